import assert from "node:assert/strict";
import { test } from "node:test";
import { linkable, saysTheSame, unfolded } from "./own-link.ts";

const text = '{\n  "title": "Zürich leaves",\n  "edits": [{ "edit": "dissolve", "body": "C40" }]\n}\n';

test("what an address carries is the text again, but for spaces and lines", () => {
  const own = linkable(text) ?? "";
  assert.ok(own.length < text.length);
  assert.ok(saysTheSame(unfolded(own), text));
  assert.deepEqual(JSON.parse(unfolded(own)), JSON.parse(text));
});

test("a text that is no JSON, or longer than an address may be, has no link; and is not lost", () => {
  assert.equal(linkable("{"), undefined);
  assert.equal(linkable(JSON.stringify({ title: "ü".repeat(2000), edits: [] })), undefined);
  assert.equal(unfolded("{"), "{");
  assert.ok(saysTheSame("{", "{") && !saysTheSame("{", text));
});
