import assert from "node:assert/strict";
import { test } from "node:test";
import { Turns } from "./turns.ts";

/** Work that ends when it is told to. */
function held() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("one piece of work is done at a time, some wait, and the next is sent away", async () => {
  const { begun, work, end } = held();
  const turns = new Turns<string>({ waiting: 1, kept: 1 });
  const [first, second] = [turns.take("a", work("a")), turns.take("b", work("b"))];
  assert.equal(turns.take("c", work("c")), undefined);
  await soon();
  assert.deepEqual(begun, ["a"]);
  end("a");
  assert.equal(await first, "a");
  await soon();
  assert.deepEqual(begun, ["a", "b"]);
  end("b");
  assert.equal(await second, "b");
});

test("what is asked twice is made once, and the last pieces are kept", async () => {
  const { begun, work, end } = held();
  const turns = new Turns<string>({ waiting: 4, kept: 1 });
  const twice = [turns.take("a", work("a")), turns.take("a", work("a"))];
  await soon();
  end("a");
  assert.deepEqual(await Promise.all(twice), ["a", "a"]);
  await soon();
  assert.equal(await turns.take("a", work("a")), "a");
  assert.deepEqual(begun, ["a"]);
});

test("work that fails is told, is not kept, and holds up nobody", async () => {
  const turns = new Turns<string>({ waiting: 4, kept: 4 });
  const failed = turns.take("a", () => Promise.reject(new Error("no")));
  const next = turns.take("b", async () => "b");
  await assert.rejects(async () => failed, /no/);
  assert.equal(await next, "b");
  assert.equal(await turns.take("a", async () => "again"), "again");
});
