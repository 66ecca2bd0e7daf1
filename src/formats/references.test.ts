import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../record/claim.ts";
import type { Source } from "../record/source.ts";
import { NOTHING_LOST } from "./read-table.ts";
import { references } from "./references.ts";

const source: Source = { id: "src:a", title: "A", kind: "press", origin: "a", reliability: "B" };
const tells = (id: string, about: string): Claim => ({
  id,
  says: {
    kind: "outcome",
    of: "net:c40",
    outcome: "ties",
    realisation: "realised",
    attribution: "claimed",
    about: [about],
  },
  source: "src:a",
  locator: {},
  coder: "hansa",
  confidence: "high",
  reliability: "B",
  reading: "clear",
  recorded: "2026-01-01T00:00:00Z",
});
const body = { type: "body", id: "net:c40", sort: "global-network", name: "C40" } as const;
const claims = [1, 2, 3, 4, 5].map((n) => tells(`t:${n}`, n < 5 ? "t:lost" : "t:never"));
const held = { entities: [body], sources: [source], claims };

test("what follows from a row that was not read is one line, and another missing id keeps its own", () => {
  const lost = { entities: NOTHING_LOST, sources: NOTHING_LOST };
  const one = { ids: new Set(["t:lost"]), rows: 1, unnamed: false };
  assert.deepEqual(references(held, { ...lost, claims: one }), [
    { where: "t:5", why: "linked claim t:never is not defined" },
    {
      where: "t:1, t:2, t:3 and 1 more",
      why: "4 references find none of the claims that were not read (t:lost)",
    },
  ]);
  const file = { ids: new Set<string>(), rows: 0, unnamed: true };
  assert.equal(references(held, { ...lost, claims: file }).length, 1);
});

test("an id that many rows use and nothing defines is one problem", () => {
  assert.deepEqual(references({ ...held, entities: [] }), [
    { where: "t:1, t:2, t:3 and 2 more", why: "entity net:c40 is not defined" },
    { where: "t:1, t:2, t:3 and 1 more", why: "linked claim t:lost is not defined" },
    { where: "t:5", why: "linked claim t:never is not defined" },
  ]);
});

test("an id that is defined twice is a problem", () => {
  assert.deepEqual(references({ ...held, claims: [], sources: [source, source] }), [
    { where: "src:a", why: "defined 2 times" },
  ]);
});
