import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { OneAtATime } from "./one-at-a-time.ts";

type Hooks = { signal: AbortSignal; progress: (told: number) => void };

/** A computation that ends when it is told to, and hears when it is given up. */
function slow(): {
  run: (hooks: Hooks) => Promise<string>;
  end: (made: string) => void;
  begun: () => Hooks[];
} {
  const ends = Promise.withResolvers<string>();
  const begun: Hooks[] = [];
  const run = async (hooks: Hooks): Promise<string> => {
    begun.push(hooks);
    hooks.signal.addEventListener("abort", () => ends.reject(hooks.signal.reason));
    return ends.promise;
  };
  return { run, end: ends.resolve, begun: () => begun };
}

test("who asks the same meanwhile waits for the same, and who asks later is given what was kept", async () => {
  const heavy = new OneAtATime<string, number>(1);
  const table = slow();
  const told: number[] = [];
  const first = heavy.of("a", {}, table.run);
  const second = heavy.of("a", { progress: (done) => told.push(done) }, table.run);
  await setImmediate();
  table.begun()[0]?.progress(7);
  table.end("made");
  assert.deepEqual(await Promise.all([first, second, heavy.of("a", {}, table.run)]), [
    "made",
    "made",
    "made",
  ]);
  assert.equal(table.begun().length, 1);
  assert.deepEqual(told, [7]);
});

test("two of them are computed one after the other", async () => {
  const heavy = new OneAtATime<string, number>(1);
  const [one, other] = [slow(), slow()];
  const first = heavy.of("a", {}, one.run);
  const second = heavy.of("b", {}, other.run);
  await setImmediate();
  assert.deepEqual([one.begun().length, other.begun().length], [1, 0]);
  one.end("first");
  assert.equal(await first, "first");
  await setImmediate();
  assert.equal(other.begun().length, 1);
  other.end("second");
  assert.equal(await second, "second");
});

test("it is given up when the last who waits is gone, and not before; then it can be asked for again", async () => {
  const heavy = new OneAtATime<string, number>(1);
  const table = slow();
  const [one, other] = [new AbortController(), new AbortController()];
  const first = heavy.of("a", { signal: one.signal }, table.run);
  const second = heavy.of("a", { signal: other.signal }, table.run);
  await setImmediate();
  one.abort();
  await assert.rejects(first, { code: "given-up" });
  assert.equal(table.begun()[0]?.signal.aborted, false);
  other.abort();
  await assert.rejects(second, { code: "given-up" });
  assert.equal(table.begun()[0]?.signal.aborted, true);
  const again = slow();
  again.end("made");
  assert.equal(await heavy.of("a", {}, again.run), "made");
});

test("a computation that fails is told of as it failed, and is not kept", async () => {
  const heavy = new OneAtATime<string, number>(1);
  await assert.rejects(
    heavy.of("a", {}, () => Promise.reject(new Error("no room"))),
    /no room/,
  );
  assert.equal(await heavy.of("a", {}, async () => "made"), "made");
});

test("where so many wait the next is refused, and those given up make room", async () => {
  const heavy = new OneAtATime<string, number>(1, 1);
  const [first, second, third] = [slow(), slow(), slow()];
  const leave = new AbortController();
  const made = heavy.of("a", {}, first.run);
  const waits = heavy.of("b", { signal: leave.signal }, second.run);
  assert.equal(heavy.before("b"), 0);
  assert.equal(heavy.before("c"), 2);
  await assert.rejects(heavy.of("c", {}, third.run), { code: "busy", retryAfter: 30 });
  leave.abort();
  await assert.rejects(waits, { code: "given-up" });
  const last = heavy.of("c", {}, third.run);
  first.end("made");
  third.end("made at last");
  assert.deepEqual(await Promise.all([made, last]), ["made", "made at last"]);
  assert.equal(second.begun().length, 0);
});

test("whoever has left already begins nothing and takes nobody's place", async () => {
  const heavy = new OneAtATime<string, number>(1, 0);
  const [ghost, table] = [slow(), slow()];
  await assert.rejects(heavy.of("a", { signal: AbortSignal.abort() }, ghost.run), { code: "given-up" });
  assert.equal(heavy.before("b"), 0);
  const made = heavy.of("b", {}, table.run);
  table.end("made");
  assert.equal(await made, "made");
  assert.equal(ghost.begun().length, 0);
});

test("who joins what is under way hears at once how far it is", async () => {
  const heavy = new OneAtATime<string, number>(1);
  const table = slow();
  const first = heavy.of("a", {}, table.run);
  await setImmediate();
  table.begun()[0]?.progress(7);
  const told: number[] = [];
  const second = heavy.of("a", { progress: (done) => told.push(done) }, table.run);
  assert.deepEqual(told, [7]);
  table.end("made");
  assert.deepEqual(await Promise.all([first, second]), ["made", "made"]);
});
