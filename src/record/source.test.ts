import assert from "node:assert/strict";
import { test } from "node:test";
import { Source } from "./source.ts";

const BOOK = { id: "src:book", title: "A book", kind: "scholarship", origin: "book", reliability: "C" };

test("a source's address is one of the web, never a script", () => {
  for (const url of ["https://www.lisboa.pt/", "HTTP://example.org", undefined])
    assert.ok(Source.safeParse({ ...BOOK, ...(url && { url }) }).success, url);
  for (const url of ["javascript:alert(1)", " https://example.org", "data:text/html,x", "example.org", ""])
    assert.ok(!Source.safeParse({ ...BOOK, url }).success, url);
});
