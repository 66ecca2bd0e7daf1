import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { QuestionError } from "../src/contract/error-body.ts";
import type { Decide, ReviewsReply } from "../src/contract/review-question.ts";
import { openWorkbench } from "../src/workbench/open-workbench.ts";
import type { Workbench } from "../src/workbench/workbench.ts";
import { bring, placeIn } from "./fixtures/sister-rows.ts";
import { GAZETTEER_FOLDER, putFilledStore, temporaryHome } from "./hansa.ts";

const folder = mkdtempSync(join(tmpdir(), "hansa-review-"));
const opened: Workbench[] = [];
after(async () => {
  for (const workbench of opened) await workbench.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opens(storePath: string): Promise<Workbench> {
  const workbench = await openWorkbench({ storePath, cacheFolder: GAZETTEER_FOLDER });
  opened.push(workbench);
  return workbench;
}

// The bundle takes its time, so it is brought once and the store copied.
const empty = join(folder, "empty.db");
putFilledStore(empty);
await opens(empty);

let stores = 0;
async function freshWorkbench(): Promise<Workbench> {
  const path = join(folder, `${++stores}.db`);
  await opened[0]?.copyStore(path);
  return opens(path);
}

const ASHIKAGA = placeIn("JP", "Ashikaga");
const WUERZBURG = placeIn("DE", "Würzburg");
const SPRINGFIELD = placeIn("US", "Springfield");
const ROCHESTER = placeIn("US", "Rochester");
const ILLINOIS = "gn:4250542";
const LIST = {
  key: "list",
  rows: [
    [ASHIKAGA, SPRINGFIELD],
    [WUERZBURG, ROCHESTER],
  ],
} as const;

const openNow = async (workbench: Workbench): Promise<ReviewsReply> =>
  workbench.reviews({ limit: 100, offset: 0 });

async function decide(workbench: Workbench, name: string, asked: Decide) {
  const { open } = await openNow(workbench);
  const found = open.find((each) => each.name === name);
  assert.ok(found, `${name} is open`);
  return workbench.decideReview({ id: found.id, ...asked });
}

const names = async (workbench: Workbench): Promise<string[]> =>
  (await openNow(workbench)).open.map(({ name }) => name).toSorted();

async function ties(workbench: Workbench, source = "src:list"): Promise<number> {
  const { facts } = await workbench.facts({
    source: [source],
    kind: ["tie"],
    limit: 1000,
    offset: 0,
  } as never);
  return facts.length;
}

test("a name that may mean several places is open, with its candidates and the rows that wait for it", async () => {
  const workbench = await freshWorkbench();
  const { added, waiting } = await bring(workbench, LIST);
  assert.deepEqual([added, waiting], [0, 2]);
  const { total, rows, open } = await openNow(workbench);
  assert.deepEqual([total, rows], [2, 2]);
  const springfield = open.find(({ name }) => name === "Springfield");
  assert.ok(springfield?.candidates.some(({ id }) => id === ILLINOIS));
  assert.deepEqual([springfield?.rows, springfield?.source.title], [1, "List list"]);
  assert.deepEqual(springfield?.beside, ["Ashikaga, JP"]);
});

test("a decision makes claims of the rows that wait at once, and the next import follows it", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, LIST);
  const { claims, open, decided } = await decide(workbench, "Springfield", { as: ILLINOIS });
  assert.deepEqual([claims, open, decided.as?.id], [1, 1, ILLINOIS]);
  assert.equal(await ties(workbench), 1);
  const again = await bring(workbench, {
    ...LIST,
    rows: [...LIST.rows, [placeIn("AT", "Villach"), SPRINGFIELD]],
  });
  assert.deepEqual([again.added, again.alreadyThere, again.waiting], [1, 1, 1]);
  assert.deepEqual(await names(workbench), ["Rochester"]);
});

test("a row that waits for two names goes on waiting for the second", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, { key: "list", rows: [[ROCHESTER, SPRINGFIELD]] });
  const { claims, stillWaiting } = await decide(workbench, "Springfield", { as: ILLINOIS });
  assert.deepEqual([claims, stillWaiting], [0, 1]);
  const second = await decide(workbench, "Rochester", { as: "gn:5134086" });
  assert.deepEqual([second.claims, second.open], [1, 0]);
});

test("what is decided to be new comes on file, and what is left out makes no claims", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, LIST);
  const { decided, claims } = await decide(workbench, "Springfield", { asNew: true });
  assert.deepEqual([decided.as, claims], [{ id: "x:springfield-us", name: "Springfield" }, 1]);
  const { leftOut, open } = await decide(workbench, "Rochester", { leaveOut: true });
  assert.deepEqual([leftOut, open], [1, 0]);
  const again = await bring(workbench, LIST);
  assert.deepEqual([again.added, again.alreadyThere, again.leftOut, again.waiting], [0, 1, 1, 0]);
});

for (const [when, more] of [
  ["at once", []],
  ["after the list was imported again", [LIST]],
] as const)
  test(`a decision taken back ${when} opens its rows again, and another can be taken`, async () => {
    const workbench = await freshWorkbench();
    await bring(workbench, LIST);
    const { decided } = await decide(workbench, "Springfield", { as: ILLINOIS });
    const left = await decide(workbench, "Rochester", { leaveOut: true });
    for (const list of more) await bring(workbench, list);
    await workbench.retractClaim({ id: decided.claim, why: "Not that one." });
    await workbench.retractClaim({ id: left.decided.claim, why: "Kept after all." });
    assert.deepEqual(await names(workbench), ["Rochester", "Springfield"]);
    assert.equal(await ties(workbench), 0);
    const other = await decide(workbench, "Springfield", { as: "gn:4409896" });
    assert.deepEqual([other.claims, other.open], [1, 1]);
    assert.equal(await ties(workbench), 1);
    assert.deepEqual(
      (await openNow(workbench)).decided.map(({ as }) => as?.id),
      ["gn:4409896"],
    );
  });

