import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { assertNear } from "../../test/fixtures/near.ts";
import { themeEntropy } from "./theme-entropy.ts";

test("all of one theme has no breadth; every theme alike has all there is", () => {
  assertNear(themeEntropy.compute([["climate"], ["climate"]], 5), {
    entropy: 0,
    normalised: 0,
    effective: 1,
    themes: 1,
    counted: 2,
    withoutTheme: 0,
  });
  const even = themeEntropy.compute([["a"], ["b"], ["c"], ["d"]], 4);
  assertNear([even?.entropy, even?.normalised, even?.effective], [Math.log(4), 1, 4]);
});

test("one membership on two themes is as broad as two on one each, and a theme said twice is said once", () => {
  assertNear(themeEntropy.compute([["a", "b"]], 3)?.entropy, Math.LN2);
  assertNear(themeEntropy.compute([["a", "b", "a"]], 3)?.entropy, Math.LN2);
});

test("neither order nor names of themes count, bounds hold, and what says no theme changes no figure", () => {
  const held = fc.array(fc.array(fc.constantFrom(..."klmno"), { maxLength: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(held, (themes) => {
      const value = themeEntropy.compute(themes, 5);
      assert.equal(
        value === undefined,
        themes.every((each) => each.length === 0),
      );
      const turned = themes.toReversed().map((each) => each.map((theme) => `_${theme}`));
      assertNear(themeEntropy.compute(turned, 5), value);
      if (value === undefined) return;
      assert.ok(value.entropy <= Math.log(value.themes) + 1e-12);
      assert.ok((value.normalised ?? -1) >= 0 && (value.normalised ?? 2) <= 1);
      assert.deepEqual(themeEntropy.compute([...themes, []], 5), {
        ...value,
        withoutTheme: value.withoutTheme + 1,
      });
    }),
  );
});

test("without a theme on file there is no breadth; where one theme is all there is, or too few, none normalised", () => {
  assert.equal(themeEntropy.compute([], 5), undefined);
  assert.equal(themeEntropy.compute([[], []], 5), undefined);
  assert.equal(themeEntropy.compute([["a"]], 1)?.normalised, undefined);
  assert.equal(themeEntropy.compute([["a"], ["b"], ["c"]], 2)?.normalised, undefined);
});
