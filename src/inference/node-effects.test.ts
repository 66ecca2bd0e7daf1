import assert from "node:assert/strict";
import { test } from "node:test";
import { cities, computed, fact, states, tied, world } from "../../test/fixtures/state-pairs.ts";
import { stateWorld, TRUTH } from "../../test/fixtures/state-world.ts";
import { fittedStateEffects, fittedStatePattern } from "./fitted-state-pattern.ts";
import { gravityOf } from "./gravity.ts";
import { type NodeEffectsGravity, nodeEffectsGravity } from "./node-effects-gravity.ts";
import type { StateFact } from "./tied-cities.ts";

const near = (one: number | undefined, other: number | undefined): void =>
  assert.ok(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) < 1e-6, `${one} ${other}`);

test("beside an effect of each state, slopes are those of statsmodels with a column a state, and errors those of the whole", () => {
  const { model, leftOut } = fitted(fittedStateEffects(world, [fact]));
  assert.equal(model.withoutTies, computed.effects.withoutTies.length);
  assert.deepEqual(
    leftOut.map(({ id, say }) => [id, say.id]),
    [
      ["state-cities", "left-out.of-effects"],
      ["state-population", "left-out.of-effects"],
    ],
  );
  const told = estimated(nodeEffectsGravity(model));
  assert.deepEqual(
    told.terms.map(({ name }) => name),
    ["a fact", "distance (ln km)"],
  );
  for (const [k, { coefficient, standardError, plainError }] of told.terms.entries()) {
    near(coefficient, computed.effects.coefficients[k]);
    near(standardError, computed.effects.errors[k]);
    near(plainError, computed.effects.plainErrors[k]);
  }
  near(told.deviance, computed.effects.deviance);
  near(told.effectsDeviance, computed.effects.ofEffects);
  near(told.nullDeviance, computed.effects.nullDeviance);
});

test("what two states add up to is told by their effects, and what is left alike twice is collinear", () => {
  const named = (id: string, of: StateFact["of"]): StateFact => ({ id, name: id, source: "made up", of });
  const at = (state: string): number => states.indexOf(state);
  const facts = [
    fact,
    named("sum", (one, other) => at(one) ** 2 + at(other) ** 2),
    named("both", (one, other) => fact.of(one, other) + at(one) + at(other)),
  ];
  const told = fitted(fittedStateEffects(world, facts));
  assert.deepEqual(
    told.leftOut.filter(({ id }) => facts.some((each) => each.id === id)).map(({ id, say }) => [id, say.id]),
    [
      ["sum", "left-out.of-effects"],
      ["both", "left-out.collinear"],
    ],
  );
});

test("ties that all have one state leave its effect without end, and are named as the register they are", () => {
  assert.deepEqual(fittedStateEffects(tied(computed.registerTies), [fact]), { why: "effects-of-register" });
  // One tie a partner are fewer than make a register.
  const partners = Map.groupBy(computed.registerTies, (tie) =>
    tie.map((city) => cities[city]?.country).find((state) => state !== states[7]),
  );
  const hub = tied([...partners.values()].flatMap(([first]) => (first ? [first] : [])));
  assert.ok(hub.ties.length > 10);
  const told = fittedStateEffects(hub, [fact]);
  assert.ok("why" in told && told.why === "separated-effects", JSON.stringify(told));
});

test("in nineteen of twenty worlds intervals hold the truth of pairs of states, with and without an effect of each", () => {
  const held = new Map<string, number>();
  const worlds = 120;
  for (let seed = 1; seed <= worlds; seed++) {
    const { given, facts } = stateWorld(24, seed);
    const [plain, effects] = [fittedStatePattern(given, facts), fitted(fittedStateEffects(given, facts))];
    assert.ok(!("why" in plain));
    for (const [model, { covariates }, told] of [
      ["plain", plain, gravityOf(plain.model)],
      ["effects", effects, nodeEffectsGravity(effects.model)],
    ] as const) {
      assert.ok(!("why" in told));
      for (const [k, { id }] of covariates.entries()) {
        const { lower = Number.NaN, upper = Number.NaN } = told.terms[k] ?? {};
        const truth = TRUTH.get(id) ?? Number.NaN;
        const name = `${model} ${id}`;
        held.set(name, (held.get(name) ?? 0) + Number(lower <= truth && truth <= upper));
      }
    }
  }
  assert.equal(held.size, 5);
  for (const [name, hits] of held)
    assert.ok(
      Math.abs(hits / worlds - 0.95) < 3 * Math.sqrt(0.0475 / worlds),
      `${name}: ${hits} of ${worlds}`,
    );
});

function fitted(told: ReturnType<typeof fittedStateEffects>) {
  if ("why" in told) throw new Error(told.why);
  return told;
}

function estimated(told: ReturnType<typeof nodeEffectsGravity>): NodeEffectsGravity {
  if ("why" in told) throw new Error(told.why);
  return told;
}
