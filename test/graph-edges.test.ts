/** A bare list of edges in figures, without a store. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { assertNear } from "./fixtures/near.ts";
import { assertRowOf2016 } from "./fixtures/row-of-2016.ts";
import { said, temporaryHome } from "./hansa.ts";
import { needs, SHARED_DATA } from "./machine.ts";

const home = temporaryHome();
after(() => home.remove());

test("a bare list of edges is told in figures, and what is left out of it with its line", async () => {
  const file = join(home.folder, "edges.txt");
  writeFileSync(
    file,
    "% a remark\nLübeck Riga\nRiga Tallinn\nTallinn Riga\nTallinn Lübeck 0.5\nTallinn Visby\nVisby Visby\nBergen\n",
  );
  const { code, stdout } = await home.hansa(["graph", "stats", "--edges", file, "--json"]);
  assert.equal(code, 1, "one line is not read");
  const told = JSON.parse(stdout);
  assert.deepEqual(
    [told.n, told.m, told.components, told.largestComponent, told.maxDegree, told.triangles, told.wedges],
    [4, 4, 1, 4, 3, 1, 5],
  );
  assertNear([told.transitivity, told.meanDegree, told.meanDistance, told.diameter], [0.6, 2, 8 / 6, 2]);
  assert.deepEqual([told.repeated, told.selfLoops], [1, 1]);
  assert.deepEqual(
    told.misread.shown.map(({ where }: { where: string }) => where),
    ["line 8"],
  );
});

test("a first line names the columns only where its names are no ends further down", async () => {
  const figures = async (text: string): Promise<unknown> => {
    const file = join(home.folder, "first-line.txt");
    writeFileSync(file, text);
    const { stdout } = await home.hansa(["graph", "stats", "--edges", file, "--json"]);
    const { n, m, header } = JSON.parse(stdout);
    return [n, m, header];
  };
  assert.deepEqual(await figures("a b\nb c\nc a\n"), [3, 3, undefined]);
  assert.deepEqual(await figures("a,b\n"), [2, 1, undefined]);
  assert.deepEqual(await figures("node_1,node_2\n0,1\n1,2\n"), [3, 2, true]);
});

test("a list of edges comes through standard input and pipes, packed or not, with the figures of the file", async () => {
  const list = "Lübeck;Riga\nRiga;Tallinn\nTallinn;Lübeck\nTallinn;Visby\n";
  const file = join(home.folder, "piped.txt");
  writeFileSync(file, list);
  const packed = join(home.folder, "piped.gz");
  writeFileSync(packed, gzipSync(list));
  const stats = ["graph", "stats", "--json", "--edges"];
  const { file: _, ...own } = JSON.parse((await home.hansa([...stats, file])).stdout);
  const { stdout } = await home.hansa([...stats, "-"], { input: list });
  assert.deepEqual(JSON.parse(stdout), { file: "-", ...own });
  const fifo = join(home.folder, "pipe");
  execFileSync("sh", ["-c", 'mkfifo "$0"', fifo]);
  const asked = home.hansa([...stats, fifo]);
  const fed = said(spawn("sh", ["-c", 'cat "$0" > "$1"', packed, fifo]));
  const { file: __, ...through } = JSON.parse((await asked).stdout);
  assert.equal((await fed).code, 0);
  assert.deepEqual(through, own);
});

test("nothing, or an archive, on standard input is refused with what to do", async () => {
  const told = async (input: string): Promise<string> => {
    const { code, stderr } = await home.hansa(["graph", "stats", "--edges", "-"], { input });
    assert.equal(code, 2);
    return stderr.replaceAll(/\s+/g, " ");
  };
  assert.match(await told(""), /Standard input has no line with two names/);
  assert.match(await told("PK\u0003\u0004rest"), /is a \.zip, .*'unzip -p/);
});

test("a figure that a list of edges lacks is told with its reason, in the text and beside null in JSON", async () => {
  const { stdout } = await home.hansa(["graph", "stats", "--edges", "-"], { input: "a b\nc d\n" });
  const text = stdout.replaceAll(/\s+/g, " ");
  assert.match(text, /transitivity not given: no city has two partners/);
  assert.match(text, /degree assortativity not given: all cities with a tie have as many/);
  const asked = ["graph", "stats", "--edges", "-", "--json"];
  const told = JSON.parse((await home.hansa(asked, { input: "a b\nc d\n" })).stdout);
  assert.equal(told.transitivity, null);
  assert.match(told.notGiven.transitivity, /no wedge/);
});

test("a page in place of a list of edges is refused", async () => {
  const file = join(home.folder, "page.txt");
  writeFileSync(file, "<!doctype html><title>Sign in</title>");
  const { code, stderr } = await home.hansa(["graph", "stats", "--edges", file]);
  assert.equal(code, 2);
  assert.match(stderr, /HTML page \('Sign in'\)/);
});

test(
  "Wikidata's ties of 2016 have the figures that were published of them",
  needs("sharedData"),
  async () => {
    const file = join(SHARED_DATA, "l3viathan-wikidata-2016", "relations.tsv");
    const { code, stdout, stderr } = await home.hansa(["graph", "stats", "--edges", file, "--json"]);
    assert.equal(code, 0, stderr);
    const told = JSON.parse(stdout);
    assertRowOf2016(told);
  },
);

test("what a bare list has not is refused by the option as it was typed", async () => {
  const asked = ["graph", "stats", "--edges", "-", "--by-year", "1990..2000"];
  const { code, stderr } = await home.hansa(asked, { input: "a b\n" });
  assert.equal(code, 2);
  assert.match(stderr, /--by-year: a bare list/);
});

test("exact distances are asked for of a bare list of edges alone", async () => {
  const { code, stderr } = await home.hansa(["graph", "stats", "--exact"]);
  assert.equal(code, 2);
  assert.match(stderr, /goes with --edges/);
});
