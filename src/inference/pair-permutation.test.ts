import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as z from "zod";
import { seededRandom } from "../measures/seeded-random.ts";
import { pairPermutation } from "./pair-permutation.ts";

const Summary = z.object({ value: z.number(), expected: z.number(), pMore: z.number(), pLess: z.number() });
/** Every deal, by Python; pair-permutation.py made it. */
const computed = z
  .object({
    cities: z.string(),
    ties: z.array(z.tuple([z.number(), z.number()])),
    facts: z.array(z.tuple([z.string(), z.string(), z.number().nullable()])),
    states: Summary,
    dealtCities: Summary,
  })
  .parse(
    JSON.parse(readFileSync(new URL("../../test/fixtures/pair-permutation.json", import.meta.url), "utf8")),
  );

const cities = [...computed.cities].map((country, number) => ({ id: String(number), country }));
const ties = computed.ties.map(([one, other]) => ({ one, other }));
const facts = new Map(computed.facts.map(([one, other, value]) => [one + other, value ?? Number.NaN]));
const of = (one: string, other: string): number => facts.get(one < other ? one + other : other + one) ?? 0;

for (const among of ["states", "cities"] as const)
  test(`deals drawn among ${among} come to the p of every deal, by Python`, () => {
    const exact = among === "states" ? computed.states : computed.dealtCities;
    const draws = 20_000;
    const told = pairPermutation({ cities, ties }, { of }, { draws, seed: 3 }, among);
    assert.ok(told);
    assert.ok(Math.abs(told.value - exact.value) < 1e-12);
    assert.ok(Math.abs(told.expected - exact.expected) < 0.01);
    for (const part of ["pMore", "pLess"] as const) {
      const error = Math.sqrt((exact[part] * (1 - exact[part])) / draws);
      assert.ok(
        Math.abs(told[part] - exact[part]) < 4 * error + 1e-4,
        `${part} ${told[part]} ${exact[part]}`,
      );
    }
  });

test("a tie within a state tells nothing of two, and one of which the fact is not given is counted", () => {
  const told = pairPermutation(
    { cities, ties },
    { of: (a, b) => (a + b === "AB" || a + b === "BA" ? Number.NaN : of(a, b)) },
    { draws: 19, seed: 1 },
    "states",
  );
  assert.equal(told?.withinStates, 1);
  assert.equal(told?.notGiven, 2);
  assert.equal((told?.ties ?? 0) + 1 + 2, ties.length);
});

test("without a tie of which the fact is given there is no value, and no NaN", () => {
  const none = pairPermutation({ cities, ties }, { of: () => Number.NaN }, { draws: 19, seed: 1 }, "states");
  assert.equal(none, undefined);
});

test("where ties do not follow a fact, one test in ten has p ≤ 0.1 at most, within binomial error", () => {
  const random = seededRandom(11);
  const worlds = 300;
  let hits = 0;
  for (let world = 0; world < worlds; world++) {
    const allied = new Set(Array.from({ length: 15 }, () => pairKey(pick(random), pick(random))));
    const some = Array.from({ length: 40 }, (_, id) => ({ id: String(id), country: String(id % 10) }));
    const drawn = Array.from({ length: 60 }, () => ({
      one: Math.floor(40 * random()),
      other: Math.floor(40 * random()),
    }));
    const told = pairPermutation(
      { cities: some, ties: drawn.filter(({ one, other }) => one !== other) },
      { of: (one, other) => Number(allied.has(pairKey(one, other))) },
      { draws: 99, seed: world },
      "states",
    );
    if ((told?.pMore ?? 1) <= 0.1) hits += 1;
  }
  assert.ok(hits / worlds < 0.1 + 3 * Math.sqrt(0.09 / worlds), `${hits}`);
});

function pick(random: () => number): string {
  return String(Math.floor(10 * random()));
}

function pairKey(one: string, other: string): string {
  return [one, other].sort().join(" ");
}
