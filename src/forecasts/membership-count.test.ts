import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "../measures/seeded-random.ts";
import { type CountsForecast, joiningsOf, membershipCounts, thereSince } from "./membership-count.ts";
import { type CountGiven, countCells } from "./membership-count-learnt.ts";
import type { DatedMembership, MembershipWorld } from "./membership-past.ts";
import { worldOf } from "./world.ts";

const NOW = 2020;
const FIRST = 1995;
const YEARS = 5;

/** Networks of different appeal that admit in rounds: in three years of ten nobody, in one three times as many. */
function rounds(seed: number, networks = 12): CountGiven["joinings"] {
  const random = seededRandom(seed);
  return Array.from({ length: networks }, () => 1 + 12 * random() ** 2).flatMap((appeal, network) =>
    Array.from({ length: NOW + YEARS - FIRST }, (_, year) => FIRST + 1 + year).flatMap((since) => {
      const at = random();
      const mean = appeal * (at < 0.3 ? 0 : at < 0.4 ? 3 : 1);
      const came = Math.floor(mean + random());
      return Array.from({ length: came }, () => ({ network, since }));
    }),
  );
}

function forecast(joinings: CountGiven["joinings"], networks = 12): CountsForecast {
  return membershipCounts({
    joinings: joinings.filter(({ since }) => since < NOW),
    there: new Map(Array.from({ length: networks }, (_, network) => [network, FIRST])),
    now: NOW,
    horizon: () => YEARS,
    seed: 1,
  });
}

const cameIn = (joinings: CountGiven["joinings"], network?: number): number =>
  joinings.filter(
    (each) => each.since >= NOW && each.since < NOW + YEARS && (network ?? each.network) === each.network,
  ).length;

test("of networks that admit in rounds nine in ten counts and more lie in the 95 % interval", () => {
  let [within, all, whole] = [0, 0, 0];
  const worlds = 20;
  for (let seed = 1; seed <= worlds; seed++) {
    const joinings = rounds(seed);
    const told = forecast(joinings);
    for (const [network, { lower, upper }] of told.byNetwork) {
      const came = cameIn(joinings, network);
      all += 1;
      if (lower <= came && came <= upper) within += 1;
    }
    const came = cameIn(joinings);
    if (told.lower <= came && came <= told.upper) whole += 1;
  }
  assert.ok(within / all > 0.9, `${within} of ${all}`);
  assert.ok(whole / worlds >= 0.9, `${whole} of ${worlds}`);
});

test("the mean lies in the interval, which the median parts, and all add up", () => {
  const told = forecast(rounds(3));
  const parts = [...told.byNetwork.values()];
  for (const { expected, lower, median, upper } of [told, ...parts])
    assert.ok(lower <= median && median <= upper && expected > lower && expected < upper);
  assert.ok(Math.abs(parts.reduce((sum, { expected }) => sum + expected, 0) - told.expected) < 1e-9);
  assert.deepEqual(forecast(rounds(3)), told);
});

test("where counts hardly differ from year to year the interval is narrow, where they differ it is wide", () => {
  const steady = Array.from({ length: NOW - FIRST }, (_, year) => FIRST + year + 0.5).flatMap((since) =>
    Array.from({ length: 12 * 5 }, (_, at) => ({ network: at % 12, since })),
  );
  const told = forecast(steady);
  assert.ok(told.upper / told.lower < 2, `${told.lower} to ${told.upper}`);
  assert.ok(Math.abs(told.expected / 300 - 1) < 0.15, String(told.expected));
  const uneven = steady.filter(({ since, network }) => (Math.floor(since) + network) % 6 === 0);
  const other = forecast(uneven.flatMap((each) => Array.from({ length: 6 }, () => each)));
  const width = ({ byNetwork }: CountsForecast): number => {
    const { lower = 0, upper = 0 } = byNetwork.get(0) ?? {};
    return upper - lower;
  };
  assert.ok(width(other) > 1.5 * width(told), `${width(other)} ${width(told)}`);
});

