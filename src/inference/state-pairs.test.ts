import assert from "node:assert/strict";
import { test } from "node:test";
import { cities, computed, fact, states, tied, world } from "../../test/fixtures/state-pairs.ts";
import { type FittedStatePattern, fittedStateEffects, fittedStatePattern } from "./fitted-state-pattern.ts";
import { type Gravity, gravityOf } from "./gravity.ts";
import { statePairs } from "./state-pairs.ts";
import type { StateFact } from "./tied-cities.ts";

test("pairs of states, what tells of them and estimates are those of numpy and statsmodels", () => {
  const { pairs, covariates, model } = fitted(fittedStatePattern(world, [fact]));
  assert.deepEqual(pairs.states, states);
  assert.deepEqual([...pairs.outcome], computed.between.counts);
  assert.deepEqual(
    covariates.map(({ id }) => id),
    ["fact", "state-cities", "state-population", "distance"],
  );
  for (const [k, { values }] of covariates.entries())
    for (const [dyad, value] of values.entries()) near(value, computed.between.columns[k]?.[dyad]);
  const told = estimated(gravityOf(model));
  agrees(told, computed.between);
  near(told.deviance, computed.between.deviance);
  near(told.nullDeviance, computed.between.nullDeviance);
});

test("ties within a state are of no pair, and those of a city without a state are told apart", () => {
  const { within, withoutState, outcome } = statePairs(world);
  const sum = outcome.reduce((all, count) => all + count, 0);
  assert.ok(within > 0 && withoutState === 0);
  assert.equal(sum + within, world.ties.length);
  const [{ country: _, ...first } = { id: "c0" }, ...others] = cities;
  const less = statePairs({ cities: [first, ...others], ties: world.ties });
  assert.equal(less.withoutState, world.ties.filter(({ one, other }) => one === 0 || other === 0).length);
});

test("a state whose cities have no tie is in play, and its pairs are zeros", () => {
  const free = { id: "free", country: "ZZ" };
  const { states: inPlay, outcome, one, other } = statePairs({ ...world, cities: [...cities, free] });
  assert.equal(inPlay.at(-1), "ZZ");
  const its = [...outcome.keys()].filter((dyad) => [one[dyad], other[dyad]].includes(inPlay.length - 1));
  assert.equal(its.length, inPlay.length - 1);
  assert.ok(its.every((dyad) => outcome[dyad] === 0));
});

test("of one state's register only its own pairs are in, and errors go by the other state alone", () => {
  const { pairs, model } = fitted(fittedStatePattern(tied(computed.registerTies), [fact]));
  assert.equal(pairs.registerOf, states[7]);
  assert.equal(pairs.possible, states.length - 1);
  agrees(estimated(gravityOf(model)), computed.register);
});

test("a register in which a place was taken for another keeps its pairs, and the strays are counted", () => {
  const others = cities.flatMap(({ country }, city) => (country === states[7] ? [] : [city]));
  const stray = (at: number): [number, number] => [others[at] ?? 0, others.at(-1 - at) ?? 0];
  const many = [...computed.registerTies, ...computed.registerTies];
  const told = statePairs(tied([...many, stray(0)]));
  assert.deepEqual([told.registerOf, told.outOfRegister], [states[7], 1]);
  assert.equal(statePairs(tied([...many, ...[0, 1, 2, 3].map(stray)])).registerOf, undefined);
});

test("few states, and ties that keep within states, are named", () => {
  const few = cities.filter(({ country }) => states.indexOf(country) < 9);
  assert.deepEqual(fittedStatePattern({ cities: few, ties: [{ one: 0, other: few.length - 1 }] }, [fact]), {
    why: "too-few-states",
    found: 9,
    needed: 10,
  });
  const home = world.ties.filter(({ one, other }) => cities[one]?.country === cities[other]?.country);
  assert.deepEqual(fittedStatePattern({ cities, ties: home }, [fact]), { why: "no-ties-between-states" });
});

test("states of which the model is not given all do not count among its ten", () => {
  const [nine, twelve] = [new Set(states.slice(0, 9)), new Set(states.slice(0, 12))];
  const kept = cities.flatMap(({ country }, city) => (twelve.has(country) ? [city] : []));
  const number = new Map(kept.map((city, at) => [city, at]));
  const ties = world.ties.flatMap((tie) => {
    const [one, other] = [number.get(tie.one), number.get(tie.other)];
    return one === undefined || other === undefined ? [] : [{ one, other }];
  });
  const ofNine: StateFact = {
    ...fact,
    of: (one, other) => (nine.has(one) && nine.has(other) ? fact.of(one, other) : Number.NaN),
  };
  const refused = { why: "too-few-states", found: 9, needed: 10 };
  const among = { cities: kept.flatMap((city) => cities[city] ?? []), ties };
  assert.ok(!("why" in fittedStatePattern(among, [fact])));
  assert.deepEqual(fittedStatePattern(among, [ofNine]), refused);
});

test("beside effects of states those without a tie do not count among the ten", () => {
  const few = new Set(states.slice(0, 9));
  const among = world.ties.filter(({ one, other }) =>
    [one, other].every((city) => few.has(cities[city]?.country ?? "")),
  );
  assert.ok(!("why" in fittedStatePattern({ cities, ties: among }, [fact])));
  const told = fittedStateEffects({ cities, ties: among }, [fact]);
  assert.equal("why" in told && told.why, "too-few-states");
});

test("what is alike in all pairs, made up of others or there only where no tie is stays out by name", () => {
  const { pairs } = fitted(fittedStatePattern(world, [fact]));
  const tiedPairs = new Set(
    [...pairs.outcome.keys()]
      .filter((dyad) => (pairs.outcome[dyad] ?? 0) > 0)
      .map((dyad) => `${states[pairs.one[dyad] ?? 0]} ${states[pairs.other[dyad] ?? 0]}`),
  );
  const named = (id: string, of: StateFact["of"]): StateFact => ({ id, name: id, source: "made up", of });
  const twice = named("twice", (one, other) => 2 * fact.of(one, other) + 1);
  const parts = named("parts", (one, other) => Number(one === "AB" && !tiedPairs.has(`${one} ${other}`)));
  const { leftOut, covariates } = fitted(
    fittedStatePattern(world, [
      fact,
      named("same", () => 1),
      twice,
      parts,
      named("unknown", () => Number.NaN),
    ]),
  );
  assert.deepEqual(
    new Map(leftOut.map(({ id, say }) => [id, say.id])),
    new Map([
      ["unknown", "left-out.not-given"],
      ["same", "left-out.constant"],
      ["twice", "left-out.collinear"],
      ["parts", "left-out.parts-untied"],
    ]),
  );
  assert.equal(covariates.length, 4);
});

function agrees(
  { intercept, terms }: Gravity,
  { coefficients, plainErrors, errors }: (typeof computed)["register"],
): void {
  near(intercept, coefficients[0]);
  assert.equal(terms.length, coefficients.length - 1);
  for (const [k, { coefficient, standardError, plainError }] of terms.entries()) {
    near(coefficient, coefficients[k + 1]);
    near(standardError, errors[k + 1]);
    near(plainError, plainErrors[k + 1]);
  }
}

function near(one: number | undefined, other: number | undefined): void {
  assert.ok(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) < 1e-6, `${one} ${other}`);
}

function fitted(told: ReturnType<typeof fittedStatePattern>): FittedStatePattern {
  if ("why" in told) throw new Error(told.why);
  return told;
}

function estimated(told: ReturnType<typeof gravityOf>): Gravity {
  if ("why" in told) throw new Error(told.why);
  return told;
}
