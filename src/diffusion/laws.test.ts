import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { drawnGraph, drawnSeats, entriesOf } from "../../bench/spread-world.ts";
import { adjacency } from "../graph/graph.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { bassLimits, drawnBass } from "./bass-limits.ts";
import { seatRows } from "./contacts.ts";
import { observed } from "./entries.ts";
import { asOne, exposureIn } from "./exposure.ts";
import { type BassYear, bassLikelihood, bestP, bestQ, fitBass, mostQ } from "./fit-bass.ts";
import { fitHazard } from "./fit-hazard.ts";
import { drawnCoefficients, hazardLimits } from "./hazard-limits.ts";
import { type Estimate, WITHIN_95 } from "./limits.ts";
import { spreadRuns } from "./spread.ts";
import type { SpreadModel, SpreadPlan } from "./spread-plan.ts";
import { evenThresholds } from "./threshold-law.ts";

const PLACES = 40;

function planOf(over: string, seed: number, model: SpreadModel, ones = 5): SpreadPlan {
  return {
    ...(over !== "networks" && { ties: drawnGraph(PLACES, 60, seed) }),
    ...(over !== "ties" && { seats: seatRows(PLACES, drawnSeats(PLACES, 6, 60, seed)) }),
    first: Uint8Array.from({ length: PLACES }, (_, v) => (v < ones ? 1 : 0)),
    models: [model],
    steps: 5,
    seed,
  };
}

const overs = fc.constantFrom("ties", "networks", "both");
const models: fc.Arbitrary<SpreadModel> = fc.oneof(
  fc.record({
    model: fc.constant("hazard" as const),
    a: fc.double({ min: -6, max: 1, noNaN: true }),
    b: fc.double({ min: -3, max: 5, noNaN: true }),
    c: fc.double({ min: -3, max: 5, noNaN: true }),
  }),
  fc.record({
    model: fc.constant("bass" as const),
    p: fc.double({ min: 0, max: 0.5, noNaN: true }),
    q: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    model: fc.constant("threshold" as const),
    law: fc.double({ min: 0, max: 1, noNaN: true }).map((to) => evenThresholds(0, to)),
  }),
);

test("by every model, over ties or networks, nobody loses the practice, and who has it adds up", () => {
  fc.assert(
    fc.property(overs, models, fc.integer({ min: 1, max: 1e6 }), (over, model, seed) => {
      const plan = planOf(over, seed, model);
      const { counts, took } = spreadRuns(plan, 0, 4);
      for (let run = 0; run < 4; run++) {
        const path = counts.subarray(run * 6, run * 6 + 6);
        assert.equal(path[0], 5);
        assert.ok(path.every((count, at) => count <= PLACES && (at === 0 || count >= (path[at - 1] ?? 0))));
      }
      const last = [5, 11, 17, 23].reduce((sum, at) => sum + (counts[at] ?? 0), 0);
      assert.equal(
        took.reduce((sum, count) => sum + count, 0),
        last,
      );
      assert.ok(took.subarray(0, 5).every((count) => count === 4));
      assert.deepEqual(spreadRuns(plan, 0, 4), { counts, took });
    }),
    { numRuns: 200 },
  );
});

test("with p and q of 0 nothing moves, and without anybody who has it no threshold is passed", () => {
  const still = spreadRuns(planOf("both", 1, { model: "bass", p: 0, q: 0 }), 0, 20);
  assert.ok(still.counts.every((count) => count === 5));
  const none = planOf("both", 2, { model: "threshold", law: evenThresholds(0, 0.01) }, 0);
  assert.ok(spreadRuns(none, 0, 20).counts.every((count) => count === 0));
});

