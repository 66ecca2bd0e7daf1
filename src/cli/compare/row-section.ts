import type { Comparison } from "../../assessments/compare.ts";
import { cited } from "../text/cited.ts";
import { type Page, section } from "../text/page.ts";
import { table } from "../text/table.ts";

/** One row a question, each cell with its claims, and how to read it where a bare number misleads. */
export function rowSection(page: Page, { cities, rows }: Comparison): string[] {
  // A table's cells are measured and cut: colour stays out of them.
  const plain = { ...page, paint: { ...page.paint, quiet: (text: string) => text } };
  return section(
    page,
    "Side by side",
    table(
      page,
      ["What", ...cities.map(({ name }) => name)],
      rows.map(({ label, note, cells }) => [
        note ? `${label} (${note})` : label,
        ...cells.map(({ words, because }) => cited(plain, words, because)),
      ]),
    ),
  );
}
