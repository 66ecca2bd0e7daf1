import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import { openStore } from "../store/open-store.ts";
import { LedgerViews } from "./ledger-view.ts";
import { practiceOnFile } from "./practice-on-file.ts";

const [LUBECK, RIGA, REVAL] = ["gn:2875601", "gn:456172", "gn:588409"];

const uses = (subject: string, valid: Interval): Claim =>
  claim({ kind: "attribute", subject, predicate: "uses_instrument", text: "Congestion charge", valid });
const learnt = (to: string, from: string, valid: Interval): Claim =>
  claim({ kind: "transfer", to, from, practice: "Congestion charge", stage: "adopted", valid });

async function havingOn(day: string, claims: readonly Claim[]) {
  const store = await openStore(":memory:");
  const [first] = claims;
  await store.putSources([
    {
      id: first?.source ?? "",
      title: "Chronicle",
      kind: "scholarship",
      origin: "Chronicle",
      reliability: "C",
    },
  ]);
  await store.putEntities([
    { type: "polity", id: LUBECK, level: "city", name: "Lübeck", country: "DE" },
    { type: "polity", id: RIGA, level: "city", name: "Riga", country: "LV" },
    { type: "polity", id: REVAL, level: "city", name: "Tallinn", country: "EE" },
  ]);
  await store.append(claims);
  const view = await new LedgerViews(store, () => day).at({ asOf: day });
  const { entered, told } = await practiceOnFile("congestion", view);
  return { entered: [...entered].sort(), rows: told.rows, claims: told.claims.length };
}

test("an instrument that ended before the day is had no more, and is counted", async () => {
  const from = { date: "2003" };
  const claims = [uses(LUBECK, { from, to: { date: "2010" } }), uses(RIGA, { from })];
  const rows = { read: 2, undated: 0, doubled: 0, later: 0 };
  assert.deepEqual(await havingOn("2012-06-30", claims), {
    entered: [[RIGA, 2003]],
    rows: { ...rows, ended: 1 },
    claims: 1,
  });
  // 2010 may mean its last day.
  assert.deepEqual((await havingOn("2010-06-30", claims)).rows, { ...rows, ended: 0 });
});

test("a practice outlasts the exchange in which it was learnt", async () => {
  const exchange = learnt(REVAL, RIGA, { from: { date: "2003" }, to: { date: "2004" } });
  const { entered, rows } = await havingOn("2012-06-30", [exchange]);
  assert.deepEqual(entered, [
    [RIGA, -1],
    [REVAL, 2003],
  ]);
  assert.equal(rows.ended, 0);
});
