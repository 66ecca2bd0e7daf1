import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type StripItem, strip } from "./strip.ts";
import { textWidth } from "./text-width.ts";

const item = (title: string, first: string | undefined, ...sorts: string[]): StripItem => ({
  title,
  sorts,
  first,
  words: title,
  because: ["a:1"],
});

test("an affair for and against the state lies in both lanes, a lane without any is there and empty", () => {
  const { lanes } = strip(
    [item("Visa", "2021", "complement", "conflict")],
    ["complement", "parallel", "conflict"],
    900,
  );
  assert.deepEqual(
    lanes.map(({ sort, marks }) => [sort, marks.length]),
    [
      ["complement", 1],
      ["parallel", 0],
      ["conflict", 1],
    ],
  );
});

test("without a date a mark lies at the beginning, and there are no years", () => {
  const { lanes, years, left } = strip([item("Visa", undefined, "conflict")], ["conflict"], 900);
  assert.deepEqual([lanes[0]?.marks[0]?.from, years], [left, []]);
});

const items = fc.array(
  fc
    .tuple(fc.integer({ min: 1990, max: 2026 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom("a", "b"))
    .map(([year, length, sort]) => item("x".repeat(length), String(year), sort)),
  { maxLength: 15 },
);

test("whatever the titles and the width, no text lies over another and all lie within the sheet", () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 300, max: 1800 }), (all, width) => {
      const marks = strip(all, ["a", "b"], width).lanes.flatMap((lane) => lane.marks);
      const boxes = marks.map(({ text, textX, textY }) => ({
        x: textX,
        end: textX + textWidth(text, 12),
        y: textY,
      }));
      for (const { x, end } of boxes) assert.ok(x >= -1e-6 && end <= width + 1e-6, `${x} ${end}`);
      for (const [a, one] of boxes.entries())
        for (const other of boxes.slice(a + 1))
          assert.ok(Math.abs(one.y - other.y) > 11 || one.end <= other.x || other.end <= one.x);
    }),
  );
});
