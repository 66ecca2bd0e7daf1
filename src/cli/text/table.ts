import { columnsOf } from "./columns-of.ts";
import type { Page } from "./page.ts";
import { wrap } from "./wrap.ts";

const GAP = 2;
const LEAST_COLUMN = 12;

/**
 * Rows under a heading, each cell wrapped in its column; where the page is too narrow for that, each row's
 * cells one under the other, each named by its heading.
 */
export function table(
  page: Page,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  if (rows.length === 0) return [];
  const widths = columnWidths(page, [headings, ...rows]);
  if (widths === undefined) return rows.flatMap((row) => stacked(page, headings, row));
  return [
    ...set(headings, widths).map(page.paint.heading),
    page.paint.quiet(widths.map((width) => "-".repeat(width)).join(" ".repeat(GAP))),
    ...rows.flatMap((row) => set(row, widths)),
  ];
}

/** Columns as wide as they need, the widest cut back until all fit; nothing where they cannot. */
function columnWidths({ width }: Page, rows: readonly (readonly string[])[]): number[] | undefined {
  const columns = rows[0]?.length ?? 0;
  const room = width - GAP * (columns - 1);
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => columnsOf(row[at] ?? ""))),
  );
  const words = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.flatMap((row) => (row[at] ?? "").split(" ").map(columnsOf))),
  );
  for (let over = sum(widths) - room; over > 0; over--) {
    const cut = widestThat(widths, (size, at) => size > least(words[at]));
    if (cut === undefined) return undefined;
    widths[cut.at] = cut.size - 1;
  }
  return widths;
}

function widestThat(
  widths: readonly number[],
  fits: (size: number, at: number) => boolean,
): { size: number; at: number } | undefined {
  const fitting = widths.map((size, at) => ({ size, at })).filter(({ size, at }) => fits(size, at));
  return fitting.toSorted((one, other) => other.size - one.size)[0];
}

/** Narrow enough to save room, wide enough not to run over: a word, such as an id, is never cut. */
const least = (longestWord = 0): number => Math.max(LEAST_COLUMN, longestWord);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function set(cells: readonly string[], widths: readonly number[]): string[] {
  const columns = cells.map((cell, at) => wrap(cell, widths[at] ?? LEAST_COLUMN));
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, at) => padded(lines[line] ?? "", widths[at] ?? 0))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - columnsOf(text)));

function stacked(
  page: Page,
  headings: readonly string[],
  [lead = "", ...cells]: readonly string[],
): string[] {
  return [
    ...wrap(lead, page.width),
    ...cells.flatMap((cell, at) => (cell ? wrap(cell, page.width, `  ${headings[at + 1]}: `, "    ") : [])),
  ];
}
