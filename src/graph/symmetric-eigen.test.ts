import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

test("a path of three has the eigenvalues √2, 0 and −√2", () => {
  const path = [Float64Array.of(0, 1, 0), Float64Array.of(1, 0, 1), Float64Array.of(0, 1, 0)];
  assertNear([...symmetricEigen(path).values], [Math.SQRT2, 0, -Math.SQRT2], 1e-14);
});

test("each vector is turned by the matrix into itself times its value, and the vectors stand at right angles", () => {
  const anyMatrix = fc
    .integer({ min: 1, max: 8 })
    .chain((n) =>
      fc
        .array(fc.integer({ min: -9, max: 9 }), { minLength: n * n, maxLength: n * n })
        .map((cells) =>
          Array.from({ length: n }, (_, i) =>
            Float64Array.from({ length: n }, (_, j) => cells[Math.min(i, j) * n + Math.max(i, j)] ?? 0),
          ),
        ),
    );
  const dot = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0);
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const { values, vectors } = symmetricEigen(matrix);
      vectors.forEach((vector, k) => {
        assertNear(
          matrix.map((row) => dot(row, vector)),
          [...vector].map((each) => each * (values[k] ?? 0)),
          1e-11,
        );
        vectors.forEach((other, l) => {
          assertNear(dot(vector, other), Number(k === l), 1e-12);
        });
        assert.ok(k === 0 || (values[k - 1] ?? 0) >= (values[k] ?? 0));
      });
    }),
  );
});
