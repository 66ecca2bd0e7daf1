import assert from "node:assert/strict";
import { test } from "node:test";
import { QuestionError } from "../contract/error-body.ts";
import type { ClaimReply } from "../contract/replies.ts";
import type { Claim } from "../record/claim.ts";
import type { Says } from "../record/says.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { answerClaim } from "./answer-claim.ts";
import { answerSource, answerSources } from "./answer-source.ts";
import { LedgerViews } from "./ledger-view.ts";

const LUBECK = "gn:2875601";
const RIGA = "gn:456172";
const CHRONICLE = "src:chronicle";

const told = (id: string, says: Says, day: string, more: Partial<Claim> = {}): Claim => ({
  id,
  says,
  source: CHRONICLE,
  locator: {},
  coder: "test",
  confidence: "high",
  reliability: "C",
  reading: "clear",
  recorded: `${day}T00:00:00Z`,
  ...more,
});

const twinning = (from: string): Says => ({
  kind: "tie",
  between: [LUBECK, RIGA],
  form: "sister",
  valid: { from: { date: from } },
});

const FIRST = told("first", twinning("1986"), "2026-03-01");
const SECOND = told("second", twinning("1987"), "2026-05-01", { supersedes: "first" });
const GOAL = told(
  "goal",
  {
    kind: "attribute",
    subject: RIGA,
    predicate: "has_goal",
    text: "herring",
    valid: { from: { date: "2020" } },
  },
  "2026-04-01",
);
const GOAL_GONE = told("gone", { kind: "retraction", of: "goal", why: "misread" }, "2026-06-01");
const GOAL_BACK = told("back", { kind: "retraction", of: "gone", why: "read well" }, "2026-07-01");

async function ledger(): Promise<Store> {
  const store = await openStore(":memory:");
  const source = {
    id: CHRONICLE,
    title: "Chronicle",
    kind: "scholarship",
    origin: "chronicle",
    reliability: "C",
  } as const;
  await store.append([FIRST, GOAL, SECOND, GOAL_GONE, GOAL_BACK], { sources: [source] });
  return store;
}

const at = (store: Store, knownAsOf?: string) =>
  new LedgerViews(store, () => "2026-11-24").at(knownAsOf === undefined ? {} : { knownAsOf });

test("a retraction stands until it is taken back, and a claim comes back with that", async () => {
  await using store = await ledger();
  const standing = async (id: string, knownAsOf?: string): Promise<ClaimReply["standing"]> =>
    (await answerClaim(store, id, await at(store, knownAsOf))).standing;
  assert.equal(await standing("goal", "2026-05"), "standing");
  assert.equal(await standing("goal", "2026-06"), "retracted");
  assert.equal(await standing("gone", "2026-06"), "standing");
  assert.equal(await standing("goal"), "standing");
  assert.equal(await standing("gone"), "retracted");
  assert.equal(await standing("back"), "standing");
});

test("a claim is shown as the ledger knew it: its standing, its history and its fact", async () => {
  await using store = await ledger();
  const april = await answerClaim(store, "first", await at(store, "2026-04"));
  assert.deepEqual([april.standing, april.history, april.fact?.valid?.from], ["standing", [], "1986"]);
  const now = await answerClaim(store, "first", await at(store));
  assert.deepEqual([now.standing, now.history, now.fact?.valid?.from], ["superseded", [SECOND], "1987"]);
});

test("a claim recorded later is not found, and is said to have been recorded when it was", async () => {
  await using store = await ledger();
  const april = await at(store, "2026-04");
  await assert.rejects(answerClaim(store, "second", april), (error: unknown) => {
    assert.ok(error instanceof QuestionError && error.failure === "not-found");
    return /not found.*it was recorded on 2026-05-01/.test(error.message);
  });
});

test("the counts of a source are as known, and its facts are of the day that is asked for", async () => {
  await using store = await ledger();
  const counts = async (knownAsOf: string): Promise<(number | undefined)[]> => {
    const view = await at(store, knownAsOf);
    const [listed] = (await answerSources(store, { limit: 9, offset: 0 }, view)).sources;
    const own = await answerSource(store, { id: CHRONICLE }, view);
    return [listed?.claims, own.claims, own.facts, own.restsOnItAlone.total];
  };
  assert.deepEqual(await counts("2026-02"), [0, 0, 0, 0]);
  assert.deepEqual(await counts("2026-03"), [1, 1, 1, 1]);
  assert.deepEqual(await counts("2026-05"), [2, 2, 2, 2]);
  assert.deepEqual(await counts("2026-06"), [1, 1, 1, 1]);
  const inForce = await answerSource(store, { id: CHRONICLE, asOf: "2000-01-01" }, await at(store));
  assert.deepEqual([inForce.claims, inForce.facts], [2, 1]);
});
