import assert from "node:assert/strict";
import { test } from "node:test";
import { kept } from "./kept.ts";

test("what is kept is made once; the one longest unused makes room", () => {
  const held = new Map<string, string>();
  const made: string[] = [];
  const get = (name: string): string =>
    kept(held, name, 2, () => {
      made.push(name);
      return name;
    });
  for (const name of ["Lübeck", "Riga", "Lübeck", "Bergen", "Lübeck", "Riga"]) get(name);
  assert.deepEqual(made, ["Lübeck", "Riga", "Bergen", "Riga"]);
});

test("a promise that failed is made anew for the next who asks", async () => {
  const held = new Map<string, Promise<string>>();
  await assert.rejects(kept(held, "Lübeck", 2, () => Promise.reject(new Error("the ship sank"))));
  assert.equal(await kept(held, "Lübeck", 2, () => Promise.resolve("arrived")), "arrived");
});