test("one more place that has it lowers nobody's exposure, and a lower threshold slows nobody", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(PLACES - 1), (seed, more) => {
      const contacts = { ties: drawnGraph(PLACES, 60, seed), seats: drawnSeats(PLACES, 6, 60, seed) };
      const year = Int32Array.from({ length: PLACES }, (_, v) => (v < 5 ? 2000 : 0));
      const also = year.slice();
      also[more] = 2000;
      const [less, most] = [exposureIn(2001, contacts, year), exposureIn(2001, contacts, also)];
      for (let v = 0; v < PLACES; v++) {
        // Of who has it itself, exposure is asked no more.
        if (v === more) continue;
        assert.ok(asOne(v, most) >= asOne(v, less) - 1e-12);
        assert.ok(asOne(v, most) <= 1 + 1e-12);
      }
      const ends = [0.6, 0.3].map((to) => {
        const { counts } = spreadRuns(
          planOf("both", seed, { model: "threshold", law: evenThresholds(0, to) }),
          0,
          1,
        );
        return counts[5] ?? 0;
      });
      assert.ok((ends[0] ?? 0) <= (ends[1] ?? 0));
    }),
    { numRuns: 200 },
  );
});

test("who has it since nobody knows when changes nobody's exposure in the fit, wherever it is tied or seated", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const year = Int32Array.from({ length: PLACES }, (_, v) => (v < 5 ? 2000 : v < 12 ? -1 : 0));
      const [ties, seats] = [drawnGraph(PLACES, 60, seed), drawnSeats(PLACES, 6, 60, seed)];
      const known = (v: number): boolean => year[v] !== -1;
      const pairs = [...year.keys()].flatMap((v) =>
        [...ties.neighbours.subarray(ties.offsets[v], ties.offsets[v + 1])]
          .filter((w) => v < w && known(v) && known(w))
          .map((w): [string, string] => [name(v), name(w)]),
      );
      const kept = [...seats.place.keys()].filter((at) => known(seats.place[at] ?? 0));
      const without = {
        ties: adjacency(pairs, [...year.keys()].map(name)),
        seats: {
          networks: seats.networks,
          place: seats.place.filter((_, at) => kept.includes(at)),
          network: seats.network.filter((_, at) => kept.includes(at)),
          from: seats.from.filter((_, at) => kept.includes(at)),
          until: seats.until.filter((_, at) => kept.includes(at)),
        },
      };
      assert.deepEqual(exposureIn(2001, { ties, seats }, year), exposureIn(2001, without, year));
    }),
    { numRuns: 100 },
  );
});

/** Names whose order is that of the numbers. */
const name = (v: number): string => String(v).padStart(2, "0");

/** A limit that is missing holds nothing. */
const holds = ({ lower, upper }: Estimate, truth: number): boolean =>
  lower !== undefined && upper !== undefined && lower <= truth && truth <= upper;

test("intervals of the hazard's coefficients hold the truth in about 95 of 100 worlds", () => {
  const truth = [-3.5, 1.5, 2];
  const worlds = Array.from({ length: 60 }, (_, seed) => {
    const drawn = { a: -3.5, b: 1.5, c: 2, places: 400, ties: 900, networks: 20, seats: 900, years: 8 };
    const fit = fitHazard(observed(entriesOf({ ...drawn, seed }))?.hazard ?? [], ["ties", "networks"]);
    assert.ok("beta" in fit);
    return hazardLimits(fit);
  });
  for (const [at, value] of truth.entries()) {
    const held = worlds.filter((limits) => holds(limits[at] ?? { value: 0 }, value)).length;
    // 60 of 60 down to 52: outside these in one case of a hundred.
    assert.ok(held >= 52, `${at}: ${held} of 60`);
  }
});

/** Years in which a practice spread by Bass's law among places that all look at each other. */
function bassYears(p: number, q: number, places: number, years: number, seed: number): BassYear[] {
  const random = seededRandom(seed);
  let have = 10;
  return Array.from({ length: years }, () => {
    const [share, atRisk] = [have / places, places - have];
    let events = 0;
    for (let v = 0; v < atRisk; v++) if (random() < p + q * share) events++;
    have += events;
    return { share, atRisk, events };
  });
}

