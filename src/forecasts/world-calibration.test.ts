import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { type Tried, worldCalibration } from "./world-calibration.ts";

/** So many pairs given a chance, of which so many became partners. */
const given = (chance: number, pairs: number, came: number): Tried[] => [
  ...Array.from({ length: came }, () => ({ chance, weight: 1, happened: true })),
  { chance, weight: pairs - came, happened: false },
];

const RIGHT = [...given(1e-4, 1_000_000, 100), ...given(5e-4, 200_000, 100)];

test("chances that came true as often as they said stay what they are", () => {
  const told = worldCalibration([...RIGHT, ...given(5e-3, 20_000, 100), ...given(0.05, 2000, 100)]);
  for (const chance of [1e-5, 1e-4, 1e-3, 1e-2, 0.1]) assertNear((told?.(chance) ?? 0) / chance, 1, 0.02);
});

test("where the likeliest came true far less often than told, they alone are brought down to what came", () => {
  const told = worldCalibration([...RIGHT, ...given(5e-3, 20_000, 100), ...given(0.05, 2000, 6)]);
  assertNear((told?.(1e-4) ?? 0) / 1e-4, 1, 0.05);
  assert.ok((told?.(0.05) ?? 1) < 0.015 && (told?.(0.05) ?? 0) > (told?.(0.01) ?? 1));
});

test("what was likelier stays likelier, whatever came", () => {
  const bins = [1e-5, 1e-4, 1e-3, 1e-2, 0.1];
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }), (came) => {
      const tried = bins.flatMap((chance, at) => given(chance, 20 / chance, came[at] ?? 0));
      const told = worldCalibration(tried);
      assert.equal(told === undefined, came.reduce((sum, count) => sum + count, 0) < 20);
      if (!told) return;
      const chances = Array.from({ length: 40 }, (_, at) => told(10 ** (-6 + at / 8)));
      for (const [at, chance] of chances.entries())
        assert.ok(chance > (chances[at - 1] ?? 0) && chance < 1, `${came} ${chance}`);
    }),
    { numRuns: 60 },
  );
});
