import assert from "node:assert/strict";
import { test } from "node:test";
import { cited } from "./cited.ts";
import { pageOf } from "./page.ts";

const coloured = (stream: { isTTY?: boolean }, env: Record<string, string>): boolean =>
  pageOf(stream, env).paint.heading("x") !== "x";

test("there is colour on a terminal only, and none where NO_COLOR is set", () => {
  assert.ok(coloured({ isTTY: true }, {}));
  assert.ok(!coloured({}, {}));
  assert.ok(!coloured({ isTTY: true }, { NO_COLOR: "1" }));
  assert.ok(!coloured({ isTTY: true }, { TERM: "dumb" }));
});

test("a page is as wide as the terminal, else 80 columns, within what can be read", () => {
  assert.equal(pageOf({ columns: 72 }, {}).width, 72);
  assert.equal(pageOf({}, {}).width, 80);
  assert.equal(pageOf({ columns: 10 }, {}).width, 40);
  assert.equal(pageOf({ columns: 300 }, {}).width, 120);
});

test("a statement names three of its claims and how many more", () => {
  const page = pageOf({}, {});
  assert.equal(cited(page, "So it is.", ["a", "b"]), "So it is. [a, b]");
  assert.equal(cited(page, "So it is.", ["a", "b", "c", "d", "d", "e"]), "So it is. [a, b, c +2]");
  assert.equal(cited(page, "So it is.", []), "So it is.");
});

test("a statement of scholarship alone is marked", () => {
  const page = { ...pageOf({}, {}), scholarly: new Set(["p1", "p2"]) };
  assert.equal(cited(page, "So.", ["p1"]), "So. ¶ [p1]");
  assert.equal(cited(page, "So.", ["p1", "x"]), "So. [p1, x]");
});
