import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { columnsOf } from "./columns-of.ts";
import { wrap } from "./wrap.ts";

test("a text is broken between words, its further lines under the first", () => {
  assert.deepEqual(wrap("one two three four", 11, "- "), ["- one two", "  three", "  four"]);
});

test("a Han character takes two columns and an accent none", () => {
  assert.equal(columnsOf("東京"), 4);
  assert.equal(columnsOf("Malmo\u0308"), 5);
  assert.equal(columnsOf("\u001b[2mquiet\u001b[22m"), 5);
});

const word = fc.stringMatching(/^[a-zäé東京]{1,12}$/);

test("wrapping loses no word, and only a word too long for the page goes beyond it", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 5, max: 40 }), (words, width) => {
      const lines = wrap(words.join(" "), width, "* ");
      assert.deepEqual(lines.join(" ").replace("*", "").split(" ").filter(Boolean), words);
      for (const line of lines)
        assert.ok(columnsOf(line) <= width || line.slice(2).trim().split(" ").length === 1, line);
    }),
  );
});
