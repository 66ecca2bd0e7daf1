import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, test } from "node:test";
import { type Collection, writePackage } from "../src/formats/data-package.ts";
import { type Home, LAUNCHER, temporaryHome } from "./hansa.ts";
import { FULL_DEVICE, needs } from "./machine.ts";

let home: Home;
before(async () => {
  home = temporaryHome();
  const first = await home.hansa(["networks", "--limit", "1"]);
  assert.equal(first.code, 0, first.stderr);
});
after(() => home.remove());

const STACK = /\n\s+at /;

const refused: readonly (readonly [string, readonly string[], number, RegExp])[] = [
  [
    "an ambiguous name gives the candidates and picks none",
    ["assess", "Santiago"],
    1,
    /Chile.*4,837,295[\s\S]*Philippines/,
  ],
  ["an unknown city gives the nearest names", ["assess", "Capetwn"], 1, /Cape Town/],
  ["one unknown city of a comparison is named", ["compare", "Tokyo", "Capetwn"], 1, /Capetwn/],
  ["a city is not compared with itself", ["compare", "Tokyo", "東京"], 2, /same city/],
  ["a comparison wants two cities", ["compare", "Tokyo"], 2, /at least 2/],
  ["an unknown claim is not found", ["claim", "show", "beukman:C999"], 1, /C999/],
  ["an unknown source is not found", ["sources", "src:nothing"], 1, /src:nothing/],
  ["an unknown network is not found", ["networks", "Eurocitis"], 1, /No network called .*Nearest: E/],
  ["a command of a command wants what it takes", ["store", "copy"], 2, /^hansa: .*'file'/],
  ["a reason is wanted for taking back", ["claim", "retract", "beukman:C001"], 2, /^hansa: .*--why/],
  [
    "a malformed date says how to write one",
    ["assess", "Tokyo", "--as-of", "last year"],
    2,
    /--as-of: give a d/,
  ],
  ["a year is no day", ["assess", "Tokyo", "--as-of", "2015"], 2, /YYYY-MM-DD/],
  ["a mistyped code gives the nearest ones", ["facts", "--kind", "membershp"], 2, /did you mean membership/],
  [
    "a mistyped sort of body is one too",
    ["networks", "--sort", "globalnetwork"],
    2,
    /did you mean global-network/,
  ],
  ["a limit is a number", ["facts", "--limit", "many"], 2, /--limit: give a number/],
  ["an unknown option is named", ["facts", "--sort"], 2, /--sort/],
  [
    "an option of the list is not taken for one body",
    ["networks", "C40", "--limit", "5"],
    2,
    /: --limit: not taken/,
  ],
  ["an unknown command gives the nearest one", ["asses", "Tokyo"], 2, /assess/],
  ["a missing argument is named", ["assess"], 2, /city/],
  ["CSV and JSON exclude each other", ["facts", "--csv", "--json"], 2, /not both/],
  ["a folder without a data package says so", ["data", "check", "."], 2, /datapackage\.json/],
  ["a port is a number of a port", ["serve", "--port", "70000"], 2, /65535/],
  ["other machines are let in only if meant", ["serve", "--host", "0.0.0.0"], 2, /--allow-remote/],
];
for (const [claim, args, expected, says] of refused)
  test(claim, async () => {
    const { code, stderr } = await home.hansa(args);
    assert.match(stderr, says);
    assert.equal(code, expected);
    assert.doesNotMatch(stderr, STACK);
    assert.match(stderr, /^hansa: /);
  });

test("with --json the API's error body is printed too", async () => {
  const { code, stdout, stderr } = await home.hansa(["assess", "Santiago", "--json"]);
  const { error } = JSON.parse(stdout);
  assert.equal(error.code, "ambiguous-city");
  assert.equal(error.candidates[0].id, "gn:3871336");
  assert.equal(code, 1);
  assert.match(stderr, /Santiago/);
});

