import assert from "node:assert/strict";
import { test } from "node:test";
import { QuestionError } from "../src/contract/error-body.ts";
import type { OwnClaim } from "../src/contract/replies.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { lisbonTie } from "./fixtures/lisbon-tie.ts";

const workbench = await workbenchOfTests();

const refusal =
  (code: string, message: RegExp) =>
  (error: unknown): boolean =>
    error instanceof QuestionError && error.code === code && message.test(error.message);

test("a claim is corrected once: a second window is told what stands in its place", async () => {
  const register = "Register of twinnings, 1999";
  const tie = { subject: "Cape Town", predicate: "sister", object: "Darkhan", source: register };
  const { claim } = await workbench.addClaim({ ...tie, from: "1999" });
  const first = await workbench.correctClaim({ id: claim.id, from: "2001" });
  const superseded = refusal("claim-not-standing", new RegExp(`superseded by ${first.claim.id}`));
  await assert.rejects(workbench.correctClaim({ id: claim.id, from: "2003" }), superseded);
  await assert.rejects(workbench.retractClaim({ id: claim.id, why: "misread" }), superseded);
  await workbench.retractClaim({ id: first.claim.id, why: "misread" });
  const retracted = refusal("claim-not-standing", /was retracted by/);
  await assert.rejects(workbench.correctClaim({ id: first.claim.id, from: "2004" }), retracted);
  await assert.rejects(workbench.retractClaim({ id: first.claim.id, why: "twice" }), retracted);
  const again = await workbench.correctClaim({ id: claim.id, from: "2003" });
  assert.deepEqual([again.standing, again.fact?.valid?.from], ["standing", "2003"]);
});

test("a claim that does not fit is refused with what to do, and nothing is kept", async () => {
  const before = (await workbench.meta()).claims;
  await assert.rejects(
    workbench.addClaim({ subject: "Cape Town", predicate: "sistre", object: "Riga", source: "Minutes" }),
    (error: unknown) => error instanceof QuestionError && /nearest/.test(error.message),
  );
  await assert.rejects(
    workbench.addClaim({
      subject: "Cape Town",
      predicate: "sister",
      object: "Riga",
      from: "1999-13",
      source: "Minutes",
    }),
    QuestionError,
  );
  assert.equal((await workbench.meta()).claims, before);
});

test("a correction that changes nothing is refused, and nothing is kept", async () => {
  const before = (await workbench.meta()).claims;
  const { claim } = await workbench.claim({ id: "more-ties:747" });
  const nothing = [
    {},
    { note: claim.note ?? null },
    { confidence: claim.confidence, source: claim.source },
    { detail: {} },
    { coder: claim.coder, unit: null },
  ];
  for (const asked of nothing)
    await assert.rejects(
      workbench.correctClaim({ id: claim.id, ...asked }),
      refusal("nothing-changed", /more-ties:747 says all this already/),
      JSON.stringify(asked),
    );
  assert.equal((await workbench.meta()).claims, before);
});

test("a problem names the field that it is about", async () => {
  const tie = { subject: "Cape Town", predicate: "sister", object: "Riga", source: "Minutes" };
  const population = { subject: "Tokyo", predicate: "has_population", value: "4000000", source: "Minutes" };
  const refusals: [OwnClaim, string][] = [
    [{ ...tie, predicate: "sistre" }, "predicate"],
    [{ subject: "Cape Town", predicate: "sister", source: "Minutes" }, "object"],
    [{ ...tie, object: "Cape Town" }, "object"],
    [{ ...tie, subject: "net:c40" }, "subject"],
    [{ ...tie, from: "soon" }, "from"],
    [{ ...tie, from: "2001", to: "1999" }, "to"],
    [{ ...tie, asOf: "2001" }, "asOf"],
    [{ ...tie, themes: ["gossip"] }, "themes"],
    [{ ...tie, detail: { state: "asleep" } }, "detail"],
    [{ ...tie, source: "https://" }, "source"],
    [{ ...tie, source: "src:beukman", publisher: "Tokyo" }, "publisher"],
    [population, "unit"],
    [{ ...population, value: "many", unit: "people" }, "unit"],
    [{ ...tie, predicate: "member_of", object: "net:c40", value: "2" }, "value"],
  ];
  for (const [asked, field] of refusals)
    await assert.rejects(workbench.addClaim(asked), (error: unknown) => {
      assert.ok(error instanceof QuestionError, JSON.stringify(asked));
      assert.deepEqual(
        error.problems.map(({ where }) => where),
        [field],
        JSON.stringify(asked),
      );
      return true;
    });
});