test("rows that an import settled by an earlier decision are open again when it is taken back", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, { ...LIST, origin: "one" });
  const { decided } = await decide(workbench, "Springfield", { as: ILLINOIS });
  const later = await bring(workbench, { key: "later", origin: "one", rows: [[ASHIKAGA, SPRINGFIELD]] });
  assert.equal(later.added, 1);
  await workbench.retractClaim({ id: decided.claim, why: "Not that one." });
  assert.equal(await ties(workbench, "src:later"), 0);
  assert.equal((await openNow(workbench)).rows, 3);
});

test("a decision that is corrected moves its rows to whom it now means", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, LIST);
  const { decided } = await decide(workbench, "Springfield", { as: ILLINOIS });
  await workbench.correctClaim({
    id: decided.claim,
    subject: "gn:4409896",
    why: "Missouri is meant.",
  } as never);
  const { facts } = await workbench.facts({
    source: ["src:list"],
    kind: ["tie"],
    limit: 10,
    offset: 0,
  } as never);
  assert.deepEqual(
    facts.map(({ sentence }) => /Springfield/.test(sentence)),
    [true],
  );
  assert.match(JSON.stringify(facts), /gn:4409896/);
  assert.doesNotMatch(JSON.stringify(facts), new RegExp(ILLINOIS));
});

test("a decision reads as one, and is no trait of the city that is meant", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, LIST);
  const { decided } = await decide(workbench, "Springfield", { as: ILLINOIS });
  const { sentence } = await workbench.claim({ id: decided.claim });
  assert.equal(sentence, "'Springfield, US' means Springfield.");
  const { who } = await workbench.assessment({ city: ILLINOIS });
  assert.deepEqual(who.traits, []);
});

test("the same words in a source of another origin are asked anew", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, LIST);
  await decide(workbench, "Springfield", { as: ILLINOIS });
  const other = await bring(workbench, { ...LIST, key: "other" });
  assert.deepEqual([other.added, other.waiting], [0, 2]);
});

test("a decision stays in a copy of the store", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, LIST);
  await decide(workbench, "Springfield", { as: ILLINOIS });
  const path = join(folder, "copied.db");
  await workbench.copyStore(path);
  const copy = await opens(path);
  assert.deepEqual([await names(copy), await ties(copy)], [["Rochester"], 1]);
  const again = await bring(copy, LIST);
  assert.deepEqual([again.added, again.alreadyThere, again.waiting], [0, 1, 1]);
});

test("a decision goes along with a package, and the next import there follows it", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, LIST);
  await decide(workbench, "Springfield", { as: ILLINOIS });
  const file = join(folder, "ledger.jsonl");
  await workbench.export({ format: "jsonl", out: file });
  const elsewhere = await freshWorkbench();
  const home = temporaryHome();
  const { code, stderr } = await home.hansa(["import", "package", file, "--store", elsewhere.storePath]);
  home.remove();
  assert.equal(code, 0, stderr);
  const rows = [...LIST.rows, [placeIn("AT", "Villach"), SPRINGFIELD]] as const;
  const { added, waiting } = await bring(elsewhere, { ...LIST, rows });
  assert.deepEqual([added, waiting, await ties(elsewhere)], [1, 1, 2]);
  assert.deepEqual(await names(elsewhere), ["Rochester"]);
});

test("what is no answer to the question is refused, and the rows go on waiting", async () => {
  const workbench = await freshWorkbench();
  await bring(workbench, {
    key: "list",
    rows: [
      [ASHIKAGA, SPRINGFIELD],
      [WUERZBURG, { type: "place", name: "Zzyzxburgh" }],
    ],
  });
  const { open } = await openNow(workbench);
  const [springfield, unknown] = [
    open.find(({ name }) => name === "Springfield"),
    open.find(({ name }) => name === "Zzyzxburgh"),
  ];
  const refused = (id: string | undefined, asked: Decide, words: RegExp) =>
    assert.rejects(workbench.decideReview({ id: id ?? "", ...asked }), (error: QuestionError) => {
      assert.ok(error instanceof QuestionError);
      assert.match(`${error.message} ${JSON.stringify(error)}`, words);
      return true;
    });
  await refused("0000000000", { leaveOut: true }, /No name 0000000000 is open/);
  await refused(springfield?.id, { as: "C40" }, /is a city, region or state, and C40/);
  await refused(springfield?.id, { as: "Springfield, US" }, /Springfield/);
  await refused(springfield?.id, { as: ILLINOIS, country: "US" }, /a country is of a new place/);
  await refused(unknown?.id, { asNew: true }, /in which country/);
  await refused(unknown?.id, { asNew: true, country: "zz" }, /no country has the code ZZ/);
  assert.equal((await openNow(workbench)).rows, 2);
  const { decided } = await workbench.decideReview({ id: unknown?.id ?? "", asNew: true, country: "us" });
  assert.equal(decided.as?.id, "x:zzyzxburgh-us");
});
