import assert from "node:assert/strict";
import { test } from "node:test";
import { claim } from "../../test/fixtures/claim.ts";
import { FactsQuery } from "../contract/facts-question.ts";
import type { Claim } from "../record/claim.ts";
import { openStore } from "../store/open-store.ts";
import type { Store } from "../store/store.ts";
import { answerFacts } from "./answer-facts.ts";
import { answerNetworks } from "./answer-network.ts";
import { LedgerViews } from "./ledger-view.ts";

const [LUBECK, RIGA] = ["gn:2875601", "gn:456172"];
const HANSE = "net:hanse";
const NO_PLACES = { resolve: () => ({ outcome: "unknown", nearest: [] }) as const, suggest: () => [] };

const founded = (from: string, more: Partial<Claim> = {}): Claim =>
  claim({ kind: "attribute", subject: HANSE, predicate: "founded", valid: { from: { date: from } } }, more);

async function ledger(claims: readonly Claim[]): Promise<Store> {
  const store = await openStore(":memory:");
  await store.putSources(
    ["src:chronicle", "src:charter"].map((id) => ({
      id,
      title: id,
      kind: "scholarship",
      origin: id,
      reliability: "C",
    })),
  );
  await store.putEntities([
    { type: "body", id: HANSE, sort: "global-network", name: "Hanse" },
    { type: "polity", id: LUBECK, level: "city", name: "Lübeck", country: "DE" },
    { type: "polity", id: RIGA, level: "city", name: "Riga", country: "LV" },
  ]);
  await store.append(claims);
  return store;
}

const viewsOf = (store: Store): LedgerViews => new LedgerViews(store, () => "2026-11-24");

async function facts(store: Store, asked: Record<string, unknown>) {
  const query = FactsQuery.parse(asked);
  const view = await viewsOf(store).at(query);
  return answerFacts(store, query, view, NO_PLACES, () => new Map());
}

async function foundings(store: Store, knownAsOf?: string): Promise<(string | undefined)[]> {
  const { snapshot, view } = await viewsOf(store).at({ knownAsOf });
  const { networks } = answerNetworks({ limit: 9, offset: 0 }, snapshot, view());
  return networks.map(({ founded: year }) => year);
}

test("a text finds a fact as the ledger knew it, not with what came later", async () => {
  const between: [string, string] = [LUBECK, RIGA];
  const says = { kind: "tie", between, form: "sister", purpose: "herring" } as const;
  const old = claim(says);
  await using store = await ledger([
    old,
    claim(
      { ...says, valid: { from: { date: "1987" } } },
      { recorded: "2026-05-01T00:00:00Z", source: "src:charter" },
    ),
    claim({ ...says, purpose: "salt" }, { recorded: "2026-06-01T00:00:00Z", supersedes: old.id }),
  ]);
  const asked = async (knownAsOf: string, text = "herring") => {
    const { facts: found } = await facts(store, { text, knownAsOf });
    return found.map(({ status, claims }) => [status, claims.length]);
  };
  assert.deepEqual(await asked("2026-04"), [["single source", 1]]);
  assert.deepEqual(await asked("2026-05"), [["agreed", 2]]);
  assert.deepEqual(await asked("2026-06"), [["agreed", 2]]);
  assert.deepEqual(await asked("2026-04", "salt"), []);
});

test("a founding is of the version shown, and unknown before it was recorded", async () => {
  await using store = await ledger([
    founded("1356", { recorded: "2026-03-01T00:00:00Z" }),
    founded("1358", { recorded: "2026-05-01T00:00:00Z", reliability: "A", source: "src:charter" }),
  ]);
  assert.deepEqual(await foundings(store, "2026-02"), [undefined]);
  assert.deepEqual(await foundings(store, "2026-04"), ["1356"]);
  assert.deepEqual(await foundings(store), ["1358"]);
});

test("facts of one kind are the same facts as among all, in the same order", async () => {
  await using store = await ledger([
    founded("1356"),
    claim({ kind: "tie", between: [LUBECK, RIGA], form: "sister" }),
    claim({ kind: "membership", member: LUBECK, body: HANSE }),
  ]);
  const all = await facts(store, {});
  const several = await facts(store, { kind: "membership,tie" });
  assert.deepEqual(
    several.facts,
    all.facts.filter(({ kind }) => kind !== "attribute"),
  );
  assert.equal(all.total, 3);
});