/** Networks all of one pace, that take somebody in one year of twenty and nobody in most. */
function seldom(seed: number, networks: number): CountGiven["joinings"] {
  const random = seededRandom(seed);
  return Array.from({ length: networks }, (_, network) => network).flatMap((network) =>
    Array.from({ length: NOW + YEARS - FIRST }, (_, year) => FIRST + 1 + year).flatMap((since) =>
      random() < 0.05 ? [{ network, since }] : [],
    ),
  );
}

test("of networks that seldom take members, one that took none of late is expected to take some", () => {
  const [worlds, networks] = [10, 60];
  let [expected, quiet, quietExpected, within] = [0, 0, 0, 0];
  for (let seed = 1; seed <= worlds; seed++) {
    const joinings = seldom(97 * seed, networks);
    const took = new Set(
      joinings.flatMap(({ network, since }) => (since >= NOW - 10 && since < NOW ? [network] : [])),
    );
    const told = forecast(joinings, networks);
    expected += told.expected / worlds;
    for (const [network, each] of told.byNetwork) {
      const came = cameIn(joinings, network);
      if (each.lower <= came && came <= each.upper) within += 1;
      if (took.has(network)) continue;
      quiet += 1;
      quietExpected += each.expected;
    }
  }
  // Of each a quarter of a member in five years, so that of 60 there are 15.
  assert.ok(Math.abs(quietExpected / quiet - 0.25) < 0.1, String(quietExpected / quiet));
  assert.ok(Math.abs(expected - 15) < 3, String(expected));
  assert.ok(within / (worlds * networks) > 0.95, String(within));
});

test("a way to tell counts that rules out what came has no weight", () => {
  const joinings = seldom(97, 60).filter(({ since }) => since < NOW);
  const there = new Map(Array.from({ length: 60 }, (_, network) => [network, FIRST]));
  const cells = countCells({ joinings, there, now: NOW, horizon: () => YEARS }, "once");
  for (const { shrink, weight } of cells) if (shrink === 0) assert.equal(weight, 0);
  assert.ok(Math.abs(cells.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9);
});

const seat = (city: number, since: number, more: Partial<DatedMembership> = {}): DatedMembership => ({
  city,
  network: 0,
  since,
  joined: true,
  ...more,
});

test("founders, cities that nobody knew of and those that come back are no joinings", () => {
  const cities = Array.from({ length: 6 }, (_, at) => ({ id: `c${at}` }));
  const world: MembershipWorld = {
    places: worldOf(cities),
    networks: [{ id: "n", founded: 2000 }],
    knownSince: Float64Array.from([1990, 1990, 1990, 1990, 2012, 1990]),
    ties: [],
  };
  const known = [
    seat(0, 2000),
    seat(1, 2005, { until: 2008 }),
    seat(1, 2012),
    // On file since before, without a date of joining: what came later is no first joining.
    seat(2, 2004, { joined: false, until: 2006 }),
    seat(2, 2013),
    seat(3, 2014),
    seat(3, 2014),
    seat(4, 2012),
  ];
  const there = thereSince({ world }, known, [0]);
  assert.deepEqual([...there], [[0, 2000]]);
  assert.deepEqual(joiningsOf({ world }, known, there), [
    { network: 0, since: 2005 },
    { network: 0, since: 2014 },
  ]);
});

test("as many memberships and networks as there may be are counted", () => {
  const networks = 200_000;
  const world: MembershipWorld = {
    places: worldOf([{ id: "c" }]),
    networks: Array.from({ length: networks }, (_, at) => ({ id: `n${at}`, founded: 2000 })),
    ties: [],
  };
  const known = world.networks.map((_, network) => seat(0, 2005, { network }));
  const there = thereSince({ world }, known, world.networks.keys());
  assert.equal(joiningsOf({ world }, known, there).length, networks);
  const cells = countCells({ joinings: [], there, now: NOW, horizon: () => YEARS }, "once");
  assert.ok(cells.every(({ weight }) => weight > 0));
});

test("where nobody ever joined nobody is expected, and it is said as a count of none", () => {
  const told = forecast([]);
  assert.deepEqual([told.expected, told.lower, told.median, told.upper], [0, 0, 0, 0]);
});
