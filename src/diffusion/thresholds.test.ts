import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { drawnGraph, drawnSeats } from "../../bench/spread-world.ts";
import { adjacency } from "../graph/graph.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { seatRows } from "./contacts.ts";
import { observed } from "./entries.ts";
import { fitThreshold } from "./fit-threshold.ts";
import { spreadRuns } from "./spread.ts";
import type { SpreadPlan } from "./spread-plan.ts";
import { evenThresholds, sameThreshold, shareUpTo, type ThresholdLaw, thresholdAt } from "./threshold-law.ts";
import type { ThresholdSpan } from "./thresholds-seen.ts";

function lawOf(spans: readonly ThresholdSpan[]): ThresholdLaw {
  const fit = fitThreshold(spans);
  assert.ok("law" in fit, JSON.stringify(fit));
  return fit.law;
}

const never = Number.POSITIVE_INFINITY;

test("where no span crosses another, thresholds are spread as the spans are counted", () => {
  const law = lawOf([
    { above: -1, upTo: 0, places: 2 },
    { above: 0, upTo: 0.5, places: 6 },
    { above: 0.5, upTo: 1, places: 4 },
    { above: 1, upTo: never, places: 8 },
  ]);
  assert.deepEqual(
    [0, 0.25, 0.5, 1].map((at) => Number(shareUpTo(law, at).toFixed(6))),
    [0.1, 0.25, 0.4, 0.6],
  );
});

test("right-censored places are shared out among what lies above them, as by Kaplan and Meier", () => {
  const law = lawOf([
    { above: 0, upTo: 0.1, places: 1 },
    { above: 0.15, upTo: never, places: 1 },
    { above: 0.19, upTo: 0.2, places: 1 },
    { above: 0.29, upTo: 0.3, places: 4 },
  ]);
  // 7 places: 1/7 up to 0.1, then 6/7 × 1/5 more up to 0.2, and the rest up to 0.3.
  const shares = [0.1, 0.2, 0.3].map((at) => shareUpTo(law, at));
  const wanted = [1 / 7, 1 / 7 + (6 / 7) * (1 / 5), 1];
  assert.ok(
    shares.every((share, at) => Math.abs(share - (wanted[at] ?? 0)) < 1e-6),
    String(shares),
  );
});

test("a law drawn again lies about the one fitted, and what cannot be fitted is named", () => {
  const spans = [
    { above: 0, upTo: 0.5, places: 300 },
    { above: 0.25, upTo: never, places: 500 },
    { above: 0.5, upTo: 1, places: 200 },
  ];
  const fit = fitThreshold(spans);
  assert.ok("law" in fit);
  const random = seededRandom(1);
  const drawn = Array.from({ length: 200 }, () => shareUpTo(fit.drawn(random), 0.5));
  const mean = drawn.reduce((sum, share) => sum + share, 0) / drawn.length;
  assert.ok(Math.abs(mean - shareUpTo(fit.law, 0.5)) < 0.01, `${mean} ${shareUpTo(fit.law, 0.5)}`);
  assert.deepEqual(fitThreshold([{ above: 0, upTo: 0.5, places: 4 }]), { why: "few-entries", entries: 4 });
});

test("who took it up without ever being exposed tells nothing of thresholds, over whatever was asked", () => {
  for (const over of ["ties", "networks", "both"] as const)
    assert.deepEqual(fitThreshold([{ above: -1, upTo: 0, places: 9 }], over), {
      why: "exposed-never",
      channel: over,
    });
});

test("a law whose shares still move after the last round says so", () => {
  const settled = (spans: readonly ThresholdSpan[]): unknown => {
    const fit = fitThreshold(spans);
    return "settled" in fit && fit.settled;
  };
  const apart = [
    { above: 0, upTo: 0.1, places: 3 },
    { above: 0.6, upTo: 0.9, places: 3 },
  ];
  assert.equal(settled(apart), true);
  // What lies between 0.3 and 0.5 goes to 0 as one over the rounds: nothing and something are there equally likely.
  const crossing = [
    { above: 0, upTo: 0.5, places: 3 },
    { above: 0.3, upTo: 0.9, places: 3 },
  ];
  assert.equal(settled([...apart, ...crossing]), false);
});

test("thresholds drawn from a law are spread as it says", () => {
  const law = lawOf([
    { above: -1, upTo: 0, places: 100 },
    { above: 0.2, upTo: 0.4, places: 300 },
    { above: 0.4, upTo: never, places: 600 },
  ]);
  const random = seededRandom(2);
  const drawn = Array.from({ length: 20_000 }, () => thresholdAt(law, random()));
  for (const [at, share] of [
    [0, 0.1],
    [0.3, 0.25],
    [0.4, 0.4],
    [1, 0.4],
  ] as const)
    assert.ok(Math.abs(drawn.filter((each) => each <= at).length / 20_000 - share) < 0.01, String(at));
});

