import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { THESES } from "./theses.ts";
import { type Bearing, type Direction, directionOf, ESTIMATES, verdictOf } from "./thesis.ts";

test("each thesis names an estimate that exists, or says what is missing", () => {
  for (const { id, bears, missing, changes, said } of THESES) {
    for (const { estimate } of bears) assert.ok(ESTIMATES.includes(estimate), `${id}: ${estimate}`);
    assert.equal(bears.length === 0, missing !== undefined, id);
    assert.ok(changes.length > 0 && said.length > 0, id);
  }
  const used = new Set(THESES.flatMap(({ bears }) => bears.map(({ estimate }) => estimate)));
  assert.deepEqual(
    ESTIMATES.filter((id) => !used.has(id)),
    [],
  );
});

const half: Bearing = { estimate: "affairs-instrument", supportsIf: "above", supports: 0.5, against: 0.5 };

test("an interval decides only where all of it, and the worst case, lies on one side", () => {
  assert.equal(directionOf(half, { lower: 0.6, upper: 0.9 }), "supports");
  assert.equal(directionOf(half, { lower: 0.1, upper: 0.3 }), "against");
  assert.equal(directionOf(half, { lower: 0.1, upper: 0.3, worst: [0.05, 0.8] }), "cannot tell");
  assert.equal(directionOf({ ...half, supportsIf: "below" }, { lower: 0.1, upper: 0.3 }), "supports");
  assert.equal(directionOf(half, undefined), "cannot tell");
});

test("a wider interval never decides what a narrower one left open", () => {
  const number = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(number, number, number, number, (lower, width, more, mark) => {
      const narrow = { lower, upper: lower + Math.abs(width) };
      const wide = { lower: lower - Math.abs(more), upper: narrow.upper + Math.abs(more) };
      const bearing = { ...half, supports: mark, against: mark };
      if (directionOf(bearing, narrow) === "cannot tell")
        assert.equal(directionOf(bearing, wide), "cannot tell");
    }),
  );
});

const told = (direction: Direction) => ({ direction });
const aside = (direction: Direction) => ({ direction, aside: true as const });

test("two estimates that contradict one another leave a thesis divided", () => {
  assert.equal(verdictOf([told("supports"), told("against")]), "divided");
  assert.equal(verdictOf([told("cannot tell"), told("against")]), "against");
  assert.equal(verdictOf([told("cannot tell")]), "cannot tell");
  assert.equal(verdictOf([]), "no evidence on file");
});

test("what is told beside a thesis never decides it", () => {
  assert.equal(verdictOf([told("cannot tell"), aside("supports")]), "cannot tell");
  assert.equal(verdictOf([told("supports"), aside("against")]), "supports");
  assert.equal(verdictOf([aside("supports")]), "no evidence on file");
});
