import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { intervalOver, pairsDrawn } from "./pigeonhole.ts";
import { auc, averagePrecision } from "./scores.ts";
import { weightedAuc, weightedPrecision } from "./weighted-scores.ts";

test("a pair counts as often as both its cities were drawn, once on average", () => {
  const draws = pairsDrawn(
    [
      { one: 0, other: 1 },
      { one: 0, other: 2 },
    ],
    50,
    1,
  );
  assert.deepEqual(
    draws.map((times) => times.length),
    new Array(200).fill(2),
  );
  const mean = draws.reduce((sum, times) => sum + (times[0] ?? 0), 0) / draws.length;
  assertNear(mean, 1, 0.4);
});

test("a figure that is the same in every draw has an interval of no width; one without value has none", () => {
  const draws = pairsDrawn([{ one: 0, other: 1 }], 2, 1);
  assert.deepEqual(
    intervalOver(draws, () => 0.3),
    { lower: 0.3, upper: 0.3 },
  );
  assert.equal(
    intervalOver(draws, () => undefined),
    undefined,
  );
});

const anyScores = fc.record({
  ones: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 }),
  others: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 }),
  times: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 16, maxLength: 16 }),
});

test("a pair that counts twice is a pair that is there twice", () => {
  fc.assert(
    fc.property(anyScores, ({ ones, others, times }) => {
      const scores = Float64Array.from([...ones, ...others]);
      const counts = Uint16Array.from(times.slice(0, scores.length));
      const repeated = (list: readonly number[], from: number): number[] =>
        list.flatMap((score, at) => new Array<number>(counts[from + at] ?? 0).fill(score));
      const [hits, misses] = [repeated(ones, 0), repeated(others, ones.length)];
      assertSame(weightedAuc(scores, ones.length)(counts), auc(hits, misses));
      const scored = [
        ...hits.map((score) => ({ score, happened: true })),
        ...misses.map((score) => ({ score, happened: false })),
      ];
      assertSame(weightedPrecision(scores, ones.length)(counts), averagePrecision(scored));
    }),
  );
});

function assertSame(one: number | undefined, other: number | undefined): void {
  if (one === undefined || other === undefined) assert.equal(one, other);
  else assertNear(one, other, 1e-12);
}
