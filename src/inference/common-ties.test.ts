import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { commonTies } from "./common-ties.ts";
import { allPairs } from "./dyad-table.ts";
import { pairCovariates } from "./pair-covariates.ts";

const anyTied = fc.integer({ min: 2, max: 12 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    tied: fc.array(fc.boolean(), { minLength: (n * (n - 1)) / 2, maxLength: (n * (n - 1)) / 2 }),
  }),
);

test("cities have as many partners in common as there are third cities that both are tied to", () => {
  fc.assert(
    fc.property(anyTied, ({ n, tied }) => {
      const { one, other } = allPairs(n);
      const ties = tied.flatMap((is, dyad) => (is ? [{ one: one[dyad] ?? 0, other: other[dyad] ?? 0 }] : []));
      const cities = Array.from({ length: n }, (_, id) => ({ id: `${id}` }));
      const areTied = (a: number, b: number): boolean =>
        ties.some((tie) => (tie.one === a && tie.other === b) || (tie.one === b && tie.other === a));
      const count = commonTies({ cities, ties });
      for (let a = 0; a < n; a++)
        for (let b = 0; b < n; b++) {
          if (a === b) continue;
          const thirds = cities.filter((_, c) => c !== a && c !== b && areTied(a, c) && areTied(b, c));
          assert.equal(count(a, b), thirds.length);
        }
    }),
  );
});

test("partners in common are a covariate only where asked", () => {
  const cities = ["a", "b", "c"].map((id) => ({ id }));
  const ties = [
    { one: 0, other: 2 },
    { one: 1, other: 2 },
  ];
  const ids = (withCommonPartners: boolean) =>
    pairCovariates({ cities, ties, withCommonPartners }, [], allPairs(3)).covariates.map(({ id, values }) => [
      id,
      ...values,
    ]);
  assert.ok(!ids(false).some(([id]) => id === "common-partners"));
  assert.deepEqual(
    ids(true).find(([id]) => id === "common-partners"),
    ["common-partners", Math.log(2), 0, 0],
  );
});