test("intervals of p and q hold the truth in about 95 of 100 worlds, and draws of them lie about the top", () => {
  const worlds = Array.from({ length: 60 }, (_, seed) => {
    const years = bassYears(0.01, 0.35, 500, 12, seed);
    const fit = fitBass(years);
    assert.ok("p" in fit);
    return { years, fit, limits: bassLimits(years, fit) };
  });
  assert.ok(worlds.filter(({ limits }) => holds(limits.p, 0.01)).length >= 52);
  assert.ok(worlds.filter(({ limits }) => holds(limits.q, 0.35)).length >= 52);
  const [first] = worlds;
  assert.ok(first);
  const drawn = drawnBass(first.years, first.fit, 4000, seededRandom(1))
    .map(({ q }) => q)
    .sort((a, b) => a - b);
  const { lower = 0, upper = 1 } = first.limits.q;
  assert.ok(Math.abs((drawn[100] ?? 0) - lower) < 0.03 && Math.abs((drawn[3900] ?? 0) - upper) < 0.03);
});

const yearsOf = (places: number, rows: readonly (readonly [number, number])[]): BassYear[] =>
  rows.map(([have, events]) => ({ share: have / places, atRisk: places - have, events }));

/** The last of a million steps up from 0 within which twice the ln likelihood falls by no more than an interval allows. */
function scanned(most: number, fall: (x: number) => number): number {
  let [low, high] = [0, 1_000_000];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fall((middle / 1_000_000) * most) <= WITHIN_95) low = middle;
    else high = middle;
  }
  return (low / 1_000_000) * most;
}

test("an estimate of 0 has the upper limit that a scan of the likelihood finds", () => {
  const slowing = yearsOf(100, [
    [10, 20],
    [30, 10],
    [40, 5],
    [45, 3],
  ]);
  const slow = fitBass(slowing);
  assert.ok("q" in slow && slow.q === 0);
  const upToQ = scanned(
    mostQ(slowing),
    (q) => 2 * (slow.value - bassLikelihood(slowing, bestP(slowing, q), q)),
  );
  assert.ok(Math.abs((bassLimits(slowing, slow).q.upper ?? 0) / upToQ - 1) < 1e-3, String(upToQ));
  const quickening = yearsOf(12, [
    [1, 0],
    [1, 1],
    [2, 2],
    [4, 6],
  ]);
  const quick = fitBass(quickening);
  assert.ok("p" in quick && quick.p === 0);
  const upToP = scanned(1, (p) => 2 * (quick.value - bassLikelihood(quickening, p, bestQ(quickening, p))));
  assert.ok(Math.abs((bassLimits(quickening, quick).p.upper ?? 0) / upToP - 1) < 1e-3, String(upToP));
});

test("coefficients drawn anew covary as the information says", () => {
  const fit = fitHazard(
    observed(entriesOf({ a: -3, b: 2, places: 800, ties: 2000, years: 8, seed: 9 }))?.hazard ?? [],
  );
  assert.ok("beta" in fit);
  const drawn = drawnCoefficients(fit, 20_000, seededRandom(3));
  const mean = (of: (each: readonly number[]) => number): number =>
    drawn.reduce((sum, each) => sum + of(each), 0) / drawn.length;
  const [a, b] = [mean(([x = 0]) => x), mean(([, x = 0]) => x)];
  const { information } = fit.top;
  const det = information.get(0, 0) * information.get(1, 1) - information.get(0, 1) ** 2;
  const wanted = [information.get(1, 1), -information.get(0, 1), information.get(0, 0)].map((x) => x / det);
  const found = [
    mean(([x = 0]) => (x - a) ** 2),
    mean(([x = 0, y = 0]) => (x - a) * (y - b)),
    mean(([, y = 0]) => (y - b) ** 2),
  ];
  assert.ok(
    found.every((each, at) => Math.abs(each / (wanted[at] ?? 1) - 1) < 0.06),
    `${found} ${wanted}`,
  );
});
