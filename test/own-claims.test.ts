import assert from "node:assert/strict";
import { test } from "node:test";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { lisbonTie } from "./fixtures/lisbon-tie.ts";

const workbench = await workbenchOfTests();

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

test("a bundled claim can be corrected, and its old version stays in the history", async () => {
  const corrected = await workbench.correctClaim({
    id: "more-ties:113",
    from: "2013",
    note: "signed the year before",
  });
  assert.equal(corrected.claim.supersedes, "more-ties:113");
  assert.equal(corrected.history[0]?.id, "more-ties:113");
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

test("what is no longer said is taken out, and nothing else changes", async () => {
  const { claim: old } = await workbench.addClaim({
    subject: "Cape Town",
    predicate: "sister",
    object: "Erdenet",
    value: "mining",
    from: "1999",
    to: "2005",
    themes: ["tourism"],
    source: "Register of twinnings, 1999",
    page: "3",
    note: "hard to read",
  });
  const taken = { to: null, value: null, themes: null, page: null, note: null, object: "Ulaangom" };
  const { claim, fact } = await workbench.correctClaim({ id: old.id, ...taken });
  const { note: _, ...rest } = old;
  assert.ok(claim.says.kind === "tie" && old.says.kind === "tie");
  assert.deepEqual(claim, {
    ...rest,
    id: claim.id,
    recorded: claim.recorded,
    supersedes: old.id,
    locator: {},
    says: {
      kind: "tie",
      between: [old.says.between[0], claim.says.between[1]],
      form: "sister",
      valid: { from: { date: "1999" } },
    },
  });
  assert.equal(fact?.valid?.to, undefined);
});

test("words are kept as they were typed, and a number is read where one is wanted", async () => {
  const source = "Budget of the city, 2020";
  for (const value of ["007", "1.10", "2017"]) {
    const goal = await workbench.addClaim({ subject: "Tokyo", predicate: "has_goal", value, source });
    assert.equal(goal.claim.says.kind === "attribute" && goal.claim.says.text, value);
  }
  const count = { subject: "Tokyo", predicate: "has_population", value: "14064696", unit: "people", source };
  const { claim } = await workbench.addClaim({ ...count, detail: { boundary: "metropolitan-government" } });
  assert.equal(claim.says.kind === "observation" && claim.says.figure?.value, 14_064_696);
});

test("what is corrected to another source leaves the old one's page and footnotes behind", async () => {
  const { claim: old } = await workbench.claim({ id: "beukman:C268" });
  assert.ok(old.locator.page ?? old.locator.row);
  const { claim } = await workbench.correctClaim({ id: old.id, source: "Annual report of a network, 2018" });
  assert.deepEqual([claim.locator, claim.cites, claim.reliability], [{}, undefined, "C"]);
  assert.deepEqual(claim.says, old.says);
});

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

test("what a reader corrects is marked theirs, and is not put in the mouth of the source", async () => {
  const { claim: old } = await workbench.claim({ id: "more-ties:15" });
  const unsourced = await workbench.correctClaim({ id: old.id, from: "2016", why: "signed earlier" });
  assert.deepEqual([old.reading, unsourced.claim.reading], ["clear", "inferred"]);
  assert.equal(unsourced.claim.confidence, "medium");
  assert.match(unsourced.claim.note ?? "", /corrected by the reader: signed earlier$/);
  assert.equal(unsourced.own, true);
  assert.ok(unsourced.fact?.claims.some(({ id, own }) => id === unsourced.claim.id && own));
  assert.ok(unsourced.fact?.claims.every(({ id, own }) => id === unsourced.claim.id || own === undefined));
  const source = "Register of agreements, 2026";
  const sourced = await workbench.correctClaim({ id: unsourced.claim.id, from: "2015", source });
  assert.deepEqual([sourced.claim.reading, sourced.source.title], ["clear", source]);
});

test("a source of one's own is of the kind that is said, and rests on a document where none is", async () => {
  const tie = { subject: "Cape Town", predicate: "sister", object: "Erdenet", from: "1999" };
  const plain = await workbench.addClaim({ ...tie, source: "Council minutes, 1999" });
  assert.equal(plain.source.kind, "document");
  const register = { source: "Register of ties, 2026", publisher: "Cape Town" };
  const kind = { sourceKind: "official-register" } as const;
  const said = await workbench.addClaim({ ...tie, ...register, ...kind });
  assert.deepEqual([said.source.kind, said.source.publisher], ["official-register", "gn:3369157"]);
  await assert.rejects(
    workbench.addClaim({ ...tie, ...register, sourceKind: "press" }),
    /on file as official-register/,
  );
});

test("a network and a partner that are on no file come with the claim, once", async () => {
  const source = "Register of memberships, 2026";
  const join = { subject: "Rostock", predicate: "member_of", newBody: "Bund der Hafenstädte", source };
  await assert.rejects(workbench.addClaim(join), /bodySort: say what sort/);
  const member = await workbench.addClaim({ ...join, bodySort: "thematic-network" });
  assert.equal(member.claim.says.kind === "membership" && member.claim.says.body, "net:bund-der-hafenstadte");
  const network = await workbench.network({ id: "Bund der Hafenstädte" });
  assert.deepEqual(
    network.members.map(({ member: { name } }) => name),
    ["Rostock"],
  );
  await assert.rejects(
    workbench.addClaim({ ...join, bodySort: "platform" }),
    /newBody: .*is on file \(net:bund-der-hafenstadte\); give that as the object/,
  );
  const tie = { subject: "Rostock", predicate: "sister", source };
  const place = await workbench.addClaim({ ...tie, newPlace: "Qwxlhausen", country: "de" });
  assert.match(place.sentence, /Qwxlhausen/);
  assert.ok(place.entities.some(({ id }) => id === "x:qwxlhausen"));
  await assert.rejects(workbench.addClaim({ ...tie, newPlace: "Riga", country: "LV" }), /Riga is on file/);
});
