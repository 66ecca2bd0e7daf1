import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod";
import { alphaInterval, alphaTold, krippendorffAlpha } from "./krippendorff-alpha.ts";

/** Columns of a table of observers, one a line; '.' where one gave no code. */
const unitsOf = (...observers: readonly string[]): string[][] =>
  [...(observers[0] ?? "")].map((_, unit) =>
    observers.map((codes) => codes[unit] ?? ".").filter((code) => code !== "."),
  );

// The worked examples A, B and C of Krippendorff (2011), nominal: .095, .692 and .743.
test("Krippendorff's examples of two observers have α 0.095 and 0.692", () => {
  assert.equal(krippendorffAlpha(unitsOf("0100000010", "1110010000"))?.toFixed(3), "0.095");
  assert.equal(krippendorffAlpha(unitsOf("aabbdcccedda", "babbbccceddd"))?.toFixed(3), "0.692");
});

test("Krippendorff's example of four observers with codes missing has α 0.743", () => {
  const units = unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
  assert.equal(krippendorffAlpha(units)?.toFixed(3), "0.743");
});

test("without two codes for one row, or with one code for all, α has no value", () => {
  assert.equal(krippendorffAlpha([]), undefined);
  assert.equal(krippendorffAlpha([["a"], ["b"]]), undefined);
  assert.equal(
    krippendorffAlpha([
      ["a", "a"],
      ["a", "a"],
    ]),
    undefined,
  );
});

test("α is at most 1, is 1 only where all agree, and knows neither the order of rows nor the names of codes", () => {
  const rows = fc.array(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (units) => {
      const alpha = krippendorffAlpha(units);
      const renamed = units.toReversed().map((codes) => codes.toReversed().map((code) => `${code}!`));
      if (alpha === undefined) return assert.equal(krippendorffAlpha(renamed), undefined);
      assert.ok(Math.abs((krippendorffAlpha(renamed) ?? Number.NaN) - alpha) < 1e-12);
      assert.ok(alpha <= 1);
      const agree = units.every((codes) => new Set(codes).size <= 1);
      assert.equal(Math.abs(alpha - 1) < 1e-12, agree);
    }),
  );
});

const Held = z.record(
  z.string(),
  z.strictObject({
    groups: z.array(z.array(z.string())),
    alpha: z.number(),
    interval: z.tuple([z.number(), z.number()]),
  }),
);
/** Written by test/fixtures/krippendorff.py, which knows nothing of Hansa's code. */
const file = new URL("../../test/fixtures/krippendorff.json", import.meta.url);

test("of the bundled rows α is the one that numpy computes by coincidences, and the interval the one it resamples", () => {
  const held = Object.entries(Held.parse(JSON.parse(readFileSync(file, "utf8"))));
  assert.equal(held.length, 2);
  for (const [list, { groups, alpha, interval }] of held) {
    const units = groups.map((group) => group.map((row) => row.split(" ")));
    const told = alphaTold(units);
    assert.ok(Math.abs((told.alpha ?? 0) - alpha) < 1e-12, list);
    for (const end of [0, 1] as const)
      assert.ok(Math.abs((told.interval?.[end] ?? 9) - interval[end]) < 0.03, `${list} ${told.interval}`);
  }
});

test("conclusions rest on α from .8, tentative ones from .667, and on less none", () => {
  const rows = (agreed: number, differing: number): string[][][] => [
    ...Array.from({ length: agreed }, (_, at) => [at % 2 === 0 ? ["a", "a"] : ["b", "b"]]),
    ...Array.from({ length: differing }, () => [["a", "b"]]),
  ];
  assert.equal(alphaTold(rows(40, 2)).allows, "conclusions");
  assert.deepEqual(
    [rows(400, 2), rows(40, 4), rows(40, 20)].map((each) => alphaTold(each).reachesBelow),
    [false, true, false],
  );
  assert.equal(alphaTold(rows(40, 6)).allows, "tentative");
  assert.equal(alphaTold(rows(40, 20)).allows, "none");
});

test("of fewer than ten affairs there is α and no interval, and the same seed gives the same interval", () => {
  const nine = Array.from({ length: 9 }, (_, at) => [at % 2 === 0 ? ["a", "a"] : ["b", "a"]]);
  const told = alphaTold(nine);
  assert.ok(told.alpha !== undefined && told.interval === undefined);
  const ten = [...nine, [["b", "b"]]];
  const plan = { draws: 200, seed: 7 };
  assert.deepEqual(alphaInterval(ten, plan), alphaInterval(ten, plan));
});
