import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { computed, dyadTable, normal } from "../../test/fixtures/inference.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { allPairs, completeCases } from "./dyad-table.ts";
import { leastSquares } from "./least-squares.ts";
import { type Mrqap, mrqap } from "./mrqap.ts";
import { permutedStatistics } from "./permuted-statistics.ts";

const near = (one: number | undefined, other: number | undefined, slack = 1e-8): void =>
  assert.ok(Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) < slack, `${one} ${other}`);

for (const [name, made] of [
  ["whole", computed.mrqap],
  ["with gaps", computed.mrqapWithGaps],
] as const)
  test(`t of permuted residuals is that of statsmodels fitted anew each time: ${name}`, () => {
    const dyads = completeCases(dyadTable(made.nodes, made.x, made.y, made.leftOut));
    const fit = leastSquares(dyads);
    assert.ok(!("why" in fit));
    near(fit.rSquared, made.rSquared);
    for (const [k, t] of made.t.entries()) {
      near(fit.t[k], t);
      near(fit.coefficients[k], made.coefficients[k + 1]);
    }
    near(fit.intercept, made.coefficients[0]);
    const statistics = permutedStatistics(dyads, fit);
    for (const [draw, order] of made.orders.entries()) {
      const told = statistics(Uint32Array.from(order));
      for (const [k, t] of (made.permutedT[draw] ?? []).entries()) near(told[k], t);
    }
  });

test("nodes left where they are give the t that was found", () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 12 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (n, q, seed) => {
      const random = seededRandom(seed);
      const column = (): number[] => Array.from(allPairs(n).one, () => normal(random));
      const dyads = completeCases(
        dyadTable(
          n,
          Array.from({ length: q }, () => column()),
          column(),
        ),
      );
      const fit = leastSquares(dyads);
      if ("why" in fit) return;
      const told = permutedStatistics(dyads, fit)(Uint32Array.from({ length: n }, (_, i) => i));
      for (const [k, t] of fit.t.entries()) near(told[k], t, 1e-7 * Math.max(1, Math.abs(t)));
    }),
    { numRuns: 50 },
  );
});

test("where nothing is there the test finds it in one of ten worlds, though dyads of a city go together", () => {
  const [random, n, worlds] = [seededRandom(4), 16, 300];
  let hits = 0;
  for (let world = 0; world < worlds; world++) {
    const { one, other } = allPairs(n);
    const [u, v] = [0, 1].map(() => Array.from({ length: n }, () => normal(random)));
    const sum = (of: number[] | undefined, dyad: number): number =>
      (of?.[one[dyad] ?? 0] ?? 0) + (of?.[other[dyad] ?? 0] ?? 0);
    const x = Array.from(one, (_, dyad) => sum(u, dyad) + 0.3 * normal(random));
    const y = Array.from(one, (_, dyad) => sum(v, dyad) + 0.3 * normal(random));
    const beside = Array.from(one, (_, dyad) => (x[dyad] ?? 0) + normal(random));
    const told = fitted(mrqap(dyadTable(n, [x, beside], y), { draws: 99, seed: world }));
    if ((told.terms[0]?.pTwoSided ?? 1) <= 0.1) hits += 1;
  }
  assert.ok(Math.abs(hits / worlds - 0.1) < 3 * Math.sqrt(0.09 / worlds), `${hits} of ${worlds}`);
});

test("p counts permutations on either side, and a city of which nothing is given is gone", () => {
  const { nodes, x, y } = computed.mrqap;
  const gone = [...allPairs(nodes).other.entries()].flatMap(([dyad, j]) => (j === nodes - 1 ? [dyad] : []));
  const told = fitted(mrqap(dyadTable(nodes, x, y, gone), { draws: 199, seed: 1 }));
  assert.deepEqual(told.leftOut, { dyads: nodes - 1, nodes: 1 });
  assert.equal(told.nodes, nodes - 1);
  for (const { pGreater, pLess } of told.terms) assert.ok(pGreater + pLess >= 1);
  assert.ok((told.terms[2]?.pGreater ?? 1) < 0.02, "x2 does work");
});

test("what cannot be fitted is told by name", () => {
  const { nodes, x, y } = computed.mrqap;
  const [first = [], second = []] = x;
  const plan = { draws: 9, seed: 1 };
  const made = first.map((value, dyad) => 2 * value - 3 * (second[dyad] ?? 0) + 1);
  assert.deepEqual(mrqap(dyadTable(nodes, [...x, made], y), plan), {
    why: "collinear",
    column: "x3",
    with: ["x0", "x1"],
  });
  assert.deepEqual(mrqap(dyadTable(nodes, [first, first.map(() => 0.1)], y), plan), {
    why: "constant",
    column: "x1",
  });
  assert.deepEqual(
    mrqap(
      dyadTable(
        nodes,
        x,
        y.map(() => 7.7),
      ),
      plan,
    ),
    { why: "constant-outcome" },
  );
  assert.deepEqual(mrqap(dyadTable(2, [[1]], [1]), plan), { why: "too-few-dyads", found: 1, needed: 3 });
});

function fitted(told: ReturnType<typeof mrqap>): Mrqap {
  if ("why" in told) throw new Error(told.why);
  return told;
}
