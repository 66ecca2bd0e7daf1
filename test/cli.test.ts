import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { parse } from "csv-parse/sync";
import { columnsOf } from "../src/cli/text/columns-of.ts";
import { type Home, temporaryHome } from "./hansa.ts";

let home: Home;
before(async () => {
  home = temporaryHome();
  const first = await home.hansa(["networks", "--limit", "1"]);
  assert.equal(first.code, 0, first.stderr);
});
after(() => home.remove());

describe("what is printed", () => {
  test("an assessment shows its findings before anything else, with their claims", async () => {
    const { code, stdout, stderr } = await home.hansa(["assess", "Cape", "Town"]);
    assert.equal(code, 0, stderr);
    assert.equal(stderr, "");
    const [title, ...rest] = stdout.split("\n").filter((line) => !line.startsWith(" "));
    assert.equal(title, "Cape Town, South Africa");
    const headings = [
      "What this page shows",
      "Who",
      "Ties: ",
      "Networks: ",
      "Where the effort goes",
      "Outcomes",
    ];
    const places = headings.map((heading) => rest.findIndex((line) => line.startsWith(heading)));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(!places.includes(-1), `${headings[places.indexOf(-1)]} is missing`);
    assert.match(stdout, /^1\. .*\n?.*\[[a-z]+[^\]]*\]/m);
    assert.match(stdout, /data [\d.]+ of \d{4}-\d{2}-\d{2}/, "the footer gives the data's version and date");
  });

  test("a comparison says where it is unfair before it shows a number", async () => {
    const { code, stdout } = await home.hansa(["compare", "Cape Town", "Tokyo"]);
    assert.equal(code, 0);
    const [warned, counted] = [stdout.indexOf("Read this first"), stdout.indexOf("Side by side")];
    assert.ok(warned > 0 && warned < counted);
    assert.match(stdout, /Partners on file/);
    assert.doesNotMatch(stdout, /rival/i);
  });

  for (const columns of [60, 80])
    test(`text keeps within ${columns} columns where a word lets it`, async () => {
      for (const args of [
        ["assess", "Tokyo"],
        ["compare", "Cape Town", "Tokyo"],
        ["facts", "climate"],
        ["networks", "C40"],
        ["facts", "--about", "Cape Town", "--group-by", "source"],
        ["assess", "Santiago"],
        ["cities", "find", "san"],
      ]) {
        const { stdout, stderr } = await home.hansa(args, { env: { COLUMNS: String(columns) } });
        const told = stderr.split("\n").filter((line) => !line.startsWith("hansa: "));
        const wide = [...stdout.split("\n"), ...told].filter(
          (line) => columnsOf(line) > columns && line.trim().split(/\s+/).length > 2,
        );
        assert.deepEqual(wide, [], args.join(" "));
      }
    });

  test("there is no colour where the output is no terminal", async () => {
    const { stdout } = await home.hansa(["assess", "Tokyo"]);
    assert.ok(!stdout.includes("\u001b"));
  });

  test("what no source gives is 'not given' and never 0", async () => {
    const { stdout } = await home.hansa(["facts", "--subject", "Ulaangom", "--kind", "tie"]);
    assert.match(stdout, /^0 facts\.\n.*(given|on file)/);
  });

  test("facts come as CSV, a line for each", async () => {
    const { stdout } = await home.hansa([
      "facts",
      "--kind",
      "membership",
      "--object",
      "C40",
      "--limit",
      "7",
      "--csv",
    ]);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    assert.equal(rows.length, 7);
    assert.deepEqual(new Set(rows.map((row) => row["object"])), new Set(["net:c40"]));
    assert.ok(rows.every((row) => row["claims"] !== ""));
  });

  test("a reader who stops early is no failure", async () => {
    const child = home.start(["facts", "--limit", "2000"]);
    let complaint = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    child.stdout?.destroy();
    const code = await new Promise((resolve) => child.once("close", resolve));
    assert.equal(complaint, "");
    assert.equal(code, 0);
  });
});

describe("claims of one's own", () => {
  test("one is added, corrected and taken back, and every step stays on file", async () => {
    const store = ["--store", join(home.folder, "own.db")];
    const added = await home.hansa([
      ...["claim", "add", "--subject", "Cape Town", "--predicate", "sister", "--object", "Ulaangom"],
      ...["--from", "1999", "--source", "Minutes of the council, 1999", "--json", ...store],
    ]);
    assert.equal(added.code, 0, added.stderr);
    assert.match(
      added.stderr,
      /^hansa: nobody is named as publisher.*third party's word.*--publisher NAME\n$/,
    );
    const { id } = JSON.parse(added.stdout).claim;
    const corrected = await home.hansa(["claim", "correct", id, "--from", "2001", "--json", ...store]);
    assert.equal(corrected.code, 0, corrected.stderr);
    const facts = await home.hansa(["facts", "--subject", "Ulaangom", "--json", ...store]);
    assert.equal(JSON.parse(facts.stdout).facts[0].valid.from, "2001");
    const undated = ["claim", "correct", JSON.parse(corrected.stdout).claim.id, "--from", "", "--json"];
    const emptied = await home.hansa([...undated, ...store]);
    assert.equal(emptied.code, 0, emptied.stderr);
    assert.equal(JSON.parse(emptied.stdout).claim.says.valid?.from, undefined);
    const next = JSON.parse(emptied.stdout).claim.id;
    const gone = await home.hansa(["claim", "retract", next, "--why", "misread", ...store]);
    assert.equal(gone.code, 0, gone.stderr);
    assert.match(gone.stdout, /taken\s+back,\s+misread/);
    const none = await home.hansa(["facts", "--subject", "Ulaangom", "--json", ...store]);
    assert.equal(JSON.parse(none.stdout).total, 0);
  });

  test("a claim that does not fit its predicate is refused with the reason", async () => {
    const { code, stderr } = await home.hansa([
      ...["claim", "add", "--subject", "Tokyo", "--predicate", "befriends", "--source", "A letter"],
    ]);
    assert.equal(code, 2);
    assert.match(stderr, /befriends/);
  });
});

describe("the store", () => {
  test("a copy answers as the store does, and an existing file is not overwritten", async () => {
    const copy = join(home.folder, "copy.db");
    assert.equal((await home.hansa(["store", "copy", copy])).code, 0);
    const [one, other] = await Promise.all([
      home.hansa(["facts", "--object", "C40", "--json"]),
      home.hansa(["facts", "--object", "C40", "--json", "--store", copy]),
    ]);
    assert.equal(one.stdout, other.stdout);
    const again = await home.hansa(["store", "copy", copy]);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /copy\.db/);
  });

  test("HANSA_STORE names another store and --store goes before it", async () => {
    const env = { HANSA_STORE: "/one.db" };
    assert.equal((await home.hansa(["store", "path"], { env })).stdout, "/one.db\n");
    assert.equal((await home.hansa(["store", "path", "--store", "/two.db"], { env })).stdout, "/two.db\n");
  });

  test("the home folder is not touched", () => {
    assert.deepEqual(readdirSync(join(home.folder, "home")), []);
    assert.ok(existsSync(home.store));
  });
});
