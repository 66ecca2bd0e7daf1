import assert from "node:assert/strict";
import { createHash, hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import jsonld from "jsonld";
import readWorkbook from "read-excel-file/node";
import { parse } from "yaml";
import { homeInOne } from "./commands-in-one.ts";
import type { Home } from "./hansa.ts";

let home: Home;
before(() => {
  home = homeInOne();
});
after(() => home.remove());

interface Written {
  claims: number;
  entities: number;
  sources: number;
  edges: number;
  hash: string;
}

async function written(...args: string[]): Promise<Written> {
  const { code, stdout, stderr } = await home.hansa(["export", ...args, "--json"]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

const text = (...path: string[]): string => readFileSync(join(home.folder, ...path), "utf8");

test("a package that was exported has no problems, and as many rows as it says", async () => {
  const { claims, entities, sources } = await written("csv", "--out", "tables");
  const { code, stdout } = await home.hansa(["data", "check", "tables", "--json"]);
  assert.equal(code, 0, stdout.slice(0, 2000));
  const { rows } = JSON.parse(stdout);
  assert.deepEqual([rows.claims, rows.entities, rows.sources], [claims, entities, sources]);
});

test("every row of the tables says its licence, and 'licence not given' where none is on file", async () => {
  await written("csv", "--out", "licences");
  const [header = "", ...rows] = text("licences", "claims", "funding.csv").trim().split("\n");
  assert.ok(header.endsWith(",licence,position"));
  assert.ok(rows.length > 0 && rows.every((row) => /,licence not given,\d+$/.test(row)));
});

test("JSON Lines hold the ledger: their records have the hash that the citation gives", async () => {
  const { claims } = await written("jsonl", "--out", "ledger.jsonl");
  const lines = text("ledger.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(lines.filter(({ record }) => record === "claim").length, claims);
  // By the rule as the citation words it, in a few lines of one's own.
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, v]) => [k, sorted(v)]),
          )
        : value;
  const digests = lines.map((line) =>
    hash("sha256", `${line.record} ${JSON.stringify(sorted(line[line.record]))}`, "hex"),
  );
  const whole = createHash("sha256")
    .update(Buffer.from(digests.sort().join(""), "hex"))
    .digest("hex");
  const cited = parse(text("ledger.jsonl.CITATION.cff"));
  assert.equal(cited.identifiers[0].value, `sha256:${whole}`);
});

test("the citation names every source, with its licence where one is on file", async () => {
  const { sources } = await written("jsonl", "--city", "Riga", "--out", "riga.jsonl");
  const cff = parse(text("riga.jsonl.CITATION.cff"));
  assert.deepEqual([cff["cff-version"], cff.type, cff.license], ["1.2.0", "dataset", "CC-BY-4.0"]);
  assert.match(cff.title, /\(Riga and the cities within one tie of it\)$/);
  assert.match(cff["date-released"], /^\d{4}-\d{2}-\d{2}$/);
  assert.equal(cff.references.length, sources + 1, "GeoNames, of which the coordinates are, comes last");
  for (const reference of cff.references) {
    assert.ok(reference.title && reference.type && reference.authors[0].name, JSON.stringify(reference));
    assert.match(reference.notes, /licence|Coordinates/);
  }
});

