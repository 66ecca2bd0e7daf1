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

test("a row that does not load is named and the others load", () => {
  const files = new Map([
    [
      "sources.csv",
      "id,title,kind,origin,reliability\nsrc:a,A,press,a,B\nsrc:b,B,press,b,Z\nsrc:c,C,press,c,C\n",
    ],
  ]);
  const read = readPackage(files);
  assert.deepEqual(
    read.sources.map(({ id }) => id),
    ["src:a", "src:c"],
  );
  assert.equal(read.problems[0]?.where, "sources src:b");
});

test("a line with too many cells is a problem of its file", () => {
  const read = readPackage(new Map([["sources.csv", "id,title\nsrc:a,A,extra\n"]]));
  assert.equal(read.problems[0]?.where, "sources.csv");
});
