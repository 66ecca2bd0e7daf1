import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Case, weightOfEvidence } from "./weight-of-evidence.ts";

const city = (id: string, member: boolean, ...traits: string[]): Case => ({ id, member, traits });

test("a trait that all members have and nobody else puts members before others in every pair", () => {
  const weighed = weightOfEvidence.compute([
    city("Riga", true, "port"),
    city("Visby", true, "port"),
    city("Graz", false, "inland"),
    city("Bern", false, "inland"),
  ]);
  assert.equal(weighed?.ranked, 1);
});

test("cities of one score are in no order: the share is a half", () => {
  const weighed = weightOfEvidence.compute([
    city("Riga", true, "port"),
    city("Visby", true),
    city("Kiel", false, "port"),
    city("Bern", false),
  ]);
  assert.deepEqual(
    weighed?.scores.map(({ id }) => id),
    ["Kiel", "Riga"],
  );
  const alike = weightOfEvidence.compute([city("Riga", true), city("Kiel", false)]);
  assert.equal(alike?.ranked, undefined, "nobody has a score");
});

test("a city's score is the sum of its traits' weights, and every other city's order is no matter", () => {
  const cases = fc.array(
    fc.record({
      id: fc.uuid(),
      member: fc.boolean(),
      traits: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d")),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(cases, (given) => {
      const weighed = weightOfEvidence.compute(given);
      assert.deepEqual(weightOfEvidence.compute(given.toReversed()), weighed);
      for (const { score, traits } of weighed?.scores ?? []) {
        const sum = traits.reduce((total, { weight }) => total + weight, 0);
        assert.ok(Math.abs(sum - score) < 1e-9);
      }
      const { ranked } = weighed ?? {};
      assert.ok(ranked === undefined || (ranked >= 0 && ranked <= 1));
    }),
  );
});
