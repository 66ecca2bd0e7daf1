import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
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
  assert.equal(told.draws, 60);
  assert.deepEqual(told, fitShares(model, asked, plan));
  const nine = Array.from({ length: 9 }, (_, g) => ({ name: `g${g}`, columns: [0] }));
  assert.deepEqual(fitShares(model, nine, plan), { why: "too-many-groups", found: 9, most: 8 });
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
