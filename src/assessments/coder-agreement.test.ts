import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { krippendorffAlpha } from "./coder-agreement.ts";

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
