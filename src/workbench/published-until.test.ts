import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import type { Says } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { LedgerViews } from "./ledger-view.ts";

const [LUBECK, RIGA, KOTKA] = ["gn:2875601", "gn:456172", "gn:650946"] as const;

const source = (id: string, published?: string): Source => ({
  id,
  title: id,
  kind: "scholarship",
  origin: id,
  reliability: "B",
  ...(published && { published }),
});

const tie = (id: string, between: [string, string], from: string, more: Partial<Claim> = {}): Claim => ({
  id,
  says: { kind: "tie", between, form: "sister", valid: { from: { date: from } } },
  source: "src:early",
  locator: {},
  coder: "test",
  confidence: "high",
  reliability: "B",
  reading: "clear",
  recorded: "2026-03-01T00:00:00Z",
  ...more,
});

async function ledger(): Promise<Store> {
  const store = await openStore(":memory:");
  await store.append(
    [
      tie("misread", [LUBECK, RIGA], "1978"),
      tie("read-well", [LUBECK, RIGA], "1987", { supersedes: "misread", recorded: "2026-05-01T00:00:00Z" }),
      tie("later", [LUBECK, KOTKA], "1969", { source: "src:late" }),
      tie("undated", [RIGA, KOTKA], "1999", { source: "src:page" }),
    ],
    { sources: [source("src:early", "1990"), source("src:late", "2019"), source("src:page")] },
  );
  return store;
}

test("by a date of publication only what was out is told, in facts, columns and counts alike", async () => {
  await using store = await ledger();
  const view = await new LedgerViews(store, () => "2026-11-24").at({ publishedUntil: "2017" });
  const facts = await view.facts(["tie"]);
  assert.deepEqual(
    facts.flatMap(({ claims }) => claims.map(({ id }) => id)),
    ["read-well"],
    "a corrected reading counts with its source",
  );
  const { ties } = view.snapshot;
  assert.deepEqual([ties.rows, ties.claim(0), ties.text(ties.source[0] ?? 0)], [1, "read-well", "src:early"]);
  assert.deepEqual(await view.snapshot.claimsAbout([LUBECK, KOTKA]), new Map([[LUBECK, 1]]));
  assert.deepEqual(view.told.published, {
    until: "2017",
    read: { sources: 1, claims: 1 },
    undated: { sources: 1, claims: 1 },
    later: { sources: 1, claims: 1 },
  });
});

test("without that clock everything is read, and nothing is said of it", async () => {
  await using store = await ledger();
  const view = await new LedgerViews(store, () => "2026-11-24").at({});
  assert.equal((await view.facts(["tie"])).length, 3);
  assert.deepEqual(view.told, {});
});

test("the clock of recording and that of publication are told apart", async () => {
  await using store = await ledger();
  const views = new LedgerViews(store, () => "2026-11-24");
  const april = await views.at({ publishedUntil: "2017", knownAsOf: "2026-04" });
  const ids = (await april.facts(["tie"])).flatMap(({ claims }) => claims.map(({ id }) => id));
  assert.deepEqual(ids, ["misread"]);
});

test("an end that a coder worked out later is not known from a source that could not know it", async () => {
  await using store = await openStore(":memory:");
  const assumed = { from: { date: "2016" }, to: { date: "2019", inferred: true } } as const;
  await store.append(
    [
      { ...tie("guessed", [LUBECK, RIGA], "2016"), says: membership(assumed) },
      { ...tie("spelt-out", [LUBECK, KOTKA], "2016"), says: { ...membership(assumed), member: KOTKA } },
    ].map((claim) => ({ ...claim, source: claim.id === "guessed" ? "src:early" : "src:late" })),
    { sources: [source("src:early", "2016-05"), source("src:late", "2019")] },
  );
  const views = new LedgerViews(store, () => "2026-11-24");
  const facts = await (await views.at({ publishedUntil: "2020" })).facts(["membership"]);
  assert.deepEqual(
    facts.map(({ says }) => "valid" in says && says.valid?.to?.date),
    [undefined, "2019"],
  );
  const { memberships } = (await views.at({ publishedUntil: "2020" })).snapshot;
  assert.deepEqual(
    [0, 1].map((row) => JSON.parse(memberships.text(memberships.valid[row] ?? 0)).to?.date),
    [undefined, "2019"],
  );
});

function membership(valid: Interval): Extract<Says, { kind: "membership" }> {
  return { kind: "membership", member: LUBECK, body: "net:hansa", valid };
}
