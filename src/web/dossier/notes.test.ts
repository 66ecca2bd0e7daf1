import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Notes } from "./notes.ts";

const many = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `ties:${from + at}`);

test("claims are numbered as they are first cited, and runs of them share a mark", () => {
  const notes = new Notes();
  assert.deepEqual(notes.cite(["b:9"]), [{ words: "1", to: "note-1" }]);
  assert.deepEqual(notes.cite(["b:7", "b:9", "b:8"]), [{ words: "1–3", to: "note-1" }]);
  notes.cite(["b:1"]);
  assert.deepEqual(
    notes.cite(["b:2", "b:7"]).map(({ words }) => words),
    ["2", "5"],
  );
});

test("a number that rests on more than twelve claims takes one letter, the same whenever it is cited", () => {
  const notes = new Notes();
  assert.deepEqual(notes.cite(many(1, 13)), [{ words: "A", to: "note-A" }]);
  assert.deepEqual(notes.cite(many(1, 13).toReversed()), [{ words: "A", to: "note-A" }]);
  notes.cite(["ties:13"]);
  assert.equal(notes.claims[0], "ties:13");
  assert.deepEqual(
    notes.gathered.map((each) => notes.marksOf(each).map(({ words }) => words)),
    [["1–13"]],
  );
});

test("whatever is cited, each claim has one number and every mark leads to a note", () => {
  const cited = fc.array(fc.array(fc.integer({ min: 1, max: 60 }).map(String), { maxLength: 30 }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(cited, (all) => {
      const notes = new Notes();
      const marks = all.flatMap((claims) => notes.cite(claims));
      assert.deepEqual([...notes.claims].toSorted(), [...new Set(all.flat())].toSorted());
      const there = new Set([
        ...notes.claims.map((_, at) => `note-${at + 1}`),
        ...notes.gathered.map(({ letter }) => `note-${letter}`),
      ]);
      for (const { to } of [...marks, ...notes.gathered.flatMap((each) => notes.marksOf(each))])
        assert.ok(there.has(to), to);
    }),
  );
});
