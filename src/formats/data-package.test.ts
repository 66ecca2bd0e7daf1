import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyClaim } from "../../test/arbitrary.ts";
import { readPackage, writePackage } from "./data-package.ts";

const edition = {
  name: "test",
  title: "Test",
  description: "A package of the tests.",
  version: "1",
  created: "2026-01-01",
  licence: {
    name: "CC-BY-4.0",
    title: "Attribution 4.0",
    path: "https://creativecommons.org/licenses/by/4.0/",
  },
};

test("a package gives back every claim it was written from", () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 8 }), (claims) => {
      const read = readPackage(writePackage({ entities: [], sources: [], claims }, edition));
      assert.deepEqual(read.problems, []);
      const inOrder = (held: readonly { says: { kind: string } }[]): string[] =>
        held.map((claim) => JSON.stringify(claim, Object.keys(claim).toSorted())).toSorted();
      assert.deepEqual(inOrder(read.claims), inOrder(claims));
    }),
    { numRuns: 60 },
  );
});

const HEADER = "id,title,kind,origin,reliability";
const described = (path: string, columns: readonly string[]) => ({
  path,
  schema: { fields: columns.map((name) => ({ name })) },
});
const packaged = (text: string, columns: readonly string[] = HEADER.split(",")) =>
  new Map([
    ["sources.csv", text],
    ["datapackage.json", JSON.stringify({ resources: [described("sources.csv", columns)] })],
  ]);

test("a row that does not load is named with line and id, the others load, and both are counted", () => {
  const text = `${HEADER}\nsrc:a,A,press,a,B\nsrc:b,B,press,b,Z\nsrc:c,C,press\nsrc:d,D,press,d,C\n`;
  const { sources, problems, lost } = readPackage(packaged(text));
  assert.deepEqual(
    sources.map(({ id }) => id),
    ["src:a", "src:d"],
  );
  assert.deepEqual(
    problems.map(({ where }) => where),
    ["sources.csv:4", "sources.csv:3 src:b"],
  );
  assert.equal(lost.sources.rows, 2);
  assert.deepEqual([...lost.sources.ids].toSorted(), ["src:b", "src:c"]);
});

test("a renamed column is named with the nearest one, and its loss is told", () => {
  const columns = [...HEADER.split(","), "accessed"];
  const { sources, problems } = readPackage(packaged(`${HEADER},acessed\nsrc:a,A,press,a,B,2020\n`, columns));
  assert.equal(sources.length, 1);
  assert.deepEqual(problems, [
    { where: "sources.csv", why: "the column 'accessed' stands in datapackage.json and is missing" },
    {
      where: "sources.csv",
      why: "no column is called 'acessed', and it is not read; the nearest is 'accessed'",
    },
  ]);
});

test("a table without a required column is a problem of its file, not one a row", () => {
  const read = readPackage(
    new Map([["sources.csv", "id,title,kind,origin\nsrc:a,A,press,a\nsrc:b,B,press,b\n"]]),
  );
  assert.deepEqual(read.problems, [
    { where: "sources.csv", why: "the column 'reliability' is required and missing" },
    { where: "sources.csv", why: "none of its 2 rows is read" },
  ]);
});

test("files and datapackage.json are compared both ways", () => {
  const files = packaged(`${HEADER}\nsrc:a,A,press,a,B\n`);
  files.set("datapackage.json", JSON.stringify({ resources: [{ path: "entities.csv" }] }));
  files.set("claims/ties2.csv", "id\n1\n");
  assert.deepEqual(readPackage(files).problems, [
    { where: "entities.csv", why: "datapackage.json names it, and there is no such file" },
    { where: "sources.csv", why: "no resource of datapackage.json names it" },
    {
      where: "claims/ties2.csv",
      why: "it is no table of a package of claims, and is not read; the nearest is claims/tie.csv",
    },
  ]);
});

test("a table that is emptied or turned to bytes is a problem", () => {
  for (const [text, why] of [
    ["", "it is empty"],
    ["\0\0", "it is binary, not a CSV text"],
    [`${HEADER}\n`, "it has a header and no row"],
  ] as const)
    assert.deepEqual(readPackage(packaged(text)).problems, [{ where: "sources.csv", why }]);
});

test("the tables beside the claims are resources with keys that the claims' codes point to", () => {
  const list = "id,label,rule,example,note\npress,press,A newspaper.,,source: Hansa\n";
  const sources = [{ id: "src:a", title: "A", kind: "press", origin: "a", reliability: "B" }] as const;
  const files = writePackage(
    { entities: [], sources, claims: [] },
    edition,
    new Map([["lists/source-kind.csv", list]]),
  );
  assert.equal(files.get("lists/source-kind.csv"), list);
  const { resources } = JSON.parse(files.get("datapackage.json") ?? "");
  assert.deepEqual(
    resources.map(({ name }: { name: string }) => name),
    ["sources", "lists-source-kind"],
  );
  // Entities and the other lists are not in this package, so nothing points to them.
  assert.deepEqual(resources[0].schema.foreignKeys, [
    { fields: "kind", reference: { resource: "lists-source-kind", fields: "id" } },
  ]);
});
