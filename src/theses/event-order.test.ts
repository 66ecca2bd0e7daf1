import assert from "node:assert/strict";
import { test } from "node:test";
import { firstTies, orderOfActs, orderOfJoining, orderOfSuccess, type PairEvent } from "./event-order.ts";

const at = (one: string, other: string, year: number): PairEvent => ({
  one,
  other,
  from: year,
  to: year + 11 / 12,
});
/** Thirty pairs that no city is in twice. */
const PAIRS = Array.from({ length: 30 }, (_, n) => [`a${n}`, `b${n}`] as const);

test("an act of the year of a tie is not preceded by it, one of the next year is", () => {
  const ties = firstTies([at("Riga", "Kobe", 1974)]);
  assert.equal(orderOfActs([at("Kobe", "Riga", 1974)], ties, 1).preceded, 0);
  assert.equal(orderOfActs([at("Kobe", "Riga", 1975)], ties, 1).preceded, 1);
});

test("where each pair acts after its own tie, partners dealt anew come nowhere near", () => {
  const ties = firstTies(PAIRS.map(([one, other]) => at(one, other, 1990)));
  const told = orderOfActs(
    PAIRS.map(([one, other]) => at(one, other, 2000)),
    ties,
    1,
  );
  assert.deepEqual([told.value, told.p], [1, 1 / 1000]);
  assert.ok(told.expected < 0.1);
});

test("where all are tied to all, an earlier tie is no more than chance", () => {
  const told = orderOfActs(
    PAIRS.map(([one, other]) => at(one, other, 2000)),
    () => 1990,
    1,
  );
  assert.deepEqual([told.value, told.expected, told.p], [1, 1, 1]);
});

test("members tied before they sat together stand out against cities of as many ties", () => {
  const ties = firstTies(PAIRS.map(([one, other]) => at(one, other, 1990)));
  const seats = PAIRS.flatMap(([one, other], n) =>
    [one, other].map((member) => ({ member, body: `net${n}`, from: 2000 })),
  );
  const told = orderOfJoining(seats, ties, () => 1, 1);
  assert.deepEqual([told.events, told.preceded, told.p], [30, 30, 1 / 1000]);
});

test("success goes with an earlier tie only where it is more frequent among those that succeeded", () => {
  const ties = firstTies(PAIRS.slice(0, 15).map(([one, other]) => at(one, other, 1990)));
  const events = PAIRS.map(([one, other]) => at(one, other, 2000));
  const after = orderOfSuccess(
    events.map((event, n) => ({ ...event, succeeded: n < 15 })),
    ties,
    1,
  );
  assert.deepEqual([after.value, after.succeeded], [1, 15]);
  assert.ok(after.p <= 0.002);
  const apart = orderOfSuccess(
    events.map((event, n) => ({ ...event, succeeded: n % 2 === 0 })),
    ties,
    1,
  );
  assert.ok(Math.abs(apart.value) < 0.1 && apart.p > 0.2);
});
