import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { INCOME_GROUPS } from "../record/income-group.ts";
import { bySize, LEAST_PEERS, matchedPeers, nearestInSize, type PeerCity } from "./matched-peers.ts";

const REGIONS = ["Africa", "Asia", "Europe"] as const;
const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const cities = fc
  .array(
    fc.record({
      population: fc.integer({ min: 1, max: 400 }),
      region: some(REGIONS),
      income: some(INCOME_GROUPS),
      complete: fc.boolean(),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((drawn) =>
    drawn.map(({ population, region, income, complete }, at) => ({
      city: { id: `gn:${at + 1}`, population, ...(region && { region }), ...(income && { income }) },
      complete,
    })),
  );

type Drawn = readonly { city: PeerCity; complete: boolean }[];

function matchIn(drawn: Drawn, own: PeerCity) {
  const complete = new Set(drawn.flatMap(({ city, complete: is }) => (is ? [city.id] : [])));
  return matchedPeers(own, bySize(drawn.map(({ city }) => city)), (id) => complete.has(id));
}

const eachMatch = (holds: (match: ReturnType<typeof matchIn>, own: PeerCity, drawn: Drawn) => void): void =>
  fc.assert(
    fc.property(cities, (drawn) => {
      for (const { city } of drawn) holds(matchIn(drawn, city), city, drawn);
    }),
  );

const idsOf = (peers: readonly PeerCity[]): string[] => peers.map(({ id }) => id);

test("a city is never its own peer", () => {
  eachMatch(({ steps }, own) => {
    for (const { peers } of steps) assert.ok(!idsOf(peers).includes(own.id));
  });
});

test("letting a criterion go never loses a peer", () => {
  eachMatch(({ steps }) => {
    steps.slice(1).forEach(({ peers }, at) => {
      const wider = new Set(idsOf(peers));
      for (const id of idsOf(steps[at]?.peers ?? [])) assert.ok(wider.has(id), id);
    });
  });
});

test("of two cities each is the other's peer by size, or neither is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4e7 }), fc.integer({ min: 1, max: 4e7 }), (a, b) => {
      const [one, other] = [
        { id: "gn:1", population: a },
        { id: "gn:2", population: b },
      ];
      const pool = bySize([one, other]);
      const count = (own: PeerCity) => matchedPeers(own, pool, () => true).steps[0]?.peers.length;
      assert.equal(count(one), count(other));
      assert.equal(count(one), Math.max(a, b) <= 2 * Math.min(a, b) ? 1 : 0);
    }),
  );
});

test("the peers are those that a look at every city finds, whatever the order of the list", () => {
  eachMatch(({ steps }, own, drawn) => {
    for (const { criteria, peers } of steps) {
      const expected = drawn.filter(
        ({ city }) =>
          city.id !== own.id &&
          Math.max(city.population, own.population) <= 2 * Math.min(city.population, own.population) &&
          (!criteria.includes("region") || city.region === own.region) &&
          (!criteria.includes("income") || city.income === own.income),
      );
      assert.deepEqual(idsOf(peers).toSorted(), idsOf(expected.map(({ city }) => city)).toSorted());
    }
    assert.deepEqual(matchIn([...drawn].reverse(), own).steps, steps);
  });
});

test("no criterion is let go once enough can be ranked, and all that may be are let go before it is given up", () => {
  eachMatch(({ steps, at, enough }, own) => {
    const ranked = steps.map((step) => step.ranked.length >= LEAST_PEERS);
    assert.deepEqual(
      ranked,
      steps.map((_, step) => enough && step === steps.length - 1),
    );
    if (enough) assert.equal(at, steps.length - 1);
    else assert.deepEqual(steps.at(-1)?.criteria, ["population"]);
    assert.deepEqual(steps[0]?.criteria, [
      "population",
      ...(own.region ? ["region"] : []),
      ...(own.income ? ["income"] : []),
    ]);
  });
});

const lagos: PeerCity = { id: "gn:1", population: 100, region: "Africa", income: "lower-middle" };
const like = (count: number, first: number, more: Partial<PeerCity>): PeerCity[] =>
  Array.from({ length: count }, (_, at) => ({ ...lagos, ...more, id: `gn:${first + at}` }));

test("income is let go before the region, and size is not", () => {
  const pool = bySize([
    lagos,
    ...like(2, 10, {}),
    ...like(2, 20, { income: "low" }),
    ...like(4, 30, { region: "Asia" }),
    ...like(9, 40, { population: 201 }),
  ]);
  const { steps, at, enough } = matchedPeers(lagos, pool, () => true);
  assert.deepEqual(
    steps.map(({ criteria, peers }) => [criteria.join("+"), peers.length]),
    [
      ["population+region+income", 2],
      ["population+region", 4],
      ["population", 8],
    ],
  );
  assert.deepEqual([at, enough], [2, true]);
});

test("without five that can be ranked the closest group of five on file is shown", () => {
  const pool = bySize([
    lagos,
    ...like(2, 10, {}),
    ...like(3, 20, { income: "low" }),
    ...like(9, 30, { region: "Asia" }),
  ]);
  const { steps, at, enough } = matchedPeers(lagos, pool, (id) => id === "gn:30");
  assert.deepEqual([at, enough], [1, false]);
  assert.deepEqual(
    steps.map(({ ranked }) => ranked.length),
    [0, 0, 1],
  );
});

test("a country without an income group is matched on the rest", () => {
  const { income: _, ...caracas } = lagos;
  const pool = bySize([caracas, ...like(5, 10, {}), ...like(1, 20, { region: "Asia" })]);
  const { steps } = matchedPeers(caracas, pool, () => true);
  assert.deepEqual(
    steps.map(({ criteria, peers }) => [criteria.join("+"), peers.length]),
    [["population+region", 5]],
  );
});

test("the nearest in size comes first, above and below alike", () => {
  const sized = (population: number, at: number): PeerCity => ({ ...lagos, id: `gn:${at + 2}`, population });
  const pool = bySize([lagos, ...[50, 199, 90, 120, 200].map(sized)]);
  const [step] = matchedPeers(lagos, pool, () => true).steps;
  const sizes = (most: number) =>
    nearestInSize(lagos, step?.peers ?? [], most).map(({ population }) => population);
  assert.deepEqual(sizes(9), [90, 120, 199, 50, 200]);
  assert.deepEqual(sizes(2), [90, 120]);
  const others = nearestInSize(lagos, step?.peers ?? [], 2, (id) => id !== "gn:4");
  assert.deepEqual(
    others.map(({ population }) => population),
    [120, 199],
  );
  assert.deepEqual(nearestInSize(lagos, [], 3), []);
});
