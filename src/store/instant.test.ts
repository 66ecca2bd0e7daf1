import assert from "node:assert/strict";
import { test } from "node:test";
import { instant } from "./instant.ts";

test("instants order as text as they do in time", () => {
  const inTime = ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00.05Z", "2026-03-01T12:00:00.5Z", "2026-03-01"];
  assert.deepEqual(inTime.map(instant).sort(), inTime.map(instant));
});

test("one instant written in two ways is one", () => {
  assert.equal(instant("2026-03-01T12:00:00Z"), instant("2026-03-01T12:00:00.000Z"));
});

test("what is neither a date nor an instant in UTC is refused", () => {
  for (const time of ["soon", "2026-03-01T12:00:00+02:00", "2026-03-01T12:00Z"])
    assert.throws(() => instant(time), { code: "not-valid" });
});
