import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import type { Spell } from "./lapse-hazard.ts";
import { lapseRecord } from "./lapse-record.ts";

/** Spells that lapse in a year with one chance at every age, or stand till 2020. */
function lapsing(hazard: number, seed: number): Spell[] {
  const random = seededRandom(seed);
  return Array.from({ length: 1500 }, (_, at): Spell => {
    const from = 1950 + (at % 60);
    for (let year = from; year <= 2020; year++)
      if (random() < hazard) return { from, until: year, lapsed: true };
    return { from, until: 2020, lapsed: false };
  });
}

test("where the hazard stays what it was, as many lapse as was expected, within chance", () => {
  const { made, verdict } = lapseRecord(lapsing(0.01, 3), 2020, 5);
  assert.deepEqual(
    made.map(({ year }) => year),
    [2015, 2010, 2005, 2000],
  );
  assert.equal(verdict, "in-line");
});

test("where it fell, the chances of the past were too high", () => {
  const early = lapsing(0.03, 4).map((spell) =>
    spell.lapsed && spell.until > 2000 ? { ...spell, until: 2020, lapsed: false } : spell,
  );
  assert.equal(lapseRecord(early, 2020, 5).verdict, "too-high");
});

test("a year by which too few had lapsed has no forecast, and says how many had", () => {
  const spells: Spell[] = [
    ...Array.from({ length: 12 }, (_, at) => ({ from: 1990, until: 2006 + (at % 10), lapsed: true })),
    ...Array.from({ length: 50 }, () => ({ from: 1990, until: 2020, lapsed: false })),
  ];
  const { made, tooFew, verdict } = lapseRecord(spells, 2020, 5);
  assert.deepEqual(tooFew, { year: 2010, lapses: 7, needed: 10 });
  // By 2015 all 12 had lapsed, in 250 years together, and the 50 had stood 26 years each.
  const hazard = 12 / (250 + 50 * 26);
  assert.deepEqual(
    made.map(({ expected: _, ...each }) => each),
    [{ year: 2015, standing: 50, happened: 0 }],
  );
  assertNear(made[0]?.expected, -50 * 5 * Math.log1p(-hazard));
  assert.equal(verdict, "too-few");
});

test("what no source speaks of after a year is expected to lapse in none", () => {
  const spells: Spell[] = [
    ...Array.from({ length: 20 }, () => ({ from: 1990, until: 2000, lapsed: true })),
    ...Array.from({ length: 30 }, () => ({ from: 1990, until: 2015, lapsed: false })),
  ];
  const [made] = lapseRecord(spells, 2020, 5).made;
  assert.deepEqual([made?.standing, made?.expected, made?.happened], [30, 0, 0]);
});

test("what comes after a forecast was made changes nothing that it let expect of those still spoken of", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 40 }), fc.nat(1000), (perMille, seed) => {
      const spells = lapsing(perMille / 1000, seed).map((spell) =>
        spell.until > 2015 ? { ...spell, until: 2020, lapsed: false } : spell,
      );
      const ended = spells.map((spell) => (spell.until === 2020 ? { ...spell, lapsed: true } : spell));
      const [one, other] = [lapseRecord(spells, 2020, 5).made[0], lapseRecord(ended, 2020, 5).made[0]];
      assert.deepEqual(other, one && { ...one, happened: one.standing });
    }),
    { numRuns: 20 },
  );
});
