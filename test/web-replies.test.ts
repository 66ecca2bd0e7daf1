import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as settled } from "node:timers/promises";
import { ReplyCache } from "../src/web/reply-cache.ts";

interface Put {
  path: string;
  answer: (value: unknown) => void;
  fail: (error: Error) => void;
}

/** A server that answers when told to, and the questions put to it. */
function slowServer() {
  const put: Put[] = [];
  const ask = (path: string): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    put.push({ path, answer: resolve, fail: reject });
    return promise;
  };
  return { put, ask };
}

test("an address is asked once, and its reply is on hand when it has come", async () => {
  const { put, ask } = slowServer();
  const replies = new ReplyCache(ask);
  const both = [replies.ask("/a"), replies.ask("/a")];
  assert.equal(put.length, 1);
  assert.equal(replies.onHand("/a"), undefined);
  put[0]?.answer(7);
  assert.deepEqual(await Promise.all(both), [7, 7]);
  assert.equal(replies.onHand("/a"), 7);
});

test("a reply under way when the ledger changes is not on hand afterwards", async () => {
  const { put, ask } = slowServer();
  const replies = new ReplyCache(ask);
  const before = replies.ask("/a");
  replies.forget();
  const after = replies.ask("/a");
  put[1]?.answer("new");
  await after;
  put[0]?.answer("old");
  await before;
  assert.equal(replies.onHand("/a"), "new");
  assert.equal(await replies.ask("/a"), "new");
});

test("a late failure does not undo the question put after it", async () => {
  const { put, ask } = slowServer();
  const replies = new ReplyCache(ask);
  const before = replies.ask("/a");
  replies.forget();
  replies.ask("/a");
  put[0]?.fail(new Error("gone"));
  await assert.rejects(before);
  replies.ask("/a");
  assert.equal(put.length, 2, "the second question still stands");
});

test("a failure is asked again", async () => {
  const { put, ask } = slowServer();
  const replies = new ReplyCache(ask);
  const failed = replies.ask("/a");
  put[0]?.fail(new Error("away"));
  await assert.rejects(failed);
  await settled();
  replies.ask("/a");
  assert.equal(put.length, 2);
});

test("of many replies those longest unused are let go", async () => {
  const { put, ask } = slowServer();
  const replies = new ReplyCache(ask, 2);
  for (const path of ["/a", "/b", "/a", "/c"]) {
    const asked = replies.ask(path);
    put.at(-1)?.answer(path);
    await asked;
  }
  assert.deepEqual(
    ["/a", "/b", "/c"].map((path) => replies.onHand(path)),
    ["/a", undefined, "/c"],
  );
});
