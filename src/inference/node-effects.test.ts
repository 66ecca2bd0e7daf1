import assert from "node:assert/strict";
import { test } from "node:test";
import { cities, computed, fact, states, tied, world } from "../../test/fixtures/state-pairs.ts";
import { fittedStateEffects } from "./fitted-state-pattern.ts";
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

function fitted(told: ReturnType<typeof fittedStateEffects>) {
  if ("why" in told) throw new Error(told.why);
  return told;
}

function estimated(told: ReturnType<typeof nodeEffectsGravity>): NodeEffectsGravity {
  if ("why" in told) throw new Error(told.why);
  return told;
}
