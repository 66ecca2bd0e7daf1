import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PLOT } from "./plot-defaults.ts";
import { timeBar } from "./time-bar.ts";
import { type TimelineItem, timeline } from "./timeline.ts";

const NOW = 2026.9;
const item = (name: string, from?: string): TimelineItem => ({
  name,
  note: "sister city",
  words: `${name}, ${from}`,
  because: ["a:1"],
  bar: timeBar({ when: from ? { from, bound: "on" } : undefined, holds: "open" }, NOW),
  stands: true,
  versions: [],
});
const asked = { width: 720, now: NOW, most: 40 };
const group = (...items: TimelineItem[]) => [{ kind: "tie" as const, title: "Agreements", items }];

test("partners stand in the order of their first agreement, those without a date last", () => {
  const { groups } = timeline(group(item("Malmö"), item("Accra", "2018"), item("Haifa", "1975")), asked);
  assert.deepEqual(
    groups[0]?.rows.map(({ label }) => label),
    ["Haifa", "Accra", "Malmö"],
  );
});

test("two agreements with one partner at one time lie in one row, one under the other", () => {
  const { groups } = timeline(group(item("Seoul", "1988"), item("Seoul", "2014")), asked);
  const [row, ...others] = groups[0]?.rows ?? [];
  assert.equal(others.length, 0);
  assert.equal(new Set(row?.items.map(({ y }) => y)).size, 2);
});

test("an empty group has no title, and rows beyond the most are counted", () => {
  const drawn = timeline(
    [{ kind: "membership", title: "Bodies", items: [] }, ...group(item("A", "2000"), item("B", "2001"))],
    {
      ...asked,
      most: 1,
    },
  );
  assert.deepEqual(
    drawn.groups.map(({ title, rows, more }) => [title, rows.length, more]),
    [["Agreements", 1, 1]],
  );
});

test("whatever the dates and the width, bars lie within the sheet and rows do not touch", () => {
  const items = fc.array(
    fc
      .tuple(
        fc.constantFrom("A", "B", "C", "D"),
        fc.option(fc.integer({ min: 1880, max: 2026 }), { nil: undefined }),
      )
      .map(([name, year]) => item(name, year === undefined ? undefined : String(year))),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(items, fc.integer({ min: 280, max: 2000 }), (all, width) => {
      const { at, groups, height, left, right } = timeline(group(...all), { ...asked, width });
      const rows = groups.flatMap((each) => each.rows);
      for (const { item: each } of rows.flatMap((row) => row.items))
        for (const { from, to } of each.bar) assert.ok(at(from) >= left - 1e-6 && at(to) <= right + 1e-6);
      const middles = rows.flatMap((row) => row.items.map(({ y }) => y)).toSorted((a, b) => a - b);
      for (const [n, y] of middles.entries())
        assert.ok(y + PLOT.bar < height && (n === 0 || y - (middles[n - 1] ?? 0) > PLOT.bar));
    }),
  );
});