test("what is wrong with the arguments or the input file is a bad question in the error body", async () => {
  const asked: readonly (readonly [readonly string[], RegExp])[] = [
    [["facts", "--zoo"], /^unknown option '--zoo'/],
    [["asses"], /assess/],
    [["claim"], /Which command/],
    [["claim", "add", "--input", "no-such-file.json"], /no-such-file\.json cannot be read/],
    [["networks", "C40", "--limit", "5"], /--limit/],
  ];
  for (const [args, says] of asked) {
    const { code, stdout } = await home.hansa([...args, "--json"]);
    const { error } = JSON.parse(stdout);
    assert.deepEqual([code, error.code], [2, "bad-question"], args.join(" "));
    assert.match(error.message, says);
  }
});

test("--verbose shows where an error arose", async () => {
  const { stderr } = await home.hansa(["assess", "Santiago", "--verbose"]);
  assert.match(stderr, STACK);
});

test("output that has no room is told in one line", needs("fullDevice"), () => {
  const full = openSync(FULL_DEVICE, "w");
  const { status, stderr } = spawnSync(process.execPath, [LAUNCHER, "networks"], {
    encoding: "utf8",
    env: home.env,
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  assert.equal(status, 2);
  assert.match(stderr, /^hansa: the output could not be written: .*\n$/);
});

test("a file that is no store is told so and left as it was", async () => {
  const file = join(home.folder, "letter.db");
  writeFileSync(file, "Dear colleague,\n".repeat(100));
  const { code, stderr } = await home.hansa(["assess", "Tokyo", "--store", file]);
  assert.equal(code, 2);
  assert.match(stderr, /not a Hansa store/);
  assert.doesNotMatch(stderr, STACK);
  assert.equal(readFileSync(file, "utf8"), "Dear colleague,\n".repeat(100));
});

test("a store from a newer version is refused, not harmed", async () => {
  const file = join(home.folder, "newer.db");
  await home.hansa(["store", "copy", file]);
  const db = new DatabaseSync(file);
  db.exec("pragma user_version = 999");
  db.close();
  const { code, stderr } = await home.hansa(["networks", "--store", file]);
  assert.equal(code, 2);
  assert.match(stderr, /newer/);
});

test("malformed JSON for a claim is told with its file", async () => {
  const { code, stderr } = await home.hansa(["claim", "add", "--input", "-"], { input: '{ "subject": ' });
  assert.equal(code, 2);
  assert.match(stderr, /no JSON/);
});

test("a row of a data set that does not load is named", async () => {
  const folder = join(home.folder, "data-set");
  mkdirSync(join(folder, "claims"), { recursive: true });
  for (const [path, text] of writePackage(SMALL, EDITION)) writeFileSync(join(folder, path), text);
  assert.equal((await home.hansa(["data", "check", folder])).code, 0);
  const ties = join(folder, "claims", "tie.csv");
  writeFileSync(ties, readFileSync(ties, "utf8").replace("sister", "sitser"));
  const { code, stdout } = await home.hansa(["data", "check", folder]);
  assert.equal(code, 1);
  assert.match(stdout, /1 problem\n[\s\S]*small:1/);
  writeFileSync(ties, 'id,between\n"small:1');
  const broken = await home.hansa(["data", "check", folder, "--json"]);
  assert.equal(broken.code, 1);
  assert.match(JSON.parse(broken.stdout).problems[0].where, /tie/);
});

const EDITION = {
  name: "small",
  title: "Small",
  description: "Two cities and a tie.",
  version: "1",
  created: "2026-01-01",
  licence: { name: "CC0-1.0", title: "CC0", path: "LICENSE.md" },
};

const SMALL: Collection = {
  entities: [
    { type: "polity", id: "gn:2988507", level: "city", name: "Paris", country: "FR" },
    { type: "polity", id: "gn:3169070", level: "city", name: "Rome", country: "IT" },
  ],
  sources: [
    {
      id: "src:register",
      title: "A register",
      kind: "official-register",
      origin: "register",
      reliability: "A",
    },
  ],
  claims: [
    {
      id: "small:1",
      says: { kind: "tie", between: ["gn:2988507", "gn:3169070"], form: "sister" },
      source: "src:register",
      locator: {},
      coder: "hansa",
      confidence: "high",
      reliability: "A",
      reading: "clear",
      recorded: "2026-01-01T00:00:00Z",
    },
  ],
};
