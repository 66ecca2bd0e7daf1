import assert from "node:assert/strict";
import { createWriteStream, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { tinyZip } from "./fixtures/tiny-zip.ts";
import { type Home, type Said, said, temporaryHome } from "./hansa.ts";

// What is wrong with a file is told in a line with what to do, and the ledger is as it was.

const MAPPING = `
source: { title: A register, kind: document, reliability: C }
claims:
  - tie: { between: [{ name: city, country: land }, { name: partner, country: land2 }], form: "=twin", from: since }
`;
let home: Home;
before(async () => {
  home = temporaryHome();
  writeFileSync(join(home.folder, "map.yaml"), MAPPING);
  assert.equal((await home.hansa(["networks", "--limit", "1"])).code, 0);
});
after(() => home.remove());

const HEADER = "city,land,partner,land2,since\n";

const inHome = (name: string): string => join(home.folder, name);
const imports = (kind: string, file: string, ...more: string[]): Promise<Said> =>
  home.hansa(["import", kind, file, ...(kind === "table" ? ["--map", "map.yaml"] : []), ...more]);
/** How many claims, entities and sources the ledger has, and what has been brought in. */
function ledger(): unknown {
  const db = new DatabaseSync(home.store);
  const counted = db.prepare(
    "select (select count(*) from claim) as claims, (select count(*) from entity) as entities, (select count(*) from waiting) as waiting",
  );
  const counts = counted.get();
  db.close();
  return counts;
}

/** Refused with a line of words, none of them of the program, and nothing of the file is in the ledger. */
async function refuses(kind: string, file: string, says: RegExp): Promise<void> {
  const before = ledger();
  const { code, stdout, stderr } = await imports(kind, file);
  assert.equal(code, 2, stderr + stdout);
  assert.match(stderr, says);
  assert.doesNotMatch(stderr, /inside Hansa|^\s+at /m);
  assert.deepEqual(ledger(), before);
}

const ROWS = 200_000;
const BAD = 123_456;

test("of 200,000 rows one is bad: all others arrive, and the bad one is told by its line", async () => {
  const names = ["Köln", "Bonn", "Kiel", "Jena", "Trier", "Mainz", "Essen", "Bremen", "Leipzig", "Rostock"];
  const row = (at: number): string => {
    const [one, other] = [names[at % 10], names[(at + 1 + (Math.floor(at / 10) % 9)) % 10]];
    return at === BAD - 2 ? `Köln,Germany,Bonn\n` : `${one},Germany,${other},Germany,${String(at)}\n`;
  };
  function* rows(): Generator<string> {
    yield `id,${HEADER}`;
    for (let at = 0; at < ROWS; at++)
      yield at === BAD - 2 ? row(at) : `${at},${row(at).replace(/\d+\n$/, "1999\n")}`;
  }
  await pipeline(Readable.from(rows()), createWriteStream(inHome("many.csv")));
  writeFileSync(
    inHome("many.yaml"),
    MAPPING.replace("claims:", "row: id\nclaims:").replace("A register", "Many"),
  );
  const { code, stdout, stderr } = await home.hansa([
    "import",
    "table",
    "many.csv",
    "--map",
    "many.yaml",
    "--json",
  ]);
  assert.equal(code, 1, stderr);
  const { rows: read, added, waiting, misread } = JSON.parse(stdout);
  assert.deepEqual([read, added, waiting, misread.total], [ROWS, ROWS - 1, 0, 1]);
  assert.equal(misread.first[0].where, `line ${BAD}`);
  assert.match(misread.first[0].why, /3 cells, where the header has 6/);
});

test("a .gz that was cut off is refused, of a table, a package and a dump", async () => {
  const table = gzipSync(
    HEADER + Array.from({ length: 300 }, (_, at) => `Köln,DE,Bonn,DE,${1000 + at}\n`).join(""),
  );
  writeFileSync(inHome("cut.csv.gz"), table.subarray(0, table.length - 20));
  await refuses("table", "cut.csv.gz", /ends too early.*Get the file again/s);
  // Long enough for pieces of it to be kept before its end is reached.
  const long = gzipSync(
    HEADER + Array.from({ length: 20_000 }, (_, at) => `Köln,DE,Bonn,DE,${1000 + (at % 1000)}\n`).join(""),
  );
  writeFileSync(inHome("cut-long.csv.gz"), long.subarray(0, long.length - 20));
  await refuses("table", "cut-long.csv.gz", /ends too early.*Get the file again/s);
  const lines = gzipSync('{"record":"entity"}\n'.repeat(400));
  writeFileSync(inHome("cut.jsonl.gz"), lines.subarray(0, lines.length - 12));
  await refuses("package", "cut.jsonl.gz", /ends too early/);
  const dump = gzipSync(`[\n${'{"type":"item","id":"Q64","claims":{}},\n'.repeat(400)}]\n`);
  writeFileSync(inHome("wikidata-20261101-all.json.gz"), dump.subarray(0, dump.length - 12));
  await refuses("wikidata", "wikidata-20261101-all.json.gz", /ends too early/);
});

test("a web page in place of data is refused by its title", async () => {
  const page = "<!doctype html><html><head><title>Please log in</title></head><body>…</body></html>";
  for (const name of ["page.csv", "page.graphml", "page.json"]) writeFileSync(inHome(name), page);
  await refuses("table", "page.csv", /HTML page \('Please log in'\) where a table was expected/);
  await refuses("graph", "page.graphml", /HTML page \('Please log in'\)/);
  await refuses("wikidata", "page.json", /HTML page \('Please log in'\) where JSON was expected/);
});

test("a .zip made to fill a machine is refused: as a table, a workbook and a package, stated truly or not", async () => {
  const zeros = Buffer.alloc(80_000_000);
  writeFileSync(inHome("bomb.zip"), tinyZip([{ name: "ties.csv", bytes: zeros }]));
  await refuses("table", "bomb.zip", /unpacks more than 200 to 1/);
  const parts = { name: "xl/worksheets/sheet1.xml", bytes: zeros };
  const book = { name: "xl/workbook.xml", bytes: "<workbook/>" };
  writeFileSync(inHome("bomb.xlsx"), tinyZip([book, parts]));
  await refuses("table", "bomb.xlsx", /unpacks more than 200 to 1/);
  writeFileSync(inHome("liar.xlsx"), tinyZip([book, { ...parts, statedSize: 1000 }]));
  await refuses("table", "liar.xlsx", /is damaged|no \.zip that can be read/);
  writeFileSync(inHome("package.zip"), tinyZip([{ name: "datapackage.json", bytes: zeros }]));
  await refuses("package", "package.zip", /unpacks more than 200 to 1/);
  writeFileSync(
    inHome("twice.zip"),
    tinyZip([
      { name: "a.csv", bytes: zeros.subarray(0, 999) },
      { name: "b.csv", bytes: zeros.subarray(0, 999), sharedWith: "a.csv" },
    ]),
  );
  await refuses("package", "twice.zip", /shares its bytes/);
});

/** Sixteen million signs, packed; a .gz may have any number of such parts, which are read as one. */
const PART = gzipSync(Buffer.alloc(1 << 24, "x"), { level: 1 });

/** A .gz of a line of 2 GB behind a head. */
function endless(name: string, head: string): void {
  writeFileSync(inHome(name), Buffer.concat([gzipSync(head), ...Array<Buffer>(128).fill(PART)]));
}

test("a line of 2 GB is refused before it is read to its end, in little memory", async () => {
  endless("long.csv.gz", HEADER);
  await refusesIn(400, "table", "long.csv.gz", /unpacks more than 300 to 1|longer than/);
  endless("long.jsonl.gz", '{"record":"entity","entity":"');
  await refusesIn(400, "package", "long.jsonl.gz", /longer than|unpacks more than/);
  endless("wikidata-20261102-all.json.gz", '[\n{"id":"');
  await refusesIn(400, "wikidata", "wikidata-20261102-all.json.gz", /longer than|unpacks more than/);
});

const PEAK = 'process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))';

async function refusesIn(megabytes: number, kind: string, file: string, says: RegExp): Promise<void> {
  const map = kind === "table" ? ["--map", "map.yaml"] : [];
  const env = { NODE_OPTIONS: `--import ${`data:text/javascript,${encodeURIComponent(PEAK)}`}` };
  const { code, stderr } = await home.hansa(["import", kind, file, ...map], { env });
  assert.equal(code, 2, stderr);
  assert.match(stderr, says);
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
  assert.ok(peak < megabytes, `${file}: ${peak} MB`);
}

test("a package names no file outside of its folder: neither by .. nor whole nor by a link", async () => {
  writeFileSync(inHome("secret.csv"), HEADER);
  for (const [name, path] of [
    ["up", "../secret.csv"],
    ["whole", inHome("secret.csv")],
    ["link", "link.csv"],
    ["web", "file:///etc/passwd"],
  ] as const) {
    mkdirSync(inHome(name), { recursive: true });
    if (name === "link") symlinkSync(inHome("secret.csv"), join(inHome(name), "link.csv"));
    const about = { name: "ties", resources: [{ name: "ties", path, format: "csv" }] };
    writeFileSync(join(inHome(name), "datapackage.json"), JSON.stringify(about));
    const { code, stderr } = await home.hansa(["import", "package", name, "--map", "map.yaml"]);
    assert.equal(code, 2, `${name}: ${stderr}`);
    assert.match(stderr, /is not read as a Data Package/);
  }
});

test("Ctrl-C keeps what was read, says how to go on, and the same command ends it", async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => `${at},Köln,Germany,Bonn,Germany,1999\n`).join("");
  writeFileSync(inHome("slow.csv"), `id,${HEADER}${rows}`);
  writeFileSync(
    inHome("slow.yaml"),
    MAPPING.replace("claims:", "row: id\nclaims:").replace("A register", "Slow"),
  );
  const asked = ["import", "table", "slow.csv", "--map", "slow.yaml", "--json"];
  const child = home.start(asked);
  const told = said(child);
  const begun = async (): Promise<boolean> => {
    const { stdout } = await home.hansa(["import", "list", "--json"]);
    return JSON.parse(stdout).imports.some(
      (each: { source: string; mark?: string }) => each.source === "src:slow" && each.mark !== undefined,
    );
  };
  for (let turn = 0; turn < 50 && child.exitCode === null && !(await begun()); turn++);
  assert.equal(child.exitCode, null, "it ended before it was stopped");
  child.kill("SIGINT");
  const { code, stderr } = await told;
  assert.equal(code, 130, stderr);
  assert.match(stderr, /stopped\..*the same command goes on from there/);
  const list = await home.hansa(["import", "list"]);
  assert.match(list.stdout, /src:slow.*cut off at/s);
  const rest = await home.hansa(asked);
  assert.equal(rest.code, 0, rest.stderr);
  const { resumed, added } = JSON.parse(rest.stdout);
  assert.deepEqual([resumed, added], [true, 40_000]);
  const again = JSON.parse((await home.hansa(asked)).stdout);
  assert.deepEqual([again.added, again.alreadyThere], [0, 40_000]);
});
