import assert from "node:assert/strict";
import { test } from "node:test";
import { predicateProblem, predicateTable } from "./predicate-table.ts";

const row = (given: Record<string, string>) => ({
  predicate: "member_of",
  kind: "membership",
  sets: "",
  subject_role: "member",
  object_role: "body",
  value_role: "",
  definition: "Belongs to a body",
  example: "Houston in WECP",
  origin: "hansa",
  ...given,
});

test("a predicate that names no field of its kind is left out and named with its line", () => {
  const { table, problems } = predicateTable([row({}), row({ predicate: "joined", subject_role: "actor" })]);
  assert.deepEqual([...table.keys()], ["member_of"]);
  assert.deepEqual(problems, [{ where: "predicates.csv:3", why: "a membership has no field 'actor'" }]);
});

test("a predicate stands once, and only an interpretation is an assertion", () => {
  const assertion = { kind: "assertion", subject_role: "subject", object_role: "object" };
  const { problems } = predicateTable([
    row({}),
    row({}),
    row({ ...assertion, predicate: "has_goal" }),
    row({ ...assertion, predicate: "argues" }),
  ]);
  assert.deepEqual(
    problems.map(({ why }) => why),
    ["'member_of' stands twice", "'has_goal' cannot be an assertion; give the kind it states"],
  );
});

test("a claim whose predicate is unmapped, or makes another kind, is a problem", () => {
  const { table } = predicateTable([row({})]);
  const says = { kind: "membership", member: "gn:1", body: "net:x" } as const;
  assert.equal(predicateProblem({ says, term: "member_of" }, table), undefined);
  assert.equal(predicateProblem({ says }, table), undefined);
  assert.match(predicateProblem({ says, term: "belongs" }, table) ?? "", /no predicate 'belongs'/);
  const name = { kind: "name", entity: "net:x", name: "X" } as const;
  assert.match(predicateProblem({ says: name, term: "member_of" }, table) ?? "", /kind membership, not name/);
  const stray = { kind: "attribute", subject: "net:x", predicate: "has_charm" } as const;
  assert.match(predicateProblem({ says: stray }, table) ?? "", /no predicate 'has_charm'/);
});
