import assert from "node:assert/strict";
import { test } from "node:test";
import { AuditQuery, type AuditReply } from "../src/contract/audit-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();
const ask = (asked: Record<string, unknown> = {}): Promise<AuditReply> =>
  workbench.audit({ id: "src:beukman", ...AuditQuery.parse({ limit: "1000", ...asked }) });
const paper = await ask();

const lineOf = (row: string) => {
  const line = paper.lines.find(({ claim }) => claim === `beukman:${row}`);
  assert.ok(line, row);
  return line;
};
const decides = (row: string): string[] => lineOf(row).deciding.map(({ claim }) => claim);

test("every claim of the paper has one verdict, and the counts are of them", () => {
  assert.equal(paper.claims, 486);
  assert.equal(paper.lines.length, 486);
  for (const { verdict, count } of paper.verdicts)
    assert.deepEqual(
      count.because,
      paper.lines.filter((line) => line.verdict === verdict).map(({ claim }) => claim),
      verdict,
    );
  const grouped = paper.groups.reduce((sum, { claims }) => sum + claims, 0);
  assert.equal(grouped, 486);
});

test("the paper is undated, so it is taken to be as old as the newest work it cites", () => {
  assert.deepEqual(paper.toldOn, { date: "2017-09-12", by: "newest work cited" });
});

test("Hungry Cities was founded in 2015 by the paper and in 2014 by its own page", () => {
  assert.equal(lineOf("C327").verdict, "contradicted");
  assert.deepEqual(decides("C327"), ["networks:hungry-cities/founded"]);
});

test("C40 cities against the nation's average do not make climate leaders: the comparison selects", () => {
  const { verdict, judgements } = lineOf("C287");
  assert.equal(verdict, "does not follow");
  assert.deepEqual(decides("C287"), ["beukman:C280", "beukman:C285", "beukman:C286"]);
  assert.match(judgements[0]?.reason ?? "", /^Selection/);
  assert.equal(judgements[0]?.judge, "Hansa's coding");
  // The figures compared stay what they are.
  assert.equal(lineOf("C286").verdict, "single source");
});

test("interests said to lie close to the state's, and a quarrel with it, do not go together", () => {
  assert.deepEqual(decides("C444"), ["beukman:C412", "beukman:C413"]);
  assert.equal(lineOf("C412").verdict, "internally inconsistent");
  assert.deepEqual(decides("C412"), ["beukman:C444"]);
});

test("137 major and 47 partner cities are other units than almost 200 cities: in tension, not contradicted", () => {
  assert.equal(lineOf("C050").verdict, "in tension");
  assert.equal(lineOf("C149").verdict, "in tension");
});

test("a population without an area is in tension with one of a municipality, not contradicted by it", () => {
  assert.equal(lineOf("C436").verdict, "in tension");
  assert.equal(lineOf("C436").rule, "area-otherwise");
});

test("Athens was in 100 Resilient Cities, as others say too, and that body closed in 2019", () => {
  const { verdict, also } = lineOf("C247");
  assert.equal(verdict, "stale");
  assert.ok(also.some(({ rule }) => rule === "same-statement"));
});

test("before the body closed the membership was not out of date", async () => {
  const before = await ask({ asOf: "2018-01-01" });
  assert.equal(before.lines.find(({ claim }) => claim === "beukman:C247")?.verdict, "supported");
});

test("ten new routes lie between the six of 2016 and the thirteen of 2018", () => {
  assert.equal(lineOf("C398").rule, "between-figures");
  assert.deepEqual(decides("C398"), ["episodes:ep2-030", "episodes:ep2-032"]);
});

test("an agreement that others know as a letter of intent is in tension; a sister tie of 1974 is no exchange of start-ups", () => {
  assert.equal(lineOf("C408").rule, "only-intended");
  assert.equal(lineOf("C092").verdict, "single source");
});

test("what Hansa's compilers inferred of a network supports no claim", () => {
  assert.equal(lineOf("C307").verdict, "single source");
});

test("no verdict of support rests on the paper itself", () => {
  for (const { verdict, deciding } of paper.lines)
    if (verdict === "supported" || verdict === "contradicted" || verdict === "stale")
      assert.ok(deciding.every(({ source }) => source !== "src:beukman"));
});

test("only what is asked for is listed, and all is counted", async () => {
  const few = await ask({ verdict: "contradicted,does not follow", groupBy: "predicate" });
  assert.ok(few.lines.every(({ verdict }) => verdict === "contradicted" || verdict === "does not follow"));
  assert.equal(few.claims, 486);
  assert.ok(few.groups.some(({ name }) => name === "has_member_count"));
});
