import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../record/claim.ts";
import { gaveWayTo, liveClaims, standingOf } from "./live.ts";

function recorded(at: string): Claim {
  return {
    id: at,
    says: { kind: "name", entity: "gn:2875601", name: "Lübeck" },
    source: "src:lubeck",
    locator: {},
    coder: "test",
    confidence: "high",
    reliability: "A",
    reading: "clear",
    recorded: at,
  };
}

test("what is known by an instant does not depend on how its fraction of a second is written", () => {
  const whole = recorded("2026-03-01T12:00:00Z");
  const zeros = recorded("2026-03-01T12:00:00.000Z");
  const later = recorded("2026-03-01T12:00:00.5Z");
  const known = (until: string): Claim[] => liveClaims([whole, zeros, later], until);
  assert.deepEqual(known("2026-03-01T12:00:00Z"), [whole, zeros]);
  assert.deepEqual(known("2026-03-01T12:00:00.0Z"), [whole, zeros]);
  assert.deepEqual(known("2026-03-01T12:00:00.50Z"), [whole, zeros, later]);
  assert.deepEqual(known("2026-03-01T11:59:59.9Z"), []);
});

const first = { ...recorded("2026-03-01T00:00:00Z"), id: "first" };
const correction: Claim = { ...first, id: "correction", supersedes: "first" };
const again: Claim = { ...first, id: "again", supersedes: "correction" };
const takesBack = (id: string, of: string): Claim => ({
  ...first,
  id,
  says: { kind: "retraction", of, why: "misread" },
});

test("a claim gave way to the last of its corrections, and what was corrected twice stands once", () => {
  const claims = [first, correction, again];
  assert.equal(gaveWayTo("first", claims)?.id, "again");
  assert.equal(gaveWayTo("again", claims), undefined);
  assert.deepEqual(
    claims.map(({ id }) => standingOf(id, claims)),
    ["superseded", "superseded", "standing"],
  );
});

test("a claim whose correction was taken back gave way to nothing, though it stays superseded", () => {
  const claims = [first, correction, takesBack("r", "correction")];
  assert.equal(gaveWayTo("first", claims), undefined);
  assert.equal(gaveWayTo("correction", claims)?.id, "r");
  assert.equal(standingOf("first", claims), "superseded");
  assert.equal(standingOf("correction", claims), "retracted");
});

test("a retraction stands until it is taken back, and then its claim stands again", () => {
  const retracted = [first, takesBack("r", "first")];
  assert.equal(standingOf("r", retracted), "standing");
  assert.equal(standingOf("first", retracted), "retracted");
  const taken = [...retracted, takesBack("rr", "r")];
  assert.equal(standingOf("r", taken), "retracted");
  assert.equal(standingOf("first", taken), "standing");
  assert.equal(gaveWayTo("first", taken), undefined);
});

test("claims that supersede each other in a ring lead nowhere for ever", () => {
  const ring: Claim[] = [
    { ...first, supersedes: "correction" },
    { ...correction, supersedes: "first" },
  ];
  assert.equal(gaveWayTo("first", ring)?.id, "first");
});
