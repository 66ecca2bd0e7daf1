import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { homeInOne } from "./commands-in-one.ts";
import { putExampleFiles } from "./fixtures/example-files.ts";
import { entity, NONE, statement, text, UNKNOWN, year } from "./fixtures/wikidata-json.ts";
import { city, dumpOf, named, put, standing } from "./fixtures/wikidata-world.ts";
import type { Home } from "./hansa.ts";

let home: Home;
beforeEach(() => {
  home = homeInOne();
});
afterEach(() => home.remove());

const DAY = "2026-11-16";
const SOURCE = `src:wikidata-${DAY}`;

interface Summary {
  readonly source: string;
  readonly rows: number;
  readonly added: number;
  readonly alreadyThere: number;
  readonly retracted: number;
  readonly waiting: number;
  readonly gone: number;
  readonly misread: { readonly total: number };
  readonly passedOver: { readonly total: number; readonly first: readonly { why: string }[] };
  readonly named: { readonly matched: number; readonly new: number; readonly open: number };
}

/** What an import that ends well tells of itself. */
async function imports(...args: readonly string[]): Promise<Summary> {
  const { code, stdout, stderr } = await home.hansa(["import", "wikidata", ...args, "--json"]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as Summary;
}

/** What one that does not says, and with what code it ends. */
async function refused(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await home.hansa(["import", "wikidata", ...args]);
  assert.equal(code, 2, stdout + stderr);
  return stderr;
}

const says = async (): Promise<string[]> => (await standing(home.store, SOURCE)).map((each) => each.says);

// bzip2 -9 of what wikidata-20261116-all.json.gz of the examples holds.
const PACKED_BY_BZIP2 =
  "QlpoOTFBWSZTWYWCpZoAAerfgESQFA//8BAAZBo/7/+6QAMOKtMAAEkgmqfpkU0yPU9QxD1A9TTQBkGppPSaI0yDRkyYg0eppmpppk0MBoDQAAaaDQDQBoCookaTBNKemp6ZRobUA9TZQbRL6i18dlcchH0LczNhN6NwGGQsY5eh7Ub5zQ9XpvOpmSVONh8hSTbdFW3W/4Pi8n5uc8Nibk3OrDeLI0k5Pr3qq1iCyS2sSXErFmJJZKwlUYGJJMIxIuKUGAcIcJMiUBrfPUqV6Yvc/AXd2axQJvICGPhrlN/UxmtbN6xihqKoqTP4NJuV2I3o4IpRs9q4LnVi2r1VBadDE2JDNBCzYCBqDgYCDXUlUFgMaEGRNQakg9CicBnatI0hauwmiGFlA2PHbySi3KWLTSrYj5ztjIgaHWjiajeRaIOOajzkjc1w4kFI1uUqVkMOdRhr0CD8TK8ZJI7pZMPTVC/jJ6SU96ek8272MPUftIUeWg+iDYfIfe9P9j+8RN7iNVR849jn/LMY2jzwrMJmzMjmXbyZRv6nRlP4PB1rA14bjbFsT1jTaouldUk4Gg6+AzHjP0jb7DZHs7B3jPaMi9T3djlMGGSnTB842R6RmSc40nIdB6jpODLtb2Rww6cJPtbpJzGo6CyHTa1VMw3NxlsaILJgaDayO6MZrLvrDhIViGcK1JqMjSIxHI7dPrlxbnZ+86x0ndIOENnG4Gs8MDQZlja5sMjGA7ut2c1k6NqXkN8RRmdgpNJKOWyYbInGbXjNYNp3xZHFFjuPqNxyQb42CcEe+Yj3TE8ZqE+zykfGpRS1bHksk8jqfST2yKlVaywqxi4H/i7kinChIQsFSzQ=";

test("a dump is the same however it is packed, and what came once is there once", async () => {
  putExampleFiles(home.folder);
  const packed = readFileSync(join(home.folder, "wikidata-20261116-all.json.gz"));
  put(home.folder, "plain.json", gunzipSync(packed));
  put(home.folder, "packed.json.bz2", Buffer.from(PACKED_BY_BZIP2, "base64"));
  const first = await imports("wikidata-20261116-all.json.gz");
  assert.deepEqual([first.source, first.rows, first.added, first.named.matched], [SOURCE, 2, 2, 2]);
  for (const file of ["wikidata-20261116-all.json.gz", "plain.json", "packed.json.bz2"]) {
    const { added, alreadyThere, gone } = await imports(file, "--date", DAY);
    assert.deepEqual([added, alreadyThere, gone], [0, 2, 0], file);
  }
  assert.deepEqual(await says(), [
    '{"kind":"tie","between":["gn:2950159","gn:2988507"],"form":"twin","valid":{"from":{"date":"1987"}}}',
    '{"kind":"tie","between":["gn:2988507","gn:2950159"],"form":"twin"}',
  ]);
});

const C40 = entity("Q1023458", {}, { en: "C40 Cities Climate Leadership Group" });

test("twins and bodies have their names wherever in the dump they are described", async () => {
  const berlin = city("Q64", [named("Q64", 1, "Q90")], [named("Q64", 2, "Q1023458")]);
  const orders = [
    [C40, city("Q90"), berlin],
    [berlin, city("Q90"), C40],
  ];
  for (const [no, order] of orders.entries()) {
    put(home.folder, `${no}.json`, dumpOf(...order));
    const { code, stdout, stderr } = await home.hansa(["import", "wikidata", `${no}.json`, "--date", DAY]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, no === 0 ? /new claims +2/ : /in the ledger already +2/);
    assert.equal(stderr.includes("read again for their names"), no === 0, stderr);
  }
  assert.deepEqual(await says(), [
    '{"kind":"tie","between":["gn:2950159","gn:2988507"],"form":"twin"}',
    '{"kind":"membership","member":"gn:2950159","body":"net:c40"}',
  ]);
});

test("a body of which only the id is known waits, and is none that stands beside the one it is", async () => {
  put(home.folder, "Q64.json", JSON.stringify(city("Q64", [], [named("Q64", 2, "Q1023458")])));
  const { added, waiting, named: met } = await imports("Q64.json", "--date", DAY);
  assert.deepEqual([added, waiting, met.new], [0, 1, 0]);
});

test("deprecated, unknown and no value are told, claim nothing, and are no failure", async () => {
  const statements = [
    named("Q64", 1, "Q90", { rank: "preferred", qualifiers: { P580: [year(1987)], P582: [UNKNOWN] } }),
    named("Q64", 2, "Q1773", { rank: "deprecated" }),
    statement(UNKNOWN, { id: "Q64$3" }),
    statement(NONE, { id: "Q64$4" }),
  ];
  put(home.folder, "dump.json", dumpOf(city("Q64", statements), city("Q90"), city("Q1773")));
  const { rows, added, passedOver, misread } = await imports("dump.json", "--date", DAY);
  assert.deepEqual([rows, added, passedOver.total, misread.total], [4, 1, 3, 0]);
  const [only, ...more] = await says();
  assert.equal(more.length, 0);
  assert.match(only ?? "", /"to":\{"date":"2026-11-16","bound":"before","inferred":true\}/);
  const { stdout } = await home.hansa(["import", "wikidata", "dump.json", "--date", DAY]);
  assert.match(stdout, /Q64 P190, statement Q64\$2: Wikidata marks it as deprecated/);
});

test("a statement that is deprecated later stands no longer, in the reading of that day and those before", async () => {
  const dump = (rank: string) =>
    dumpOf(
      city("Q64", [named("Q64", 1, "Q90", { rank }), named("Q64", 2, "Q1773")]),
      city("Q90"),
      city("Q1773"),
    );
  put(home.folder, "before.json", dump("normal"));
  put(home.folder, "after.json", dump("deprecated"));
  await imports("before.json", "--date", DAY);
  await imports("before.json", "--date", "2026-11-20");
  assert.equal((await imports("after.json", "--date", "2026-11-20")).retracted, 2);
  for (const day of [DAY, "2026-11-20"]) {
    const left = await standing(home.store, `src:wikidata-${day}`);
    assert.deepEqual(
      left.map(({ id }) => /Q64-\d/.exec(id)?.[0]),
      ["Q64-2"],
      day,
    );
  }
});

test("a deprecated statement that the reader put back is left alone", async () => {
  const dump = (rank: string) => dumpOf(city("Q64", [named("Q64", 1, "Q90", { rank })]), city("Q90"));
  put(home.folder, "before.json", dump("normal"));
  put(home.folder, "after.json", dump("deprecated"));
  await imports("before.json", "--date", DAY);
  const [stood] = await standing(home.store, SOURCE);
  assert.equal((await imports("after.json", "--date", DAY)).retracted, 1);
  const { code, stderr } = await home.hansa([
    "claim",
    "retract",
    `${stood?.id}#retracted`,
    "--why",
    "It is.",
  ]);
  assert.equal(code, 0, stderr);
  assert.equal((await imports("after.json", "--date", DAY)).retracted, 0);
  assert.deepEqual(await standing(home.store, SOURCE), [stood]);
});

test("statements that are gone stand until --retract-gone, which reaches back to earlier days", async () => {
  const others = [city("Q90"), city("Q1773")];
  const both = [named("Q64", 1, "Q90"), named("Q64", 2, "Q1773")];
  put(home.folder, "before.json", dumpOf(city("Q64", both), ...others));
  put(home.folder, "after.json", dumpOf(city("Q64", both.slice(0, 1)), ...others));
  await imports("before.json", "--date", DAY);
  const kept = await imports("after.json", "--date", "2026-11-20");
  assert.deepEqual([kept.gone, kept.retracted], [1, 0]);
  const taken = await imports("after.json", "--date", "2026-11-20", "--retract-gone");
  assert.deepEqual([taken.gone, taken.retracted, (await says()).length], [1, 1, 1]);
  assert.equal((await imports("after.json", "--date", "2026-11-20", "--retract-gone")).retracted, 0);
});

test("an entity by itself takes back no statement of others, and leaves what waits waiting", async () => {
  put(home.folder, "dump.json", dumpOf(city("Q90", [named("Q90", 1, "Q64")]), city("Q64")));
  const one = (file: string, id: "Q365" | "Q1773", target: string) =>
    put(home.folder, file, JSON.stringify({ entities: { [id]: city(id, [named(id, 1, target)]) } }));
  one("Q365.json", "Q365", "Q90");
  one("Q1773.json", "Q1773", "Q777777");
  await imports("dump.json", "--date", DAY);
  assert.equal((await imports("Q1773.json", "--date", DAY, "--retract-gone")).waiting, 1);
  const { added, gone, retracted } = await imports("Q365.json", "--date", DAY, "--retract-gone");
  assert.deepEqual([added, gone, retracted], [1, 0, 0]);
  const { stdout } = await home.hansa(["review", "--json"]);
  assert.equal(JSON.parse(stdout).open.length, 1);
});

test("a twin of which only the id is known waits in the review, and is a claim when that is decided", async () => {
  put(home.folder, "Q64.json", JSON.stringify(city("Q64", [named("Q64", 1, "Q34713")])));
  const { added, waiting } = await imports("Q64.json", "--date", DAY);
  assert.deepEqual([added, waiting], [0, 1]);
  const open = JSON.parse((await home.hansa(["review", "--json"])).stdout).open;
  assert.equal(open[0].name, "Q34713");
  const decided = await home.hansa(["review", "decide", open[0].id, "--as", "Salzburg, AT"]);
  assert.equal(decided.code, 0, decided.stderr);
  assert.deepEqual(await says(), ['{"kind":"tie","between":["gn:2950159","gn:2766824"],"form":"twin"}']);
  assert.equal((await imports("Q64.json", "--date", DAY)).alreadyThere, 1);
});

test("Q-id, coordinates and GeoNames id find the place whatever it is called", async () => {
  const called = { ...city("Q64", [named("Q64", 1, "Q90")]), labels: { en: { value: "Spree-Athen" } } };
  put(home.folder, "dump.json", dumpOf(called, city("Q90")));
  await imports("dump.json", "--date", DAY);
  assert.deepEqual(await says(), ['{"kind":"tie","between":["gn:2950159","gn:2988507"],"form":"twin"}']);
});

const PAGE = "<!DOCTYPE html><html><head><title>Too many requests</title></head></html>";

test("a file that is damaged is refused with what to do, nothing of it is brought in, and the whole one is", async () => {
  const whole = gzipSync(
    dumpOf(...Array.from({ length: 2000 }, () => city("Q64", [named("Q64", 1, "Q90")]))),
  );
  const cases = [
    ["cut.json.gz", whole.subarray(0, whole.length - 500), /ends too early.*none was brought in/s],
    ["bent.json.gz", Buffer.concat([whole.subarray(0, 400), whole.subarray(401)]), /damaged/],
    ["cut.json", gunzipSync(whole).subarray(0, 20_000), /ends too early: the bracket/],
    ["page.json.gz", gzipSync(PAGE), /an HTML page \('Too many requests'\) where JSON was expected/],
    ["page.json", PAGE, /an HTML page/],
    ["empty.json", "", /empty/],
    ["other.json", '{"error":{"code":"no-such-entity"}}', /no entities of Wikidata/],
    ["cut-entity.json", '{"entities":{"Q64":{"id":"Q64",', /not all of it/],
    ["long.json", `[\n{"id":"Q1","P190":"${"x".repeat(65_000_000)}"}\n]`, /line 2: longer than 64 MB/],
  ] as const;
  for (const [name, content, message] of cases) {
    put(home.folder, name, content);
    assert.match(await refused(name, "--date", DAY), message, name);
  }
  assert.match(await refused("absent.json"), /absent\.json is not there/);
  const { stdout } = await home.hansa(["sources", SOURCE, "--json"]);
  assert.equal(JSON.parse(stdout).claims?.total ?? 0, 0, stdout);
  put(home.folder, "cut.json.gz", gzipSync(dumpOf(city("Q64", [named("Q64", 1, "Q90")]), city("Q90"))));
  assert.equal((await imports("cut.json.gz", "--date", DAY)).added, 1);
});

test("a line that is no entity is told with its number, and the others arrive", async () => {
  const good = dumpOf(city("Q64", [named("Q64", 1, "Q90")]), city("Q90"));
  writeFileSync(join(home.folder, "dump.json"), good.replace("[\n", '[\n{"id":"Q5","claims":{"P190":[}},\n'));
  const { code, stdout } = await home.hansa(["import", "wikidata", "dump.json", "--date", DAY]);
  assert.equal(code, 1);
  assert.match(stdout, /new claims +1/);
  assert.match(stdout, /line 2: It is no entity in JSON/);
});

test("words with a line separator inside arrive as others do", async () => {
  const title = {
    snaktype: "value",
    datavalue: { type: "monolingualtext", value: { text: "Twins\u2028of Berlin" } },
  };
  const references = [{ P854: [text("https://www.berlin.de/twins")], P1476: [title] }];
  put(home.folder, "dump.json", dumpOf(city("Q64", [named("Q64", 1, "Q90", { references })]), city("Q90")));
  assert.equal((await imports("dump.json", "--date", DAY)).added, 1);
});

test("an address of this machine, of its network, or of no web is not asked", async () => {
  for (const address of [
    "http://127.0.0.1:1/Q64.json",
    "http://127.0.0.1/Q64.json",
    "http://[::1]/Q64.json",
    "http://169.254.169.254/latest/meta-data",
    "http://localhost/Q64.json",
  ])
    assert.match(await refused(address), /not (asked|taken|public)|own (machine|network)|port/i, address);
});

test("what is asked is understood, or it is said what to ask", async () => {
  assert.match(await refused(), /Give one file or address, or ids/);
  assert.match(await refused("Q64", "other.json"), /Give one file or address, or ids/);
  assert.match(await refused("Q64"), /--contact/);
  assert.match(await refused("https://www.wikidata.org/wiki/Special:EntityData/Q64.json"), /--contact/);
  assert.match(await refused("--live", "--page", "0", "--contact", "a@b.org"), /--page is a number from 1/);
  assert.match(await refused("Q64", "--date", "November"), /--date is a day/);
});
