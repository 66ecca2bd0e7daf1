import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fourCamps, southernWomen } from "../../test/fixtures/backbone-cases.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { bipartiteConfiguration, chanceOf } from "../graph/bipartite-configuration.ts";
import { type MembershipMatrix, membershipMatrix, type Seat, seatsOf } from "../graph/membership-matrix.ts";
import { type Backbone, type BackbonePlan, type BackboneTie, backbone } from "./backbone.ts";

function found(matrix: MembershipMatrix, plan: BackbonePlan): Backbone {
  const value = backbone.compute(matrix, plan);
  assert.ok(value !== undefined);
  return value;
}

// All but surely every tie, so that p can be read for each pair.
const ALL = { alpha: 1 - 1e-9, correction: "none" } as const;
const named = ({ between }: BackboneTie): string => between.join(" · ");

test("the p-values of the Southern women and of four camps are those of exact fractions", () => {
  for (const { matrix, pairs } of [southernWomen, fourCamps]) {
    const { ties, tests, residual } = found(matrix, ALL);
    assert.equal(tests, pairs.length);
    assert.ok(residual <= 1e-8);
    const byPair = new Map(ties.map((tie) => [named(tie), tie]));
    for (const [a, b, shared, upper] of pairs) {
      const tie = byPair.get(`${a} · ${b}`);
      if (upper > 1 - 1e-9) continue;
      assert.equal(tie?.shared, shared);
      assert.ok(Math.abs((tie?.p ?? 0) / upper - 1) < 1e-10, `${tie?.p} is not ${upper}`);
    }
  }
});

test("after Holm four camps keep the pairs that its steps one by one keep, and the Southern women none", () => {
  const { matrix, pairs, holmUpper, holmEither } = fourCamps;
  const upTo = (values: readonly number[], limit: number): string[] =>
    pairs.flatMap(([a, b], at) => ((values[at] ?? 1) <= limit ? [`${a} · ${b}`] : []));
  for (const alpha of [0.05, 0.2, 0.5]) {
    assert.ok(upTo(holmUpper, alpha).length > 0);
    assert.deepEqual(found(matrix, { alpha, correction: "holm" }).ties.map(named), upTo(holmUpper, alpha));
    const signed = found(matrix, { alpha, correction: "holm", signed: true });
    assert.deepEqual(signed.ties.map(named), upTo(holmEither, alpha / 2));
  }
  assert.deepEqual(found(southernWomen.matrix, { alpha: 0.2, correction: "holm" }).ties, []);
});

test("signed, cities of one camp are tied with a plus and those of different ones with a minus", () => {
  const { ties } = found(fourCamps.matrix, { alpha: 0.2, correction: "none", signed: true });
  const camp = (city: string): number => Number(city.slice(1)) % 4;
  assert.deepEqual(new Set(ties.map(({ sign }) => sign)), new Set([1, -1]));
  for (const { between, sign } of ties) assert.equal(sign, camp(between[0]) === camp(between[1]) ? 1 : -1);
  const expected = fourCamps.pairs.filter(([, , , upper, lower]) => Math.min(upper, lower) <= 0.1);
  assert.deepEqual(
    ties.map(named),
    expected.map(([a, b]) => `${a} · ${b}`),
  );
});

test("the chance of sharing as much is what adding up every matrix of independent seats gives", () => {
  const matrix = membershipMatrix([
    ...["p", "q", "r"].map((body) => ({ city: "a", body })),
    ...["p", "q"].map((body) => ({ city: "b", body })),
    ...["q", "s"].map((body) => ({ city: "c", body })),
    ...["r"].map((body) => ({ city: "d", body })),
  ]);
  const model = bipartiteConfiguration(matrix);
  const [height, width] = [matrix.cities.length, matrix.bodies.length];
  const cells = Array.from({ length: height * width }, (_, at) =>
    chanceOf(model, Math.floor(at / width), at % width),
  );
  const sharesOf = (bits: number, a: number, b: number): number =>
    matrix.bodies.reduce((sum, _, k) => sum + ((bits >> (a * width + k)) & (bits >> (b * width + k)) & 1), 0);
  const observed = matrix.cities.map((_, city) =>
    seatsOf(matrix, city).reduce((bits, [body]) => bits | (1 << body), 0),
  );
  for (const { between, shared, p } of found(matrix, ALL).ties) {
    const [a, b] = between.map((city) => matrix.cities.indexOf(city)) as [number, number];
    let sum = 0;
    for (let bits = 0; bits < 2 ** cells.length; bits++)
      if (sharesOf(bits, a, b) >= shared)
        sum += cells.reduce((all, chance, at) => all * ((bits >> at) & 1 ? chance : 1 - chance), 1);
    assertNear(p, sum, 1e-12);
    assert.equal(
      shared,
      [0, 1, 2, 3].filter((k) => (((observed[a] ?? 0) & (observed[b] ?? 0)) >> k) & 1).length,
    );
  }
});

const seat = fc.record({
  city: fc.constantFrom(..."abcdefg"),
  body: fc.constantFrom(..."pqrst"),
});
const anySeats = fc.array(seat, { minLength: 2, maxLength: 25 });
const anyPlan = fc.record({
  alpha: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
  correction: fc.constantFrom("holm", "none"),
  signed: fc.boolean(),
});

