import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceReply } from "../../contract/replies.ts";
import { pageOf } from "../text/page.ts";
import { sourceText } from "./source-text.ts";

const none = { total: 0, facts: [] };

/** The line that tells what a source goes back to. */
function goesBack(more: Partial<SourceReply["source"]>, publisher?: SourceReply["publisher"]): string {
  const source: SourceReply["source"] = {
    id: "src:page",
    title: "A page",
    kind: "wiki",
    origin: "wikipedia",
    reliability: "D",
    ...more,
  };
  const reply: SourceReply = {
    source,
    ...(publisher && { publisher }),
    claims: 1,
    facts: 1,
    restsOnItAlone: none,
    disputed: none,
  };
  const lines = sourceText(reply, pageOf({}, { COLUMNS: "100" })).split("\n");
  return lines.find((line) => line.includes("Goes back to")) ?? assert.fail("no such line");
}

test("a copy names the page on file that it copies, or else what it goes back to", () => {
  assert.match(goesBack({ derivedFrom: ["src:original"] }), /src:original, of which it is a copy$/);
  assert.match(goesBack({ note: "copy of Wikipedia" }), /wikipedia$/);
});

test("a page of its own goes back to its publisher", () => {
  const lubeck = { id: "gn:2875601", name: "Lübeck", type: "polity" };
  assert.match(goesBack({ origin: lubeck.id, publisher: lubeck.id }, lubeck), /Lübeck$/);
});
