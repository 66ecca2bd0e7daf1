import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod";
import { computed, dyadTable } from "../../test/fixtures/inference.ts";
import { fitShares, shapley } from "./fit-shares.ts";
import { countModel } from "./gravity.ts";

const { nodes, x, y, groups, shapley: byPython, deviance, nullDeviance } = computed.gravity;
const asked = Object.entries(groups).map(([name, columns]) => ({ name, columns }));

test("shares of the deviance are those that Python finds going through every order of the groups", () => {
  const model = countModel(dyadTable(nodes, x, y));
  assert.ok(!("why" in model));
  const plan = { draws: 60, seed: 3 };
  const told = fitShares(model, asked, plan);
  assert.ok(!("why" in told));
  assert.ok(Math.abs(told.explained - (1 - deviance / nullDeviance)) < 1e-8);
  for (const { name, ofDeviance, ofFit, interval } of told.shares) {
    assert.ok(Math.abs(ofDeviance - (byPython[name] ?? 0)) < 1e-8, name);
    assert.ok(Math.abs(ofFit - ofDeviance / told.explained) < 1e-12);
    assert.ok(interval.lower < ofFit && ofFit < interval.upper, `${name} ${JSON.stringify(interval)}`);
  }
  // There are no more parcels than nodes.
  assert.equal(told.draws, nodes);
  assert.deepEqual(told, fitShares(model, asked, plan));
  const nine = Array.from({ length: 9 }, (_, g) => ({ name: `g${g}`, columns: [0] }));
  assert.deepEqual(fitShares(model, nine, plan), { why: "too-many-groups", found: 9, most: 8 });
});

test("an interval reaches as far as Student's t times the error that Python finds leaving out each node in turn", () => {
  const byNode = z
    .object({ shares: z.record(z.string(), z.number()), errors: z.record(z.string(), z.number()) })
    .parse(
      JSON.parse(readFileSync(new URL("../../test/fixtures/share-jackknife.json", import.meta.url), "utf8")),
    );
  const model = countModel(dyadTable(nodes, x, y));
  assert.ok(!("why" in model));
  const told = fitShares(model, asked, { draws: nodes, seed: 1 });
  assert.ok(!("why" in told));
  // The 97.5 % point of Student's t with 23 degrees of freedom, by any table.
  const t = 2.0687;
  for (const { name, ofFit, interval } of told.shares) {
    const error = byNode.errors[name] ?? Number.NaN;
    assert.ok(Math.abs(ofFit - (byNode.shares[name] ?? 0)) < 1e-7, name);
    assert.ok(Math.abs(interval.upper - Math.min(1, ofFit + t * error)) < 1e-3 * error, name);
    assert.ok(Math.abs(interval.lower - Math.max(0, ofFit - t * error)) < 1e-3 * error, name);
  }
});

test("shares add up to the whole, and a group that adds nothing has none", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(), (players, seed) => {
      const values = Array.from({ length: 2 ** players }, (_, set) =>
        set === 0 ? 0 : ((set * 7919 + seed) % 101) / 101,
      );
      const sum = shapley(values, players).reduce((all, value) => all + value, 0);
      assert.ok(Math.abs(sum - (values.at(-1) ?? 0)) < 1e-9);
      const idle = shapley([...values, ...values], players + 1);
      assert.ok(Math.abs(idle[players] ?? 1) < 1e-12);
    }),
  );
});