test("JSON-LD expands and becomes triples with no document fetched", async () => {
  const { claims } = await written("jsonld", "--city", "Cape Town", "--out", "cape-town.jsonld");
  const documentLoader = (url: string): Promise<never> => assert.fail(`asks for ${url}`);
  const document = JSON.parse(text("cape-town.jsonld"));
  const expanded = await jsonld.expand(document, { documentLoader });
  const quads = String(await jsonld.toRDF(document, { documentLoader, format: "application/n-quads" }));
  const ofType = (type: string): number => expanded.filter((node) => node["@type"]?.includes(type)).length;
  assert.ok(ofType("http://www.w3.org/ns/org#Membership") > 10);
  assert.ok(ofType("urn:hansa:term:Tie") > 10);
  const sourced = quads.match(/<http:\/\/www.w3.org\/ns\/prov#hadPrimarySource> <urn:hansa:source:/g);
  assert.equal(sourced?.length, claims);
  assert.match(quads, /<https:\/\/schema.org\/license> "licence not given"/);
  assert.match(
    quads,
    /<urn:hansa:entity:gn:3369157> <https:\/\/schema.org\/sameAs> <https:\/\/sws.geonames.org\/3369157\/>/,
  );
  assert.doesNotMatch(quads, /<(?!https?:|urn:)[^>]*>/);
});

test("Parquet tables hold every claim and every tie and membership, typed, and the claim whole", async () => {
  const { claims, edges } = await written("parquet", "--out", "parquet");
  const rows = async (name: string): Promise<Record<string, unknown>[]> =>
    parquetReadObjects({ file: await asyncBufferFromFile(join(home.folder, "parquet", `${name}.parquet`)) });
  const all = await rows("claims");
  assert.equal(all.length, claims);
  const [ties, memberships] = [await rows("ties"), await rows("memberships")];
  assert.equal(ties.length + memberships.length, edges);
  const { stdout } = await home.hansa(["claim", "show", "more-ties:113", "--json"]);
  const lisbon = all.find(({ claim }) => claim === "more-ties:113");
  assert.deepEqual(JSON.parse(String(lisbon?.["record"])).says, JSON.parse(stdout).claim.says);
  assert.equal(lisbon?.["licence"], "licence not given");
  assert.ok(all.some(({ number }) => typeof number === "number"));
  assert.ok(ties.some(({ from }) => from === "1985") && ties.every(({ licences }) => licences !== ""));
});

test("a workbook has a sheet for each table, and a README that tells how to cite it", async () => {
  const { claims, edges } = await written("xlsx", "--network", "C40", "--out", "c40.xlsx");
  const sheets = await readWorkbook(join(home.folder, "c40.xlsx"));
  const named = new Map(sheets.map(({ sheet, data }) => [sheet, data]));
  assert.deepEqual([...named.keys()], ["README", "Ties", "Memberships", "Claims", "Sources", "Entities"]);
  const rows = (name: string): number => (named.get(name)?.length ?? 0) - 1;
  assert.equal(rows("Claims"), claims);
  assert.equal(rows("Ties") + rows("Memberships"), edges);
  assert.ok(named.get("README")?.some(([line]) => /^How to cite: Hansa\./.test(String(line))));
  const header = named.get("Ties")?.[0];
  for (const column of ["city_1_name", "sources", "licences", "claims"])
    assert.ok(header?.includes(column), column);
});

test("GeoJSON has a point for each city and a line for each tie, and no line crosses the 180th meridian", async () => {
  const { edges } = await written("geojson", "--city", "Tokyo", "--out", "tokyo.geojson");
  const { type, features } = JSON.parse(text("tokyo.geojson"));
  assert.equal(type, "FeatureCollection");
  const lines = features.filter(({ geometry }: { geometry: { type: string } | null }) =>
    /LineString/.test(geometry?.type ?? ""),
  );
  // Regions such as New South Wales have no position on file.
  const unplaced = features.filter(({ geometry }: { geometry: object | null }) => geometry === null);
  const ends = new Set(unplaced.map(({ id }: { id: string }) => id));
  const apart = unplaced.filter(
    ({ properties: { source, target } }: { properties: Record<string, string> }) =>
      ends.has(source ?? "") || ends.has(target ?? ""),
  );
  assert.equal(lines.length, edges - apart.length);
  const crossing = lines.filter(
    ({ geometry }: { geometry: { type: string } }) => geometry.type === "MultiLineString",
  );
  assert.ok(crossing.length > 0, "Tokyo has ties across the Pacific");
  assert.ok(
    lines.every(
      ({ properties }: { properties: Record<string, string> }) =>
        properties["licences"] && properties["claims"],
    ),
  );
});
