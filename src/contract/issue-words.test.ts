import assert from "node:assert/strict";
import { test } from "node:test";
import { issueWords } from "./issue-words.ts";
import { Scenario } from "./scenario-question.ts";

/** The first thing that is wrong with a scenario of these fields, in words. */
function wordsOf(fields: object, wrong: unknown): string | undefined {
  const [issue] = Scenario.safeParse({ title: "A trial", edits: [], ...fields }).error?.issues ?? [];
  return issue && issueWords(issue, wrong);
}

test("a mistyped code is told with the nearest ones that exist", () => {
  assert.equal(
    wordsOf({ over: "tie" }, "tie"),
    '"tie" is not known; did you mean ties or ties-and-networks?',
  );
});

test("where a code is wanted and an object given, the codes are told", () => {
  const edit = { edit: { a: 1 } };
  assert.equal(wordsOf({ edits: [edit] }, edit.edit), "give one of dissolve, leave, join, cut, make, remove");
});

test("where a pair is wanted and a text given, a list is asked for", () => {
  assert.equal(wordsOf({ routes: ["Lisbon"] }, "Lisbon"), "give a list");
});
