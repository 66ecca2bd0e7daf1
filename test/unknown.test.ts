import assert from "node:assert/strict";
import { test } from "node:test";
import { QuestionError } from "../src/contract/error-body.ts";
import { FactsQuery, type FactsReply } from "../src/contract/facts-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();

const ask = (asked: Record<string, unknown>): Promise<FactsReply> => workbench.facts(FactsQuery.parse(asked));

async function refused(asked: Record<string, unknown>): Promise<[string, string, string]> {
  const error = await ask(asked).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof QuestionError, JSON.stringify(asked));
  return [error.failure, error.code, error.message];
}

test("a source that is not there is no empty answer: the nearest are named", async () => {
  const [failure, code, message] = await refused({ source: "src:beukmann" });
  assert.deepEqual([failure, code], ["not-found", "unknown-source"]);
  assert.match(message, /No source src:beukmann in this ledger\. Nearest: src:beukman;/);
});

test("a word that is no predicate is a bad question, with the nearest that are", async () => {
  const [failure, code, message] = await refused({ predicate: "sistre" });
  assert.deepEqual([failure, code], ["bad-question", "unknown-predicate"]);
  assert.match(message, /did you mean .*sister/);
  assert.equal((await refused({ predicate: "nonsense" }))[1], "unknown-predicate");
});

test("a predicate that nobody coded yet is not given, and the nearest are named; a known one is just not given", async () => {
  const staff = await ask({ subject: "Tokyo", predicate: "has_staff" });
  assert.match(staff.notGiven ?? "", /not given\. .* No claim carries has_staff; nearest predicates: has_/);
  const known = await ask({ subject: "Tokyo", predicate: "has_international_travel_budget" });
  assert.match(known.notGiven ?? "", /not given\. Absence here is not absence in the world\.$/);
});

test("an id that the ledger lacks is said to be lacking, and no place is guessed", async () => {
  for (const condition of ["subject", "object", "about"]) {
    const [failure, code, message] = await refused({ [condition]: "net:c4o" });
    assert.deepEqual([failure, code], ["not-found", "unknown-entity"]);
    assert.match(message, /^No net:c4o in this ledger\. Nearest: .*net:c40/);
  }
  assert.match((await refused({ subject: "src:x" }))[2], /^No src:x in this ledger\./);
  assert.match((await refused({ about: "src:beukman" }))[2], /is a source/);
  await assert.rejects(workbench.assessment({ city: "net:c40" }), /is no place/);
});

test("grouped by object, Cape Town's ties are counted by partner and never under itself", async () => {
  const { groups } = await ask({ kind: "tie", subject: "Cape Town", groupBy: "object", limit: "0" });
  assert.ok(groups !== undefined && groups.length > 5);
  assert.ok(groups.every(({ value }) => value !== "gn:3369157"));
});

test("SACN's nine founders are its roster of 2002, UCLG's 240,000 governments are nobody's", async () => {
  const { networks } = await workbench.networks({ limit: 1000, offset: 0 });
  const of = (id: string) => networks.find(({ body }) => body.id === id);
  const sacn = of("net:sacn")?.roster;
  assert.deepEqual([sacn?.onFile, sacn?.stated, sacn?.statedAsOf, sacn?.usable], [9, 9, "2002", true]);
  for (const id of ["net:uclg", "net:mmc", "net:sharing-cities", "net:citynet"])
    assert.deepEqual([of(id)?.roster.stated, of(id)?.roster.usable], [undefined, false], id);
  assert.equal(of("net:hungry-cities")?.roster.usable, true);
  assert.equal(of("net:hungry-cities")?.founded, "2014");
});

test("places are offered with how many claims speak of them", async () => {
  const { places } = await workbench.places({ q: "cape town", limit: 3 });
  const [first] = places;
  assert.equal(first?.id, "gn:3369157");
  assert.ok((first?.claims ?? 0) > 150);
});
