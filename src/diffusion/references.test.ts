import assert from "node:assert/strict";
import { test } from "node:test";
import { bassLimits } from "./bass-limits.ts";
import { fitBass } from "./fit-bass.ts";
import { fitHazard } from "./fit-hazard.ts";
import { fitThreshold } from "./fit-threshold.ts";
import { hazardLimits } from "./hazard-limits.ts";
import type { Estimate } from "./limits.ts";
import { shareUpTo } from "./threshold-law.ts";

/*
 * Figures of tables that are made up, beside those of another program: Python 3.11 with SciPy 1.17.1, which maximised the
 * same likelihoods from their definition (scipy.optimize.minimize, BFGS and Nelder-Mead to 1e-12) and found the limits where
 * twice the profile's fall is 3.8415 (brentq).
 */

function assertNear(
  found: Estimate,
  [value, lower, upper]: readonly [number, number, number],
  within = 2e-5,
): void {
  const told = [found.value, found.lower ?? Number.NaN, found.upper ?? Number.NaN];
  assert.ok(
    told.every((each, at) => Math.abs(each - ([value, lower, upper][at] ?? 0)) < within),
    `${told} for ${value}, ${lower}, ${upper}`,
  );
}

const ROWS = [
  [0, 0, 40, 2],
  [0, 0.5, 30, 4],
  [0.25, 0.1, 25, 3],
  [0.5, 0.2, 20, 4],
  [0.5, 0.6, 10, 5],
  [1, 0, 8, 2],
  [1, 0.75, 6, 4],
  [0.75, 0.4, 12, 3],
].map(([ties = 0, networks = 0, count = 0, events = 0]) => ({ ties, networks, count, events }));

test("the hazard's coefficients, their limits and the gain are those that SciPy finds", () => {
  const both = fitHazard(ROWS, ["ties", "networks"]);
  assert.ok("beta" in both);
  assert.ok(Math.abs(both.gain - 18.335005) < 1e-5);
  const [a, b, c] = hazardLimits(both);
  assert.ok(a && b && c);
  assertNear(a, [-2.8787198, -3.8552125, -2.055016]);
  assertNear(b, [1.7674727, 0.5057544, 3.0708295]);
  assertNear(c, [2.424605, 0.5653427, 4.3943417]);
  const ties = fitHazard(ROWS, ["ties"]);
  assert.ok("beta" in ties);
  const [, pull] = hazardLimits(ties);
  assert.ok(pull);
  assertNear(pull, [2.0889861, 0.8938286, 3.3438199]);
});

test("Bass's p and q and their limits are those that SciPy finds", () => {
  const places = 150;
  let have = 4;
  const years = [5, 7, 9, 14, 18, 22, 20, 15, 11, 6, 4].map((events) => {
    const year = { share: have / places, atRisk: places - have, events };
    have += events;
    return year;
  });
  const fit = fitBass(years);
  assert.ok("p" in fit);
  const { p, q } = bassLimits(years, fit);
  assertNear(p, [0.0318586, 0.0100755, 0.0590499]);
  assertNear(q, [0.39919, 0.2987158, 0.4997584]);
});

test("thresholds are spread as the masses that SciPy finds under the likelihood", () => {
  const never = Number.POSITIVE_INFINITY;
  const spans = [
    [-1, 0, 3],
    [0, 0.25, 5],
    [0, 0.5, 8],
    [0.25, 0.75, 4],
    [0.5, 1, 6],
    [0.1, 0.3, 2],
    [0.3, never, 10],
    [0.5, never, 7],
    [0, never, 12],
  ].map(([above = 0, upTo = 0, places = 0]) => ({ above, upTo, places }));
  const fit = fitThreshold(spans);
  assert.ok("law" in fit);
  const shares = [0, 0.1, 0.25, 0.3, 0.5, 0.75, 1].map((exposure) => shareUpTo(fit.law, exposure));
  const wanted = [0.052632, 0.052632, 0.368422, 0.368422, 0.413534, 1, 1];
  assert.ok(
    shares.every((share, at) => Math.abs(share - (wanted[at] ?? 0)) < 1e-5),
    String(shares),
  );
});
