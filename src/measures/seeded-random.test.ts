import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod";
import { drawWithoutReplacement, seededRandom } from "./seeded-random.ts";

const file = new URL("../../test/fixtures/seeded-random.json", import.meta.url);
const {
  madeBy: _,
  about: __,
  ...words
} = z.looseObject({ madeBy: z.string(), about: z.string() }).parse(JSON.parse(readFileSync(file, "utf8")));
const streams = z.record(z.string(), z.array(z.number())).parse(words);

for (const [seed, expected] of Object.entries(streams)) {
  test(`seed ${seed} gives the words that sfc32 in whole-number Python gives`, () => {
    const random = seededRandom(Number(seed));
    assert.deepEqual(
      expected.map(() => random() * 2 ** 32),
      expected,
    );
  });
}

test("a hundred thousand draws fall evenly into ten parts", () => {
  const random = seededRandom(7);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) {
    const part = Math.floor(random() * 10);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  // The 99.9 % point of chi-square with 9 degrees of freedom.
  assert.ok(chiSquare < 27.88, `chi-square ${chiSquare}`);
});

test("places drawn without replacement are different and as many as asked", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(30), fc.nat(), (n, size, seed) => {
      const drawn = drawWithoutReplacement(n, Math.min(n, size), seededRandom(seed));
      assert.equal(drawn.size, Math.min(n, size));
      for (const place of drawn) assert.ok(place >= 0 && place < n);
    }),
  );
});

test("each of the ten pairs among five places is drawn about as often", () => {
  const random = seededRandom(3);
  const counts = new Map<string, number>();
  for (let i = 0; i < 10_000; i++) {
    const pair = [...drawWithoutReplacement(5, 2, random)].sort().join();
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  assert.equal(counts.size, 10);
  for (const [pair, count] of counts) assert.ok(Math.abs(count - 1000) < 120, `${pair}: ${count}`);
});
