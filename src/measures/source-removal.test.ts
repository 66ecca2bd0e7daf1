import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceRemoval } from "./source-removal.ts";

test("the source that matters most comes first, one without which there is no value before all", () => {
  const values = new Map([
    ["a", 9],
    ["b", 17],
    ["c", undefined],
    ["d", 18],
  ]);
  const found = sourceRemoval.compute([...values.keys()], (source) => (source ? values.get(source) : 17));
  assert.deepEqual(found, {
    value: 17,
    lower: 9,
    upper: 18,
    without: [
      { source: "c", value: undefined },
      { source: "a", value: 9 },
      { source: "d", value: 18 },
      { source: "b", value: 17 },
    ],
  });
});

test("without a value or a source there is no range", () => {
  assert.equal(
    sourceRemoval.compute([], () => 3),
    undefined,
  );
  assert.equal(
    sourceRemoval.compute(["a"], () => undefined),
    undefined,
  );
});
