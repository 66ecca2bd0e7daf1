import assert from "node:assert/strict";
import { test } from "node:test";
import { entityTag, isHeld } from "./entity-tag.ts";
import { isLoopback } from "./loopback.ts";
import { pageLinks, pagesOf } from "./page-links.ts";

test("an entity tag changes with each of its parts and is found in a list", () => {
  const tag = entityTag("1", "r1", "/api/facts");
  assert.notEqual(tag, entityTag("1", "r2", "/api/facts"));
  assert.notEqual(tag, entityTag("1", "r1", "/api/facts?limit=1"));
  assert.ok(isHeld(`"x", W/${tag}`, tag));
  assert.ok(!isHeld('"x"', tag));
  assert.ok(!isHeld(undefined, tag));
});

test("this machine alone is 127.0.0.1, its neighbours in 127/8, ::1 and localhost", () => {
  for (const host of ["127.0.0.1", "127.8.9.1", "::1", "[::1]", "localhost", "LOCALHOST"])
    assert.ok(isLoopback(host), host);
  for (const host of ["0.0.0.0", "::", "192.168.0.1", "localhost.example", "127.0.0.1.example", ""])
    assert.ok(!isLoopback(host), host);
});

test("links lead to the page before and the page after, relative to the server", () => {
  const url = new URL("http://x/api/facts?kind=tie&limit=10&offset=10");
  assert.equal(
    pageLinks(url, { limit: 10, offset: 10 }, 25),
    '</api/facts?kind=tie&limit=10&offset=0>; rel="prev", </api/facts?kind=tie&limit=10&offset=20>; rel="next"',
  );
  assert.equal(pageLinks(new URL("http://x/api/facts"), { limit: 50, offset: 0 }, 50), undefined);
  assert.equal(pageLinks(url, { limit: 0, offset: 0 }, 50), undefined, "a count has no pages");
});

test("only a reply with a total comes in pages", () => {
  assert.deepEqual(pagesOf({ limit: 5, offset: 0 }, { total: 9 }), {
    page: { limit: 5, offset: 0 },
    total: 9,
  });
  assert.equal(pagesOf({ limit: 5 }, { total: 9 }), undefined);
  assert.equal(pagesOf({ limit: 5, offset: 0 }, { places: [] }), undefined);
});
