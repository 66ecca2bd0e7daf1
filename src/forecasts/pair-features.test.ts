import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency } from "../graph/graph.ts";
import { adamicAdar } from "../measures/adamic-adar.ts";
import { greatCircleKm } from "../measures/great-circle.ts";
import { columnOf } from "./baselines.ts";
import { neighbourhoodsOf } from "./neighbourhoods.ts";
import { FEATURE_COUNT, FEATURES, PairFeatures } from "./pair-features.ts";
import { type DatedTie, pastOf } from "./past.ts";
import { type CandidateCity, worldOf } from "./world.ts";

const anyCity = (n: number) =>
  fc.array(
    fc.record(
      {
        country: fc.constantFrom("DE", "FR", "JP"),
        place: fc.record({
          latitude: fc.double({ min: -80, max: 80, noNaN: true }),
          longitude: fc.double({ min: -180, max: 180, noNaN: true }),
        }),
        population: fc.integer({ min: 1, max: 10_000_000 }),
      },
      { requiredKeys: [] },
    ),
    { minLength: n, maxLength: n },
  );
const anyTies = (n: number) =>
  fc.array(
    fc.record({
      one: fc.nat(n - 1),
      other: fc.nat(n - 1),
      year: fc.integer({ min: 1950, max: 2020 }),
    }),
    { maxLength: 40 },
  );

function rowOf(
  cities: readonly CandidateCity[],
  ties: readonly DatedTie[],
  one: number,
  other: number,
): Float64Array {
  const world = worldOf(cities);
  const features = new PairFeatures(
    pastOf(
      world,
      ties.filter((tie) => tie.one !== tie.other),
      2021,
    ),
    neighbourhoodsOf(world),
  );
  const row = new Float64Array(FEATURE_COUNT);
  features.from(one);
  features.write(other, row);
  return row;
}

const isBetween = (tie: DatedTie, one: number, other: number): boolean =>
  (tie.one === one && tie.other === other) || (tie.one === other && tie.other === one);

test("a pair without a tie has the same features whichever of the two is named first, and none is NaN", () => {
  fc.assert(
    fc.property(anyCity(12), anyTies(12), fc.nat(11), fc.nat(11), (drawn, ties, one, other) => {
      fc.pre(one !== other && !ties.some((tie) => isBetween(tie, one, other)));
      const cities = drawn.map((city, at): CandidateCity => ({ id: `c${at}`, ...city }));
      const there = rowOf(cities, ties, one, other);
      const back = rowOf(cities, ties, other, one);
      for (const [at, [id]] of FEATURES.entries()) {
        assert.ok(Number.isFinite(there[at] ?? Number.NaN), id);
        assert.ok(Math.abs((there[at] ?? 0) - (back[at] ?? 1)) < 1e-9, `${id}: ${there[at]} and ${back[at]}`);
      }
    }),
    { numRuns: 60 },
  );
});

const CITIES: readonly CandidateCity[] = [
  { id: "Lübeck", country: "DE", place: { latitude: 53.87, longitude: 10.69 }, population: 216_000 },
  { id: "Riga", country: "LV", place: { latitude: 56.95, longitude: 24.11 } },
  { id: "Tallinn", country: "EE", place: { latitude: 59.44, longitude: 24.75 } },
  { id: "Turku", country: "FI" },
  { id: "Visby", country: "SE" },
];
const TIES: readonly DatedTie[] = [
  { one: 0, other: 1 },
  { one: 0, other: 2 },
  { one: 1, other: 4 },
  { one: 2, other: 4 },
  { one: 2, other: 3 },
];

test("shared partners are weighed as by Adamic and Adar, and distance runs along the great circle", () => {
  const row = rowOf(CITIES, TIES, 0, 4);
  const graph = adjacency(TIES.map(({ one, other }) => [`${one}`, `${other}`] as const));
  const expected = adamicAdar.compute(graph, "0", "4") ?? 0;
  assertNear([Math.expm1(row[columnOf("shared-partners")] ?? 0)], [expected]);
  const apart = rowOf(CITIES, TIES, 1, 2);
  const [riga, tallinn] = [CITIES[1]?.place, CITIES[2]?.place];
  assert.ok(riga && tallinn);
  assertNear([Math.exp(apart[columnOf("distance")] ?? 0)], [greatCircleKm(riga, tallinn)], 1e-9);
});

test("what is not known is told as not given", () => {
  const row = rowOf(CITIES, TIES, 0, 4);
  assert.equal(row[columnOf("distance-not-given")], 1);
  assert.equal(row[columnOf("size-not-given")], 1);
  assert.equal(rowOf(CITIES, TIES, 3, 4)[columnOf("size-not-given")], 2);
});
