import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCsv } from "./csv.ts";

const kept = (text: string): unknown[] => readCsv(text, "t.csv").rows.map(({ a }) => a);
const places = (text: string): string[] => readCsv(text, "t.csv").problems.map(({ where }) => where);

test("a line with too many or too few cells is named with its line, and the others are kept", () => {
  const text = "a,b\n1,x\n2,x,extra\n\n3,x\n4\n5,x\n";
  const { problems, lines, lost } = readCsv(text, "t.csv");
  assert.deepEqual(kept(text), ["1", "3", "5"]);
  assert.deepEqual(lines, [2, 5, 7]);
  assert.deepEqual(problems, [
    { where: "t.csv:3", why: "3 cells, where the header has 2" },
    { where: "t.csv:6", why: "1 cell, where the header has 2" },
  ]);
  assert.deepEqual(
    lost.map(({ a }) => a),
    ["2", "4"],
  );
});

test("a quotation mark left open costs its own line and no other", () => {
  for (const after of ["", '5,"y"\n', '5,"y, z"\n', ',"y"\n']) {
    const text = `a,b\n1,x\n\n2,"open\n3,x\n4,x\n${after}`;
    assert.deepEqual(places(text), ["t.csv:4"], after);
    assert.deepEqual(kept(text).slice(0, 3), ["1", "3", "4"], after);
  }
  assert.deepEqual(places('a,b\n1,x"y\n2,x\n3,"x"y\n4,x\n'), ["t.csv:2", "t.csv:4"]);
});

test("lines are counted over cells that hold line breaks, whatever ends a line", () => {
  for (const end of ["\n", "\r\n"]) {
    const text = ["\uFEFFa,b", '1,"x', 'y"', "", '2,"', '"', "3", "4,x", ""].join(end);
    assert.deepEqual(readCsv(text, "t.csv").lines, [2, 5, 8]);
    assert.deepEqual(places(text), ["t.csv:7"]);
  }
});

test("a file that is empty or binary is one problem, and bytes that are not UTF-8 are one of their line", () => {
  assert.deepEqual(readCsv(" \n", "t.csv").problems, [{ where: "t.csv", why: "it is empty" }]);
  assert.deepEqual(readCsv("a\0\0b", "t.csv").problems, [
    { where: "t.csv", why: "it is binary, not a CSV text" },
  ]);
  assert.deepEqual(places("a,b\n1,L\uFFFDbeck\n2,x\n"), ["t.csv:2"]);
});

test("every line of a table is either a row or a problem, whatever its quotation marks", () => {
  const line = fc
    .array(fc.constantFrom("x", ",", '"'), { minLength: 1, maxLength: 6 })
    .map((c) => c.join(""));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { rows, problems } = readCsv(["a,b", ...lines].join("\n"), "t.csv");
      const spanned = rows.reduce(
        (sum, row) => sum + (Object.values(row).join("").match(/\n/g)?.length ?? 0),
        0,
      );
      assert.equal(rows.length + problems.length + spanned, lines.length);
    }),
    { numRuns: 500 },
  );
});
