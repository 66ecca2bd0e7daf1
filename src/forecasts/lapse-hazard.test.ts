import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { atAges, fitLapse, type LapseFit, lapseChance, lapseInterval, type Spell } from "./lapse-hazard.ts";
import { probability } from "./logistic-model.ts";

function fitted(spells: readonly Spell[]): LapseFit {
  const fit = fitLapse(atAges(spells), "ties");
  assert.ok(!("why" in fit));
  return fit;
}

test("a tie of 1990 that lapsed in 1992 was three years in force and lapsed in the third", () => {
  assert.deepEqual(atAges([{ from: 1990, until: 1992, lapsed: true }]), [
    { age: 0, years: 1, lapses: 0 },
    { age: 1, years: 1, lapses: 0 },
    { age: 2, years: 1, lapses: 1 },
  ]);
});

test("ten lapses in a thousand years make one in a hundred a year, at any age", () => {
  const stood = (lapsed: boolean): Spell => ({ from: 2000, until: 2009, lapsed });
  const fit = fitted([
    ...Array.from({ length: 10 }, () => stood(true)),
    ...Array.from({ length: 90 }, () => stood(false)),
  ]);
  assert.equal(fit.b, undefined);
  assertNear(lapseChance(fit, 3, 1), 0.01);
  assertNear(lapseChance(fit, 3, 2), 1 - 0.99 ** 2);
});

test("too few dated ends give no hazard, and say how many there are", () => {
  const fit = fitLapse(atAges([{ from: 1990, until: 1992, lapsed: true }]), "ties");
  assert.deepEqual(fit, {
    code: "too-few-lapses",
    why: "1 end of ties is dated with its beginning, and 10 are needed at least",
  });
});

test("a hazard that falls with age is found again within its error", () => {
  const random = seededRandom(5);
  const [a, b] = [-2, -0.6];
  const spells = Array.from({ length: 3000 }, (): Spell => {
    for (let age = 0; age < 30; age++)
      if (random() < probability(a + b * Math.log1p(age)))
        return { from: 1980, until: 1980 + age, lapsed: true };
    return { from: 1980, until: 2009, lapsed: false };
  });
  const fit = fitted(spells);
  assert.ok(Math.abs(fit.a.value - a) < 3 * fit.a.error);
  assert.ok(Math.abs((fit.b?.value ?? 0) - b) < 3 * (fit.b?.error ?? 0));
});

test("as many lapse in the years fitted as did, and a longer time never lowers the chance", () => {
  const spell = fc
    .record({ from: fc.integer({ min: 1950, max: 2000 }), stood: fc.nat(40), lapsed: fc.boolean() })
    .map(({ from, stood, lapsed }): Spell => ({ from, until: from + stood, lapsed }));
  fc.assert(
    fc.property(fc.array(spell, { minLength: 60, maxLength: 120 }), fc.nat(50), (spells, age) => {
      const ages = atAges(spells);
      const fit = fitLapse(ages, "ties");
      if ("why" in fit) return;
      const expected = ages.reduce(
        (sum, at) => sum + at.years * probability(fit.a.value + (fit.b?.value ?? 0) * Math.log1p(at.age)),
        0,
      );
      assertNear(expected, spells.filter(({ lapsed }) => lapsed).length, 1e-3);
      assert.ok(lapseChance(fit, age, 6) >= lapseChance(fit, age, 5));
    }),
  );
});

test("the interval of a chance at any age is that of its hazard: ten lapses in a thousand years, 0.0054 to 0.0186", () => {
  const stood = (lapsed: boolean): Spell => ({ from: 2000, until: 2009, lapsed });
  const fit = fitted([
    ...Array.from({ length: 10 }, () => stood(true)),
    ...Array.from({ length: 90 }, () => stood(false)),
  ]);
  // ln Λ has the error h × √(1/10 + 1/990) ÷ Λ, so the limits are 1 − exp(−Λ × exp(∓1.96 × 0.3147)).
  const { lower, upper } = lapseInterval(fit, 3, 1);
  assertNear([lower, upper], [0.00541, 0.01845], 1e-4);
});

test("a chance lies in its interval, and all three within 0 and 1", () => {
  const spell = fc
    .record({ from: fc.integer({ min: 1950, max: 2000 }), stood: fc.nat(40), lapsed: fc.boolean() })
    .map(({ from, stood, lapsed }): Spell => ({ from, until: from + stood, lapsed }));
  fc.assert(
    fc.property(fc.array(spell, { minLength: 60, maxLength: 120 }), fc.nat(50), (spells, age) => {
      const fit = fitLapse(atAges(spells), "ties");
      if ("why" in fit) return;
      const { lower, upper } = lapseInterval(fit, age, 5);
      const chance = lapseChance(fit, age, 5);
      assert.ok(lower >= 0 && lower <= chance && chance <= upper && upper <= 1);
    }),
  );
});
