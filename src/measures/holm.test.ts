import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { holm } from "./holm.ts";

test("of four tests the first is taken fourfold, the next threefold, and none is below one before it", () => {
  const tests = [0.01, 0.04, 0.03, 0.005].map((p) => ({ p, count: 1 }));
  // 0.005·4, 0.01·3, 0.03·2; 0.04·1 is less than that and becomes it.
  assertNear([...holm(tests, 4)], [0.03, 0.06, 0.06, 0.02]);
});

test("tests that came out alike are one group or many, to the same end", () => {
  const groups = fc.array(
    fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), count: fc.integer({ min: 1, max: 4 }) }),
  );
  fc.assert(
    fc.property(groups, fc.nat({ max: 9 }), (given, more) => {
      const tests = given.reduce((sum, { count }) => sum + count, more);
      const grouped = holm(given, tests);
      const single = given.flatMap(({ p, count }) => Array.from({ length: count }, () => ({ p, count: 1 })));
      assertNear(
        given.flatMap(({ count }, at) => new Array<number>(count).fill(grouped[at] ?? -1)),
        [...holm(single, tests)],
      );
    }),
  );
});
