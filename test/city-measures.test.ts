/** Every measure of every city, from the command to the file. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { app } from "../src/api/app.ts";
import type { CityMeasuresReply } from "../src/contract/city-measures-question.ts";
import { MeasureQuery } from "../src/contract/measure-question.ts";
import { readCsv } from "../src/formats/csv.ts";
import { MEASURES } from "../src/measures/all.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { homeInOne } from "./commands-in-one.ts";
import { assertNear } from "./fixtures/near.ts";

const home = homeInOne();
after(() => home.remove());
const workbench = await workbenchOfTests();
const { columns, cities, leftOut } = await workbench.cityMeasures({});

const valueIn = (city: string, id: string): number | null | undefined =>
  columns.find((column) => column.id === id)?.values[cities.findIndex((each) => each.id === city)];

test("every measure of a city has its column or a reason why it has none", () => {
  const told = new Set([...columns.map(({ measure }) => measure), ...leftOut.map(({ measure }) => measure)]);
  assert.deepEqual(
    MEASURES.filter(({ of, id }) => of === "city" && !told.has(id)),
    [],
  );
  assert.ok(columns.every(({ values, given }) => values.length === cities.length && given > 0));
});

test("a city has the values in the table that it has when the measure is asked alone", async () => {
  for (const id of ["degree", "betweenness", "page-rank", "partner-countries", "interlock", "fitness"]) {
    const { values } = await workbench.measure({ id, ...MeasureQuery.parse({ top: 5 }) });
    for (const { city, value } of values ?? []) assertNear([valueIn(city.id, id) ?? undefined], [value]);
  }
});

test("a slice by the form of ties narrows the cities and leaves memberships out, with the reason", async () => {
  const sisters = await workbench.cityMeasures({ form: ["sister"] });
  assert.ok(sisters.cities.length > 0 && sisters.cities.length < cities.length);
  assert.ok(sisters.columns.every(({ on }) => on === "ties"));
  assert.match(sisters.leftOut.find(({ measure }) => measure === "interlock")?.why ?? "", /no form of ties/);
});

test("the table is written whole, each row with its slice and edition, and never over a file", async () => {
  const out = join(home.folder, "africa.csv");
  const { code, stdout, stderr } = await home.hansa(["measure", "--all", "--region", "Africa", "--out", out]);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /ties in force within Africa/);
  const { header, rows, problems } = readCsv(readFileSync(out, "utf8"), "africa.csv");
  assert.deepEqual(problems, []);
  assert.deepEqual(header.slice(0, 4), ["city", "name", "country", "degree"]);
  const africa = await workbench.cityMeasures({ region: "Africa" });
  assert.deepEqual(
    rows.map(({ city }) => city),
    africa.cities.map(({ id }) => id),
  );
  for (const row of rows) {
    assert.equal(row["slice"], "ties in force within Africa");
    assert.equal(row["data_version"], africa.dataVersion);
    assert.match(row["revision"] ?? "", /\S/);
  }
  const again = await home.hansa(["measure", "--all", "--out", out]);
  assert.equal(again.code, 2);
  assert.match(again.stderr, /is there already/);
});

test("as JSON the file is the reply", async () => {
  const out = join(home.folder, "c40.json");
  const { code, stderr } = await home.hansa(["measure", "--all", "--network", "C40", "--out", out]);
  assert.equal(code, 0, stderr);
  const reply: CityMeasuresReply = JSON.parse(readFileSync(out, "utf8"));
  assert.match(reply.slice, /among members of/);
  assert.equal(reply.columns[0]?.values.length, reply.cities.length);
});

test("what cannot be written is told before anything is computed, and nothing is left", async () => {
  writeFileSync(join(home.folder, "file"), "");
  for (const [args, why] of [
    [["--all", "--out", "table.txt"], /ends in \.csv or \.json/],
    [["--all", "--out", "file/table.csv"], /cannot be written/],
    [["--out", "table.csv"], /belongs to --all/],
    [["degree", "--all"], /leave it or 'degree' out/],
    [["--all", "--top", "3"], /--top: not taken here/],
  ] as const) {
    const { code, stderr } = await home.hansa(["measure", ...args]);
    assert.equal(code, 2, stderr);
    assert.match(stderr, why);
  }
  assert.ok(!existsSync(join(home.folder, "table.csv")));
});

test("a reader who goes away gives the computation up, and the next is answered", async () => {
  const unforeseen: unknown[] = [];
  const server = app(workbench, {
    remote: false,
    version: "test",
    webFolder: home.folder,
    log: (error) => unforeseen.push(error),
  });
  const path = "http://127.0.0.1/api/city-measures?region=Asia";
  const gone = new AbortController();
  const asked = server.request(path, { signal: gone.signal, headers: { host: "127.0.0.1" } });
  setTimeout(() => gone.abort(), 50);
  assert.equal((await asked).status, 503);
  const again = await server.request(path, { headers: { host: "127.0.0.1" } });
  assert.equal(again.status, 200);
  assert.deepEqual(unforeseen, []);
});
