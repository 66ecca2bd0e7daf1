import assert from "node:assert/strict";
import { test } from "node:test";
import { membershipWorld } from "../../bench/membership-world.ts";
import { type MembershipChances, membershipChances } from "./membership-chances.ts";

const NOW = 2010;
const { world, memberships } = membershipWorld(0.8, 1, { cities: 200, seats: 700 });
const known = memberships.filter(({ since = 0 }) => since < NOW);

function forecast(horizon: number): MembershipChances {
  const told = membershipChances({ world, known, now: NOW, horizon, seed: 1 });
  assert.ok(!("why" in told), JSON.stringify(told));
  return told;
}

const seats = new Set(known.map(({ city, network }) => `${city} ${network}`));
const pairs = world.places.cities.flatMap((_, city) =>
  world.networks.flatMap((_, network) => (seats.has(`${city} ${network}`) ? [] : [[city, network] as const])),
);

test("the chances of all sum to what the pace of the networks lets expect", () => {
  const five = forecast(5);
  const { expected, lower, upper } = five.counts;
  // As many join each year; what may come is a matter of rounds, and the truth lies in the interval.
  const pace = known.filter(({ since = 0 }) => since >= NOW - 10).length / 10;
  assert.ok(Math.abs(expected / (5 * pace) - 1) < 0.2, `${expected} ${5 * pace}`);
  const came = memberships.filter(({ since = 0 }) => since >= NOW && since < NOW + 5).length;
  assert.ok(lower <= came && came <= upper, `${lower} ${came} ${upper}`);
  const sum = pairs.reduce((all, [city, network]) => all + five.chance(city, network), 0);
  assert.ok(Math.abs(sum - expected) < 1e-6, `${sum} ${expected}`);
  assert.ok(Math.abs(five.baseRate * pairs.length - expected) < 1e-6);
});

test("a longer time gives every city a greater chance", () => {
  const [five, ten] = [forecast(5), forecast(10)];
  for (const [city, network] of pairs.slice(0, 200))
    assert.ok(ten.chance(city, network) > five.chance(city, network));
});

test("where a network takes cities of its own countries, the country is why", () => {
  const five = forecast(5);
  const likeliest = pairs.toSorted((one, other) => five.chance(...other) - five.chance(...one)).slice(0, 50);
  const because = likeliest.filter((pair) =>
    five.reasons(...pair).some(({ reason, times }) => reason === "country" && times > 1.5),
  );
  assert.ok(because.length > 40, String(because.length));
});

test("with too few dated memberships there is no chance, and it says so", () => {
  const told = membershipChances({ world, known: known.slice(0, 20), now: NOW, horizon: 5, seed: 1 });
  assert.ok("why" in told && /30 are needed/.test(told.why));
});