test("thresholds that made the entries are found again from years and ties alone", () => {
  const places = 6000;
  const ties = drawnGraph(places, 30_000, 5);
  const random = seededRandom(6);
  const year = new Int32Array(places).fill(2000, 0, 900);
  // Evenly spread from 0.05 to 0.65, so that half of them lie up to 0.35.
  const thresholds = Float64Array.from({ length: places }, () => 0.05 + 0.6 * random());
  for (let now = 2001; now <= 2012; now++)
    for (let v = 0; v < places; v++) {
      const partners = ties.neighbours.subarray(ties.offsets[v], ties.offsets[v + 1]);
      const have = partners.filter((w) => (year[w] ?? 0) > 0 && (year[w] ?? 0) < now).length;
      if (year[v] === 0 && have > 0 && have / partners.length >= (thresholds[v] ?? 1)) year[v] = now;
    }
  const seen = observed({ contacts: { ties }, year });
  assert.ok(seen);
  const law = lawOf(seen.thresholds.spans());
  for (const [at, share] of [
    [0.2, 0.25],
    [0.35, 0.5],
    [0.5, 0.75],
  ] as const)
    assert.ok(Math.abs(shareUpTo(law, at) - share) < 0.06, `${at}: ${shareUpTo(law, at)}`);
  assert.equal(seen.thresholds.late, 0);
});

const line = adjacency([
  ["a", "b"],
  ["b", "c"],
  ["c", "d"],
]);

test("a place that withstood an exposure has no threshold below it", () => {
  const { took } = spreadRuns(
    {
      ties: line,
      first: Uint8Array.of(1, 0, 0, 0),
      withstood: Float64Array.of(-1, 0.5, -1, -1),
      models: [{ model: "threshold", law: evenThresholds(0, 1) }],
      steps: 3,
      seed: 1,
    },
    0,
    500,
  );
  assert.deepEqual([...took], [500, 0, 0, 0]);
});

/** The same by looking at every place in every step. */
function slowly({ ties, seats, first, steps }: SpreadPlan, threshold: number): number[] {
  const row = (rows: typeof ties, v: number): number[] => [
    ...(rows?.neighbours.subarray(rows.offsets[v], rows.offsets[v + 1]) ?? []),
  ];
  const has = [...first];
  const counts = [has.filter((own) => own === 1).length];
  for (let step = 0; step < steps; step++) {
    const before = [...has];
    const share = (others: readonly number[]): number =>
      others.filter((w) => before[w] === 1).length / others.length;
    for (const v of has.keys()) {
      const partners = row(ties, v);
      const shares = row(seats?.networksOf, v)
        .map((k) => row(seats?.membersOf, k).filter((w) => w !== v))
        .filter(({ length }) => length > 0)
        .map(share);
      const joined = shares.length > 0 ? [shares.reduce((sum, each) => sum + each, 0) / shares.length] : [];
      const parts = [...(partners.length > 0 ? [share(partners)] : []), ...joined];
      const exposure = parts.reduce((sum, each) => sum + each, 0) / Math.max(1, parts.length);
      if (before[v] === 0 && exposure > 1e-8 && exposure >= threshold - 1e-9) has[v] = 1;
    }
    counts.push(has.filter((own) => own === 1).length);
  }
  return counts;
}

test("over ties, networks or both, runs by a threshold come to what asking every place in every step comes to", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(0, 0.1, 0.25, 1 / 3, 0.5, 1),
      fc.constantFrom("ties", "networks", "both"),
      fc.integer({ min: 1, max: 1e6 }),
      (places, threshold, over, seed) => {
        const ties = drawnGraph(places, places, seed);
        const seats = seatRows(places, drawnSeats(places, 5, Math.min(places, 12), seed + 1));
        const plan: SpreadPlan = {
          ...(over !== "networks" && { ties }),
          ...(over !== "ties" && { seats }),
          first: Uint8Array.from({ length: places }, (_, v) => (v % 7 === 0 ? 1 : 0)),
          models: [{ model: "threshold", law: sameThreshold(threshold) }],
          steps: 6,
          seed: 1,
        };
        assert.deepEqual([...spreadRuns(plan, 0, 1).counts], slowly(plan, threshold));
      },
    ),
    { numRuns: 300 },
  );
});
