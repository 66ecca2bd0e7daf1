import assert from "node:assert/strict";
import { test } from "node:test";
import { foldsOf } from "./out-of-fold.ts";
import { type Pair, pairKey, samplePairs } from "./pair-sample.ts";
import { pastOf } from "./past.ts";
import { worldOf } from "./world.ts";

const CROWDED = 22;

test("where hardly a pair is left, a negative still goes into the fold of the tie that it was drawn for", () => {
  const world = worldOf(Array.from({ length: 2 * CROWDED }, (_, at) => ({ id: String(at) })));
  const crowd = Array.from({ length: CROWDED }, (_, at) => at);
  // All of the crowd are tied, or about to be: of its new ties no negative of as many ties can be drawn.
  const pairs: Pair[] = crowd.flatMap((one) => crowd.slice(one + 1).map((other) => ({ one, other })));
  const comes = ({ one, other }: Pair): boolean => one % 2 === 0 && other === one + 1;
  const past = pastOf(
    world,
    pairs.filter((pair) => !comes(pair)),
  );
  const positives = [...pairs.filter(comes), { one: CROWDED, other: CROWDED + 1 }];
  const happened = new Set(positives.map((pair) => pairKey(pair, 2 * CROWDED)));
  const { uniform, degreeMatched, drawnFor } = samplePairs(past, positives, happened, { per: 10, seed: 1 });
  assert.equal(degreeMatched.length, 10);
  const matched = drawnFor.slice(positives.length + uniform.length);
  assert.deepEqual(new Set(matched), new Set([positives.length - 1]));
  const all = [...positives, ...uniform, ...degreeMatched];
  const folds = foldsOf({
    pairs: all,
    rows: new Float64Array(),
    positives: positives.length,
    uniform: uniform.length,
    drawnFor,
  });
  assert.equal(folds.length, all.length);
  assert.equal(folds.at(-1), folds[positives.length - 1]);
});
