import assert from "node:assert/strict";
import { test } from "node:test";
import { becameOf, formerState } from "./former-state.ts";

test("a state that is no more is known by what it was called, and so are those it became", () => {
  const yugoslavia = formerState("ehem jugoslawien");
  assert.equal(yugoslavia?.name, "Yugoslavia");
  assert.equal(becameOf("YU"), "BA HR ME MK RS SI XK");
  assert.equal(formerState("czechoslovakia")?.country, "CSHH");
  assert.equal(formerState("slovenia"), undefined);
  assert.equal(becameOf("SI"), undefined);
});
