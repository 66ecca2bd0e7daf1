import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { homeInOne } from "./commands-in-one.ts";
import type { Home, Said } from "./hansa.ts";
import { needs } from "./machine.ts";

let home: Home;
before(async () => {
  home = homeInOne();
  const { code, stderr } = await home.hansa(["export", "csv", "--city", "Riga", "--out", "riga"]);
  assert.equal(code, 0, stderr);
});
after(() => home.remove());

/** A copy of the package of Riga with one file changed. */
function changed(name: string, file: string, change: (text: string) => string): string {
  cpSync(join(home.folder, "riga"), join(home.folder, name), { recursive: true });
  const path = join(home.folder, name, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return name;
}

function refused({ code, stdout, stderr }: Said, says: RegExp): void {
  assert.equal(code, 2, stderr);
  assert.equal(stdout, "");
  assert.match(stderr, says);
}

const naming = (path: string) => (text: string) => text.replace('"entities.csv"', JSON.stringify(path));

test("a package whose descriptor names a path outside of it is refused, and nothing is read", async () => {
  for (const [at, path] of [
    "../ties.csv",
    "/etc/passwd",
    "https://example.org/x.csv",
    "claims/../../x",
  ].entries()) {
    const folder = changed(`stray-${at}`, "datapackage.json", naming(path));
    refused(await home.hansa(["import", "package", folder]), /a package names files within itself/);
  }
});

test("a file of a package that is a link out of it is refused", async () => {
  const folder = changed("linked", "entities.csv", (text) => text);
  unlinkSync(join(home.folder, folder, "entities.csv"));
  symlinkSync(join(home.folder, "riga", "entities.csv"), join(home.folder, folder, "entities.csv"));
  refused(await home.hansa(["import", "package", folder]), /is a link that leads out of it/);
});

test("a web page in place of a package is told as one", async () => {
  writeFileSync(join(home.folder, "notice.zip"), "<!doctype html><title>Log in</title>");
  refused(await home.hansa(["import", "package", "notice.zip"]), /an HTML page \('Log in'\) where a package/);
});

test("a bad row of a package is told with its line, and the others arrive", async () => {
  const folder = changed("bad-row", "claims/tie.csv", (text) => text.replace(/,partnership,/, ",brother,"));
  const { code, stdout, stderr } = await home.hansa(["import", "package", folder, "--json"]);
  assert.equal(code, 1, stderr);
  const { misread, rows, alreadyThere } = JSON.parse(stdout);
  assert.equal(misread.total, 1);
  assert.match(misread.first[0].where, /^claims\/tie\.csv:\d+ \S+$/);
  assert.match(misread.first[0].why, /form/);
  assert.equal(alreadyThere, rows - 1);
});

test("a claim whose id the ledger has for something else is told, and the ledger's stays", async () => {
  const folder = changed("taken", "claims/tie.csv", (text) => text.replace(/,partnership,/, ",twin,"));
  const { code, stdout } = await home.hansa(["import", "package", folder, "--json"]);
  assert.equal(code, 1);
  const { misread, added } = JSON.parse(stdout);
  assert.equal(added, 0);
  assert.match(misread.first[0].why, /has another claim of this id/);
});

test("JSON Lines come back with their ids, plain or as a package of one's own", async () => {
  await home.hansa(["export", "jsonl", "--city", "Riga", "--out", "riga.jsonl"]);
  const { code, stdout, stderr } = await home.hansa(["import", "package", "riga.jsonl", "--json"]);
  assert.equal(code, 0, stderr);
  const { rows, alreadyThere, misread } = JSON.parse(stdout);
  assert.deepEqual([rows, misread.total], [alreadyThere, 0]);
});

test("a table of another package is brought in as a mapping says", async () => {
  const csv = "city,country,partner,partner_country,since\nRiga,LV,Rostock,DE,1961\n";
  const descriptor = { title: "A register", resources: [{ name: "twins", path: "twins.csv" }] };
  mkdirSync(join(home.folder, "other"));
  writeFileSync(join(home.folder, "other", "twins.csv"), csv);
  writeFileSync(join(home.folder, "other", "datapackage.json"), JSON.stringify(descriptor));
  writeFileSync(
    join(home.folder, "twins.yaml"),
    `claims:
  - tie:
      between: [{ name: city, country: country }, { name: partner, country: partner_country }]
      form: "=twin"
      from: since
`,
  );
  refused(await home.hansa(["import", "package", "other"]), /is no package of claims.*--map/);
  const { code, stdout, stderr } = await home.hansa([
    "import",
    "package",
    "other",
    "--map",
    "twins.yaml",
    "--json",
  ]);
  assert.equal(code, 0, stderr);
  const { added, source } = JSON.parse(stdout);
  assert.deepEqual([added, source], [1, "src:a-register-twins"]);
});

test("what is there is not written over, nor a folder that is no export, and --force takes an earlier one's place", async () => {
  const once = await home.hansa(["export", "gexf", "--city", "Riga", "--out", "once.gexf"]);
  assert.equal(once.code, 0, once.stderr);
  refused(await home.hansa(["export", "gexf", "--city", "Tokyo", "--out", "once.gexf"]), /--force/);
  const again = await home.hansa(["export", "gexf", "--city", "Riga", "--out", "once.gexf", "--force"]);
  assert.equal(again.code, 0, again.stderr);
  refused(await home.hansa(["export", "csv", "--out", "home/..", "--force"]), /no earlier export/);
  refused(await home.hansa(["export", "csv", "--out", "nowhere/riga"]), /make the folder first/);
  const other = await home.hansa(["export", "csv", "--city", "Tokyo", "--out", "riga-again"]);
  assert.equal(other.code, 0);
  const over = await home.hansa(["export", "csv", "--city", "Riga", "--out", "riga-again", "--force"]);
  assert.equal(over.code, 0, over.stderr);
  const now = await home.hansa(["export", "csv", "--city", "Riga", "--out", "riga-now"]);
  assert.equal(now.code, 0);
  const same = (folder: string): string =>
    readFileSync(join(home.folder, folder, "claims", "tie.csv"), "utf8");
  assert.equal(same("riga-again"), same("riga-now"));
});

test("on a full disk the export says so, and nothing of it is left", needs("mounts"), async () => {
  const disk = join(home.folder, "small");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", disk]);
  try {
    for (const [format, out] of [
      ["jsonl", "ledger.jsonl"],
      ["csv", "tables"],
      ["parquet", "tables.zip"],
    ] as const) {
      const said = await home.hansa(["export", format, "--out", join(disk, out)]);
      refused(said, /the disk is full.*Nothing was left there/);
      assert.deepEqual(readdirSync(disk), [], format);
    }
  } finally {
    execFileSync("umount", [disk]);
  }
});

test("where nobody may write, or a part of the path is a file, the export says so", async () => {
  writeFileSync(join(home.folder, "file"), "");
  refused(
    await home.hansa(["export", "csv", "--out", "file/tables"]),
    /was not written|make the folder first/,
  );
});
