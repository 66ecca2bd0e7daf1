import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type HeldRow, heldBlocks } from "./held.ts";

const row = (label: string, ...cities: number[]): HeldRow => ({
  id: label,
  label,
  cities,
  words: label,
  because: ["a:1"],
});
const partners = (...rows: HeldRow[]) => ({ title: "Partners", kind: "tie" as const, rows });

test("what both have stands first, then what the first has alone, then the second", () => {
  const { blocks } = heldBlocks([partners(row("Seoul", 1), row("Accra", 0), row("Dubai", 0, 1))], 2, 400);
  assert.deepEqual(
    blocks[0]?.rows.map(({ label }) => label),
    ["Dubai", "Accra", "Seoul"],
  );
});

test("partners and bodies stand side by side where there is room, else one under the other", () => {
  const both = [
    partners(row("Dubai", 0, 1)),
    { title: "Bodies", kind: "membership" as const, rows: [row("C40", 0)] },
  ];
  const [wide, narrow] = [heldBlocks(both, 2, 1200), heldBlocks(both, 2, 400)];
  assert.equal(wide.blocks[0]?.top, wide.blocks[1]?.top);
  assert.ok((narrow.blocks[0]?.top ?? 0) < (narrow.blocks[1]?.top ?? 0));
});

test("rows keep apart and within the sheet, and columns within their block", () => {
  const rows = fc.array(
    fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }).map((cities) => row("Lagos", ...cities)),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(rows, rows, fc.integer({ min: 300, max: 2000 }), (ties, bodies, width) => {
      const { height, blocks } = heldBlocks(
        [partners(...ties), { title: "Bodies", kind: "membership", rows: bodies }],
        5,
        width,
      );
      for (const { rows: placed, columns, right } of blocks) {
        for (const x of columns) assert.ok(x < right && x <= width);
        for (const [at, { y }] of placed.entries())
          assert.ok(y < height && (at === 0 || y - (placed[at - 1]?.y ?? 0) >= 22));
      }
    }),
  );
});