test("a name that may mean several places says which words were asked", async () => {
  const tie = { subject: "Cape Town", predicate: "sister", object: "Athens", source: "Minutes" };
  for (const asked of [
    { ...tie, object: "San José" },
    { ...tie, subject: "San José", object: "Riga" },
  ])
    await assert.rejects(workbench.addClaim(asked), (error: unknown) => {
      assert.ok(error instanceof QuestionError && error.failure === "ambiguous");
      assert.equal(error.body.error.asked, "San José");
      return /add the country/.test(error.message);
    });
});

test("a publisher that speaks against a source on file is refused, one that fits is not", async () => {
  const source = "https://www.lisboa.pt/municipio/relacoes-internacionais";
  await assert.rejects(
    workbench.addClaim({ ...lisbonTie, source, publisher: "gn:3441575" }),
    refusal("claim-not-valid", /published by Lisbon/),
  );
  const { claim } = await workbench.addClaim({ ...lisbonTie, source, publisher: "gn:2267057" });
  assert.equal(claim.source, "src:lisboa.pt-97827d");
});

test("nonsense is refused with what is wrong, and no source, place or claim of it is kept", async () => {
  const before = await workbench.meta();
  const sources = (await workbench.sources({ limit: 1, offset: 0 })).total;
  const tie = { subject: "Cape Town", predicate: "sister", object: "Riga", source: "Minutes of nonsense" };
  const refusals: [Partial<typeof tie> & { from?: string; to?: string }, RegExp][] = [
    [{ source: "https://" }, /no address that can be read/],
    [{ source: "http://a b" }, /no address that can be read/],
    [{ source: "  " }, /no title/],
    [{ object: "Cape Town" }, /two different ends/],
    [{ object: "net:c40" }, /give gn:ID/],
    [{ from: "2001", to: "1999" }, /ends before it begins/],
    [{ predicate: "member_of" }, /a membership is in a body/],
    [{ subject: "net:c40", predicate: "member_of", object: "net:c40" }, /no body is a member of itself/],
  ];
  for (const [given, message] of refusals)
    await assert.rejects(
      workbench.addClaim({ ...tie, ...given }),
      (error: unknown) =>
        error instanceof QuestionError && error.code === "claim-not-valid" && message.test(error.message),
      String(message),
    );
  const after = await workbench.meta();
  assert.deepEqual([after.claims, after.entities], [before.claims, before.entities]);
  assert.equal((await workbench.sources({ limit: 1, offset: 0 })).total, sources);
});

test("what a claim cannot do without is not taken out", async () => {
  await assert.rejects(
    workbench.correctClaim({ id: "more-ties:747", object: null }),
    refusal("claim-not-valid", /object: '.*' needs one/),
  );
});

test("a predicate that counts takes a number, negative too, and refuses words with what to do", async () => {
  const count = { subject: "Tokyo", predicate: "has_population", source: "Minutes" };
  await assert.rejects(
    workbench.addClaim({ ...count, value: "lots" }),
    refusal("claim-not-valid", /value: 'has_population' takes a number with its unit, not 'lots'; .*note/),
  );
  const change = { ...count, predicate: "has_statistic", value: "-5", unit: "%" };
  const { claim } = await workbench.addClaim({ ...change, detail: { measured: "growth" } });
  assert.equal(claim.says.kind === "observation" && claim.says.figure?.value, -5);
});
