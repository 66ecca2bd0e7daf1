import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../record/claim.ts";
import { liveClaims } from "./live.ts";

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
