import type { Assessment } from "../../assessments/assess.ts";
import type { Effort } from "../../assessments/effort.ts";
import { plural } from "../../assessments/finding.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

const TITLES = 3;

/** Where the effort goes, counted in affairs; a dimension that is not named has none on file. */
export function effortSection(page: Page, { effort }: Pick<Assessment, "effort">): string[] {
  if (effort.affairs === 0)
    return section(page, "Where the effort goes", paragraph(page, "No affair of its own is on file."));
  return section(
    page,
    `Where the effort goes: ${plural(effort.affairs, "affair")} of its own on file (${plural(effort.rows, "row")} of its own acts)`,
    [
      ...(effort.byOthers > 0
        ? paragraph(
            page,
            `Left out: ${plural(effort.byOthers, "affair")} of others in which it takes part, counted in the head of this page.`,
          )
        : []),
      ...effort.dimensions.flatMap((line) => item(page, dimensionWords(page, line, effort))),
      ...(effort.undimensioned.affairs > 0
        ? item(
            page,
            cited(
              page,
              `in no dimension ${effort.undimensioned.affairs}: told by outcomes alone, or not coded`,
              effort.undimensioned.because,
            ),
          )
        : []),
      ...tallied(page, "Themes", effort.themes, ({ theme }) => labelOf("theme", theme)),
      ...tallied(page, "Begun by", effort.began, ({ beganBy }) => labelOf("began-by", beganBy)),
    ],
  );
}

type Dimension = Effort["dimensions"][number];

function dimensionWords(page: Page, line: Dimension, { cells }: Effort): string {
  const instruments = cells
    .filter(({ dimension }) => dimension === line.dimension)
    .map(({ instrument, affairs }) => `${instrumentWords(instrument)} ${affairs}`);
  const by = instruments.length > 0 ? ` (${instruments.join(", ")})` : "";
  const titles = line.titles.slice(0, TITLES).join("; ");
  const more = line.titles.length > TITLES ? `; and ${line.titles.length - TITLES} more` : "";
  return cited(
    page,
    `${labelOf("dimension", line.dimension)} ${line.affairs}${by}: ${titles}${more}`,
    line.because,
  );
}

function instrumentWords(instrument: string): string {
  return instrument === "not coded" ? "instrument not coded" : labelOf("instrument", instrument);
}

function tallied<T extends { affairs: number; because: string[] }>(
  page: Page,
  label: string,
  lines: readonly T[],
  words: (line: T) => string,
): string[] {
  if (lines.length === 0) return [];
  const said = lines.map((line) => `${words(line)} ${line.affairs}`).join(", ");
  return item(
    page,
    cited(
      page,
      `${label}: ${said}`,
      lines.flatMap(({ because }) => because),
    ),
  );
}
