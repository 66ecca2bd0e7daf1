import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { auc, averagePrecision, brier, calibrationError, reliability } from "./scores.ts";

test("of two positives and three negatives, five of six comparisons are won: an AUC of 5/6", () => {
  assert.equal(auc([0.9, 0.4], [0.5, 0.3, 0.1]), 5 / 6);
});

test("an equal score is half a win", () => {
  assert.equal(auc([1], [1, 1, 0, 2]), 0.5);
});

test("without positives or without negatives there is no AUC", () => {
  assert.equal(auc([], [1]), undefined);
  assert.equal(auc([1], []), undefined);
});

test("positives at places 1 and 3 have an average precision of (1 + 2/3) / 2", () => {
  const scored = [0.9, 0.8, 0.7, 0.1].map((score, at) => ({ score, happened: at === 0 || at === 2 }));
  assertNear([averagePrecision(scored) ?? 0], [(1 + 2 / 3) / 2]);
});

test("one score for all has the prevalence for its average precision, whatever the order", () => {
  const scored = [true, false, false, true].map((happened) => ({ score: 0.5, happened }));
  assert.equal(averagePrecision(scored), 0.5);
});

test("a forecast of 0.8 that came and one of 0.4 that did not have a Brier score of 0.1", () => {
  const scored = [
    { score: 0.8, happened: true },
    { score: 0.4, happened: false },
  ];
  assertNear([brier(scored) ?? 0], [(0.04 + 0.16) / 2]);
});

test("ten forecasts of 0.3 of which three came are calibrated", () => {
  const scored = Array.from({ length: 10 }, (_, at) => ({ score: 0.3, happened: at < 3 }));
  assertNear([calibrationError(reliability(scored, 1)) ?? 1], [0]);
});

test("one chance for all that is right for all has no error, whichever pairs stand first", () => {
  const scored = Array.from({ length: 50 }, (_, at) => ({ score: 0.1, happened: at < 5 }));
  assertNear([calibrationError(reliability(scored)) ?? 1], [0]);
});

test("all pairs are in some bin, and the error is no more than 1", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), happened: fc.boolean() }), {
        minLength: 1,
      }),
      (scored) => {
        const bins = reliability(scored);
        assert.equal(
          bins.reduce((sum, { pairs }) => sum + pairs, 0),
          scored.length,
        );
        const error = calibrationError(bins) ?? 2;
        assert.ok(error >= 0 && error <= 1);
      },
    ),
  );
});

test("turning every score round turns the AUC round", () => {
  const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(scores, scores, (ones, zeros) => {
      const turned = auc(
        ones.map((score) => -score),
        zeros.map((score) => -score),
      );
      assertNear([auc(ones, zeros) ?? 0], [1 - (turned ?? 0)]);
    }),
  );
});
