import assert from "node:assert/strict";
import { test } from "node:test";
import { QuestionError } from "../contract/error-body.ts";
import { QUESTIONS, type Question } from "../contract/questions.ts";
import { asked } from "./asked.ts";

const given = (query: Record<string, unknown>) => ({ params: {}, query, body: {} });
const problems = (question: Question, query: Record<string, unknown>): Record<string, string> => {
  try {
    asked(question, given(query));
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return Object.fromEntries(error.problems.map(({ where, why }) => [where, why]));
  }
  return {};
};

test("a parameter given once or again and again is a list; codes may be separated by commas", () => {
  const once = asked(QUESTIONS.facts, given({ kind: "tie,membership", subject: "Tokyo" }));
  const again = asked(QUESTIONS.facts, given({ kind: ["tie", "membership"], subject: ["Tokyo"] }));
  assert.deepEqual(once, again);
});

test("every part that cannot be read is named, with the nearest code that can", () => {
  assert.deepEqual(problems(QUESTIONS.facts, { kind: "ties", limit: "many", zoo: "1" }), {
    "query kind": '"ties" is not known; did you mean tie?',
    "query limit": "give a number",
    "query zoo": "is not taken here",
  });
});

test("the sort of a body and the kind of a source are codes as well", () => {
  assert.match(
    problems(QUESTIONS.networks, { sort: "globalnetwork" })["query sort"] ?? "",
    /did you mean global-network/,
  );
  assert.match(problems(QUESTIONS.sources, { kind: "pres" })["query kind"] ?? "", /did you mean press/);
});

test("a list of predicates may have spaces after its commas", () => {
  assert.deepEqual(asked(QUESTIONS.facts, given({ predicate: "sister, twin" })), {
    ...asked(QUESTIONS.facts, given({})),
    predicate: ["sister", "twin"],
  });
});

test("what is missing is called missing", () => {
  assert.deepEqual(problems(QUESTIONS.places, {}), { "query q": "is missing" });
  assert.deepEqual(problems(QUESTIONS.comparison, { city: "Tokyo" }), { "query city": "give at least 2" });
});

test("a question without a query takes none", () => {
  assert.deepEqual(problems(QUESTIONS.meta, { a: "1" }), { "query a": "is not taken here" });
});
