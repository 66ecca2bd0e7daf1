import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readCsv } from "../formats/csv.ts";
import { readPackage, writePackage } from "../formats/data-package.ts";
import { checkData } from "./data-check.ts";
import { bundledFolder, packageFiles } from "./data-folder.ts";

test("every row of the bundled data loads, and its facts are of each status", () => {
  const { facts, problems } = checkData();
  assert.deepEqual(problems, []);
  assert.ok(facts.total > 5000);
  assert.ok(facts.agreed > 0 && facts.singleSource > 0 && facts.disputed > 0 && facts.inTension > 0);
});

test("datapackage.json describes every bundled table as it is read", () => {
  const files = packageFiles(bundledFolder());
  const { licenses, resources, ...edition } = JSON.parse(files.get("datapackage.json") ?? "");
  const written = writePackage(readPackage(files), { ...edition, licence: licenses[0] }, files);
  assert.deepEqual(resources, JSON.parse(written.get("datapackage.json") ?? "").resources);
});

interface Resource {
  name: string;
  path: string;
  schema: { foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[] };
}

test("what a foreign key of datapackage.json names is there in the other table", () => {
  const files = packageFiles(bundledFolder());
  const { resources }: { resources: Resource[] } = JSON.parse(files.get("datapackage.json") ?? "");
  const tables = new Map(
    resources.map(({ name, path }) => [name, readCsv(files.get(path) ?? "", path).rows]),
  );
  const keys = resources.flatMap(({ name, schema }) =>
    (schema.foreignKeys ?? []).map((key) => ({ name, ...key })),
  );
  assert.ok(keys.length > 100);
  for (const { name, fields, reference } of keys) {
    const there = new Set(tables.get(reference.resource || name)?.map((row) => row[reference.fields]));
    const stray = tables.get(name)?.filter((row) => row[fields] && !there.has(row[fields]));
    assert.deepEqual(stray, [], `${name}.${fields}`);
  }
});

/** The counts of the bundled data after some damage, and the problems, each as one line. */
function checkedAfter(damage: (file: (path: string) => string) => void): {
  rows: Readonly<Record<string, number>>;
  problems: string[];
} {
  const folder = mkdtempSync(join(tmpdir(), "hansa-data-"));
  try {
    cpSync(bundledFolder(), folder, { recursive: true });
    damage((path) => join(folder, path));
    const { rows, problems } = checkData(folder);
    return { rows, problems: problems.map(({ where, why }) => `${where}: ${why}`) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Changes the lines of a file, the header being 1. */
function editLines(path: string, edit: (line: string, number: number) => string): void {
  const lines = readFileSync(path, "utf8").split("\n");
  writeFileSync(path, lines.map((line, at) => edit(line, at + 1)).join("\n"));
}

test("bad rows of a table are named one by one, the rest is kept, and what follows from them is one line", () => {
  const damage: Readonly<Record<number, (line: string) => string>> = {
    5: (line) => `${line},extra,extra`,
    6: (line) => line.replace(/,(sister|twin|friendship|partnership|memorandum|sectoral),/, ",sistr,"),
    10: (line) => line.replace(",", ',"'),
  };
  const { rows, problems } = checkedAfter((file) =>
    editLines(file("claims/tie.csv"), (line, number) => damage[number]?.(line) ?? line),
  );
  for (const line of [5, 6, 10])
    assert.equal(problems.filter((each) => each.startsWith(`claims/tie.csv:${line}`)).length, 1, `${line}`);
  assert.equal(rows["not read"], 3);
  // Episodes and notes point to some of these ties; that is a line, whatever their number.
  assert.ok(problems.length <= 4, problems.join("\n"));
});

test("missing, unreadable, unknown and renamed files and columns are all named", () => {
  const { problems } = checkedAfter((file) => {
    writeFileSync(file("claims/transfer.csv"), Uint8Array.of(0, 1, 2, 0));
    rmSync(file("claims/outcome.csv"));
    rmSync(file("predicates.csv"));
    writeFileSync(file("claims/ties2.csv"), "id\n1\n");
    editLines(file("claims/office.csv"), (line) => line.replace("valid.from.date", "valid.from"));
    editLines(file("lists/theme.csv"), (line, number) => (number === 2 ? '"climate,x' : line));
    editLines(file("gazetteer/names.csv"), (line, number) => (number === 3 ? `${line},more` : line));
  });
  for (const told of [
    /^claims\/transfer\.csv: it is binary/m,
    /^claims\/outcome\.csv: datapackage\.json names it, and there is no such file/m,
    /^predicates\.csv: datapackage\.json names it, and there is no such file/m,
    /^claims\/ties2\.csv: it is no table .* nearest is claims\/tie\.csv/m,
    /^claims\/office\.csv: no column is called 'valid\.from', .* nearest is 'valid\.from\.date'/m,
    /^lists\/theme\.csv:2: a quotation mark/m,
    /^gazetteer\/names\.csv:3: 5 cells/m,
  ])
    assert.match(problems.join("\n"), told);
});

test("a datapackage.json that cannot be read says where it breaks", () => {
  for (const [text, says] of [
    ['{\n  "version": "1",,\n}', /line 2 column 18/],
    ['{ "version": "1" }', /no created/],
  ] as const)
    assert.throws(() => checkedAfter((file) => writeFileSync(file("datapackage.json"), text)), says);
});
