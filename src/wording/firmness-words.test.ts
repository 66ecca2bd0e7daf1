import assert from "node:assert/strict";
import { test } from "node:test";
import { mostOfSources, removalWords, weightWords } from "./firmness-words.ts";

test("the source that matters most is named with what is left without it", () => {
  assert.equal(
    mostOfSources(17, [{ name: "Tokyo", value: 9 }]),
    "Without what goes back to Tokyo the partners in force fall from 17 to 9.",
  );
  assert.match(mostOfSources(3, [{ name: "Riga", value: 4 }]), /rise from 3 to 4/);
  assert.match(mostOfSources(3, [{ name: "Riga", value: 3 }]), /No source alone decides the 3 partners/);
});

test("a small share of draws is not told as none, nor a large one as all", () => {
  assert.equal(
    weightWords({ ahead: 0.999, flips: 0.001 }),
    "ahead in over 99 % of draws; the order flips in under 1 %",
  );
  assert.equal(weightWords({ ahead: 1, flips: 0 }), "ahead in 100 % of draws; the order flips in 0 %");
});

test("cities level now have no order to flip", () => {
  assert.match(weightWords({ ahead: 0.5 }), /level under equal weights/);
  assert.match(removalWords({ ahead: 0.5, removal: { ahead: 0.4, behind: 0.3 } }), /^as many now/);
  assert.equal(removalWords({ ahead: 0.5 }), "not given");
});
