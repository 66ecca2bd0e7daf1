import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fitted, textWidth, wrapped } from "./text-width.ts";

test("a name that fits is left whole, a longer one ends in an ellipsis", () => {
  assert.equal(fitted("Accra", 13, 100), "Accra");
  assert.match(fitted("ICLEI - Local Governments for Sustainability", 13, 120), /^ICLEI - .*[^ ]…$/);
  assert.equal(fitted("Accra", 13, 2), "");
});

test("東京 takes the room of two squares, Tokyo that of three", () => {
  assert.equal(textWidth("東京", 10), 20);
  assert.ok(Math.abs(textWidth("Tokyo", 10) - 31) < 3);
});

test("what is cut to fit fits, and is the beginning of the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 300 }), (text, room) => {
      const cut = fitted(text, 13, room);
      assert.ok(textWidth(cut, 13) <= room);
      assert.ok(cut === text || text.startsWith(cut.replace(/…$/u, "")));
    }),
  );
});

test("a sentence is broken between its words, and one without spaces between letters", () => {
  assert.deepEqual(wrapped("more rows are more reading", 13, 100), ["more rows are", "more reading"]);
  assert.deepEqual(wrapped("境界が示されていない", 10, 50), ["境界が示さ", "れていない"]);
});

test("no line is wider than its room, and no word is lost", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 60, max: 600 }), (text, room) => {
      const lines = wrapped(text, 12, room);
      for (const line of lines) assert.ok(textWidth(line, 12) <= room);
      assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    }),
  );
});
