import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { BEGINNING, lineOf, sealed, verified } from "./chain.ts";
import type { Entry } from "./entry.ts";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

const forecast = (id: string, probability: number): Entry => ({
  type: "forecast",
  id,
  made: "2026-11-29T08:00:00Z",
  rule: { kind: "body-ends", body: "net:c40" },
  deadline: "2031-12-31",
  probability,
  basis: { by: "base-rate", words: "1 in 100 years" },
});

const linesOf = (chances: readonly number[]): string[] =>
  sealed(
    undefined,
    chances.map((chance, at) => forecast(`no-${at + 1}`, chance)),
    digest,
  ).map(lineOf);

const chance = fc.integer({ min: 1, max: 999 }).map((n) => n / 1000);
const book = fc.array(chance, { minLength: 1, maxLength: 8 }).map(linesOf);

test("a book that was only added to is whole, and its head is the last entry's hash", () => {
  fc.assert(
    fc.property(book, (lines) => {
      const last = JSON.parse(lines.at(-1) ?? "");
      assert.deepEqual(verified(lines, digest), { intact: true, entries: lines.length, head: last.hash });
    }),
  );
  assert.deepEqual(verified([], digest), { intact: true, entries: 0, head: BEGINNING });
});

test("any character changed in any entry is found, and at that entry", () => {
  fc.assert(
    fc.property(
      book,
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...'0123456789abcdefxyz "{},:'),
      (lines, at, where, sign) => {
        const index = at % lines.length;
        const line = lines[index] ?? "";
        const place = where % line.length;
        if (line[place] === sign) return;
        const edited = lines.with(index, line.slice(0, place) + sign + line.slice(place + 1));
        const verdict = verified(edited, digest);
        assert.ok(!verdict.intact);
        assert.equal(verdict.at, index + 1);
      },
    ),
    { numRuns: 500 },
  );
});

test("an entry left out, put in twice or moved is found where the chain breaks", () => {
  const lines = linesOf([0.1, 0.2, 0.3, 0.4]);
  const at = (changed: readonly string[]): number | undefined => {
    const verdict = verified(changed, digest);
    return verdict.intact ? undefined : verdict.at;
  };
  const [one = "", two = "", three = "", four = ""] = lines;
  assert.equal(at([one, three, four]), 2);
  assert.equal(at([one, two, two, three, four]), 3);
  assert.equal(at([one, three, two, four]), 2);
});

test("a probability bettered after the fact is named with its forecast, also with the hash made anew", () => {
  const lines = linesOf([0.1, 0.2, 0.3]);
  const [first, second, third] = lines.map((line) => JSON.parse(line));
  const bettered = { ...second.entry, probability: 0.9 };
  const crude = verified([lineOf(first), lineOf({ ...second, entry: bettered }), lineOf(third)], digest);
  assert.ok(!crude.intact);
  assert.deepEqual([crude.at, crude.id, crude.why], [2, "no-2", "hash"]);
  const [anew] = sealed(first, [bettered], digest);
  assert.ok(anew);
  const careful = verified([lineOf(first), lineOf(anew), lineOf(third)], digest);
  assert.ok(!careful.intact);
  assert.deepEqual([careful.at, careful.why], [3, "previous"]);
});

test("a book cut off, or written anew from some entry on, no longer has the head that was noted", () => {
  const lines = linesOf([0.1, 0.2, 0.3]);
  const noted = JSON.parse(lines[2] ?? "").hash;
  assert.ok(verified(lines, digest, noted).intact);
  assert.ok(verified([...linesOf([0.1, 0.2, 0.3, 0.4])], digest, noted).intact, "adding is allowed");
  for (const other of [lines.slice(0, 2), linesOf([0.1, 0.2, 0.9])]) {
    assert.ok(verified(other, digest).intact, "taken alone it looks whole");
    const verdict = verified(other, digest, noted);
    assert.ok(!verdict.intact);
    assert.equal(verdict.why, "head");
  }
});
