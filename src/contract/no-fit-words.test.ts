import assert from "node:assert/strict";
import { test } from "node:test";
import { noFitWords } from "./no-fit-words.ts";

test("who had it before is named by what was asked: partners, fellow members, or either", () => {
  const words = (["ties", "networks", "both"] as const).map((channel) =>
    noFitWords({ why: "exposed-never", channel }),
  );
  for (const [at, who] of [
    "a partner that",
    "a fellow member that",
    "a partner or fellow member that",
  ].entries())
    assert.ok(words[at]?.includes(`who had ${who} had it before`), words[at]);
});
