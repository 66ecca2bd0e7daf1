import assert from "node:assert/strict";
import { test } from "node:test";
import { columnsOf } from "./columns-of.ts";
import { pageOf } from "./page.ts";
import { table } from "./table.ts";

const page = (columns: number) => pageOf({ columns }, {});
const HEADINGS = ["What", "Cape Town", "Tokyo"];
const ROWS = [
  ["Partners on file (includes one-sided ties)", "17 in thirteen countries", "19 in fifteen countries"],
  ["Bodies", "13", "9"],
];

test("cells stand under their headings where the page is wide enough", () => {
  const [heading = "", , ...lines] = table(page(80), HEADINGS, ROWS);
  const column = heading.indexOf("Tokyo");
  assert.ok(lines.some((line) => line.slice(column) === "9"));
});

test("cells are wrapped so that no line is wider than the page", () => {
  for (const line of table(page(60), HEADINGS, ROWS)) assert.ok(columnsOf(line) <= 60, line);
});

test("an id too long for its column does not run over: the cells are set one under the other", () => {
  const id = "src:cape-town-international-relations-6f1a2b";
  const lines = table(
    page(60),
    ["Group", "Id", "Facts"],
    [["City of Cape Town: international relations", id, "12"]],
  );
  assert.deepEqual(lines, ["City of Cape Town: international relations", `  Id: ${id}`, "  Facts: 12"]);
});

test("on a narrow page each cell is named by its heading", () => {
  const lines = table(
    page(40),
    ["What", "Cape Town", "Tokyo", "Athens"],
    [["Bodies on file", "13", "9", "4"]],
  );
  const wide = [
    "an extraordinarily long-winded label",
    ...Array(3).fill("nine hundred and ninety-nine partners"),
  ];
  const stacked = table(page(40), ["What", "Cape Town", "Tokyo", "Athens"], [wide]);
  assert.equal(lines.length, 3);
  assert.ok(stacked.some((line) => line.startsWith("  Tokyo: nine hundred")));
});