test("other names for cities and bodies give the same ties under those names", () => {
  const other = new Map([..."abcdefgpqrst"].map((id, at) => [id, "xkzbvmdtsrqp"[at] ?? id]));
  const renamed = (seats: readonly Seat[]): Seat[] =>
    seats.map(({ city, body }) => ({ city: other.get(city) ?? "", body: other.get(body) ?? "" }));
  fc.assert(
    fc.property(anySeats, anyPlan, (seats, plan) => {
      const before = backbone.compute(membershipMatrix(seats), plan);
      const after = backbone.compute(membershipMatrix(renamed(seats)), plan);
      const under = before?.ties.map((tie) => ({
        ...tie,
        between: tie.between.map((city) => other.get(city) ?? "").sort(),
      }));
      const order = (ties: readonly { between: readonly string[] }[] | undefined): unknown =>
        ties?.toSorted((a, b) => (a.between.join() < b.between.join() ? -1 : 1));
      assert.deepEqual(order(after?.ties), order(under));
    }),
  );
});

test("a city without a seat is in no test and changes none", () => {
  fc.assert(
    fc.property(anySeats, anyPlan, (seats, plan) => {
      assert.deepEqual(
        backbone.compute(membershipMatrix(seats, ["nowhere"]), plan),
        backbone.compute(membershipMatrix(seats), plan),
      );
    }),
  );
});

test("Holm keeps some of what is kept without, p lies between 0 and 1 and no corrected p is below its own", () => {
  fc.assert(
    fc.property(anySeats, anyPlan, (seats, plan) => {
      const matrix = membershipMatrix(seats);
      const all = new Set(backbone.compute(matrix, { ...plan, correction: "none" })?.ties.map(named));
      for (const tie of backbone.compute(matrix, { ...plan, correction: "holm" })?.ties ?? []) {
        assert.ok(all.has(named(tie)));
        assert.ok(tie.p >= 0 && tie.p <= tie.adjusted && tie.adjusted <= plan.alpha);
      }
    }),
  );
});

test("grades do not count, and where pairs apart are left out of the family Holm is the milder", () => {
  const graded = membershipMatrix([
    ...["p", "q", "r"].map((body) => ({ city: "a", body, grade: 3 })),
    ...["p", "q", "r"].map((body) => ({ city: "b", body })),
    ...["s", "t", "u", "v", "w", "x"].map((body) => ({ city: `c${body}`, body, grade: 0 })),
    ...["s", "t", "u"].map((body) => ({ city: "d", body, grade: 1 })),
  ]);
  const [tie] = found(graded, { alpha: 0.999, correction: "holm", tested: "sharing" }).ties;
  assert.deepEqual(tie?.between, ["a", "b"]);
  assertNear(tie?.adjusted, 4 * (tie?.p ?? 0));
  const among = found(graded, { alpha: 0.999, correction: "holm" });
  assert.equal(among.tests, 36);
  assert.ok(among.ties.every(({ adjusted, p }) => adjusted > 4 * p));
});

test("by the refined normal the Southern women's p-values are off by less than 0.02", () => {
  const near = new Map(
    found(southernWomen.matrix, { ...ALL, tails: "refined-normal" }).ties.map((tie) => [named(tie), tie.p]),
  );
  for (const tie of found(southernWomen.matrix, ALL).ties)
    assert.ok(Math.abs(tie.p - (near.get(named(tie)) ?? 1)) < 0.02, named(tie));
});

test("of approximated tails the reply has the error, no less than that of any pair kept; exact ones have none", () => {
  const exact = new Map(found(southernWomen.matrix, ALL).ties.map((tie) => [named(tie), tie.p]));
  const { ties, tailError } = found(southernWomen.matrix, { ...ALL, tails: "refined-normal" });
  assert.ok(tailError && tailError.compared === tailError.of && tailError.of > 1);
  const off = ties.map((tie) => Math.abs(tie.p - (exact.get(named(tie)) ?? tie.p)));
  assert.ok(Math.max(...off) <= tailError.most && tailError.most < 0.03, `${tailError.most}`);
  assert.equal(found(southernWomen.matrix, ALL).tailError, undefined);
});

test("one city, no city with a seat, or an α that is no chance: no backbone", () => {
  const plan = { alpha: 0.05, correction: "holm" } as const;
  assert.equal(backbone.compute(membershipMatrix([{ city: "a", body: "p" }]), plan), undefined);
  assert.equal(backbone.compute(membershipMatrix([], ["a", "b"]), plan), undefined);
  for (const alpha of [0, 1, -1, Number.NaN])
    assert.equal(backbone.compute(southernWomen.matrix, { alpha, correction: "none" }), undefined);
});

test("where every city sits in every body nothing is more than chance gives", () => {
  const full = membershipMatrix(
    ["a", "b", "c"].flatMap((city) => ["p", "q"].map((body) => ({ city, body }))),
  );
  assert.deepEqual(found(full, { alpha: 0.9, correction: "none" }).ties, []);
});
