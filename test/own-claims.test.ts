import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { QuestionError } from "../src/contract/error-body.ts";
import type { Workbench } from "../src/workbench/workbench.ts";
import { bundledWorkbench } from "./bundled-workbench.ts";

let workbench: Workbench;
let close: () => Promise<void>;
before(async () => {
  ({ workbench, close } = await bundledWorkbench());
});
after(() => close());

test("a twinning of one's own appears in the assessment, a correction changes it, a retraction takes it back", async () => {
  const partners = async (): Promise<string[]> => {
    const { ties } = await workbench.assessment({ city: "Cape Town" });
    return ties.lines.map(({ partner, when }) => `${partner.name} ${when?.from ?? "undated"}`);
  };
  const added = await workbench.addClaim({
    subject: "Cape Town",
    predicate: "sister",
    object: "Ulaangom",
    from: "1999",
    source: "Minutes of the council, 1999",
  });
  assert.ok((await partners()).includes("Ulaangom 1999"));
  const corrected = await workbench.correctClaim({ id: added.claim.id, from: "2001" });
  assert.ok((await partners()).includes("Ulaangom 2001"));
  assert.equal((await workbench.claim({ id: added.claim.id })).standing, "superseded");
  const gone = await workbench.retractClaim({ id: corrected.claim.id, why: "misread" });
  assert.equal(gone.standing, "retracted");
  assert.ok(!(await partners()).some((line) => line.startsWith("Ulaangom")));
  const history = await workbench.claim({ id: corrected.claim.id });
  assert.equal(history.history.length, 2);
});

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

test("a bundled claim can be corrected, and its old version stays in the history", async () => {
  const corrected = await workbench.correctClaim({
    id: "more-ties:113",
    from: "2013",
    note: "signed the year before",
  });
  assert.equal(corrected.claim.supersedes, "more-ties:113");
  assert.equal(corrected.history[0]?.id, "more-ties:113");
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

test("a correction keeps all that it does not give, in a claim of every kind", async () => {
  const samples = [
    ["beukman:C438", "beukman:C369", "beukman:C423", "beukman:C444", "beukman:C398", "beukman:C228"],
    ["beukman:C236", "beukman:C175", "beukman:C230", "beukman:C296", "beukman:C211", "beukman:C134"],
    ["memberships:216", "episodes:ep2-139", "more-ties:2311", "beukman:C078", "beukman:C458", "beukman:C007"],
  ].flat();
  const kinds = new Set<string>();
  for (const id of samples) {
    const old = (await workbench.claim({ id })).claim;
    kinds.add(old.says.kind);
    const { claim } = await workbench.correctClaim({ id, coder: "second reader" });
    const { id: newId, recorded, ...rest } = claim;
    assert.ok(newId !== id && recorded > old.recorded, id);
    const { id: _id, recorded: _recorded, ...before } = old;
    assert.deepEqual(rest, { ...before, coder: "second reader", supersedes: id });
  }
  assert.equal(kinds.size, 16);
});

test("a note, a page and a confidence that are given are taken, and change nothing else", async () => {
  const old = (await workbench.claim({ id: "beukman:C439" })).claim;
  const given = { note: "read again", confidence: "low", page: "99" } as const;
  const { claim } = await workbench.correctClaim({ id: old.id, ...given });
  assert.deepEqual(claim, {
    ...old,
    id: claim.id,
    coder: "user",
    recorded: claim.recorded,
    supersedes: old.id,
    note: "read again",
    confidence: "low",
    locator: { ...old.locator, page: "99" },
  });
});

test("what is corrected to another source leaves the old one's page and footnotes behind", async () => {
  const { claim: old } = await workbench.claim({ id: "beukman:C268" });
  assert.ok(old.locator.page ?? old.locator.row);
  const { claim } = await workbench.correctClaim({ id: old.id, source: "Annual report of a network, 2018" });
  assert.deepEqual([claim.locator, claim.cites, claim.reliability], [{}, undefined, "C"]);
  assert.deepEqual(claim.says, old.says);
});

const lisbonTie = {
  subject: "gn:2267057",
  predicate: "friendship",
  object: "gn:3441575",
  from: "1993",
} as const;

test("a page that the ledger has is that source, however its address is written", async () => {
  for (const source of [
    "https://www.lisboa.pt/municipio/relacoes-internacionais",
    "HTTPS://Lisboa.pt/municipio/relacoes-internacionais/#top",
    "City of Lisbon: international relations, twinnings and friendship agreements (page)",
  ]) {
    const { claim, fact } = await workbench.addClaim({ ...lisbonTie, source });
    assert.equal(claim.source, "src:lisboa.pt-97827d");
    assert.equal(fact?.status, "single source");
  }
});

test("a second page of one city is no second voice, unless another publishes it", async () => {
  const second = await workbench.addClaim({ ...lisbonTie, source: "https://www.lisboa.pt/noticias/1993" });
  assert.deepEqual(
    [second.source.origin, second.source.publisher, second.source.reliability],
    ["gn:2267057", "gn:2267057", "B"],
  );
  assert.equal(second.fact?.status, "single source");
  const guest = { source: "https://www.lisboa.pt/montevideu", publisher: "gn:3441575" };
  const other = await workbench.addClaim({ ...lisbonTie, ...guest });
  assert.equal(other.source.origin, "gn:3441575");
  assert.equal(other.fact?.status, "agreed");
});

test("two cities may each have an annual report", async () => {
  const report = { ...lisbonTie, source: "Annual report, 1993" };
  const one = await workbench.addClaim({ ...report, publisher: "gn:2267057" });
  const two = await workbench.addClaim({ ...report, publisher: "gn:3441575" });
  const again = await workbench.addClaim({ ...report, publisher: "gn:2267057" });
  assert.notEqual(one.source.id, two.source.id);
  assert.equal(one.source.id, again.source.id);
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
