import type { Comparison } from "../../assessments/compare.ts";
import type { ComparisonReply } from "../../contract/replies.ts";
import { grouped } from "../../wording/number-words.ts";
import { cited } from "../text/cited.ts";
import { nameOf } from "../text/in-words.ts";
import { meantLines } from "../text/meant-lines.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { commonSections } from "./common-section.ts";
import { nameIn } from "./name-in.ts";
import { perHeadSection } from "./per-head-section.ts";
import { residualSection } from "./residual-section.ts";
import { rowSection } from "./row-section.ts";
import { sizeSections } from "./size-section.ts";
import { weightSection } from "./weight-section.ts";

/** Cities side by side as text: where the comparison is unfair first, then the rows. */
export function comparisonText(comparison: ComparisonReply, page: Page): string {
  return textOf([
    ...head(page, comparison),
    ...meantLines(page, comparison.meant),
    ...section(
      page,
      "Read this first",
      comparison.warnings.flatMap((warning) => item(page, warning, "! ").map(page.paint.warning)),
    ),
    ...rowSection(page, comparison),
    ...sizeSections(page, comparison),
    ...perHeadSection(page, comparison),
    ...residualSection(page, comparison),
    ...commonSections(page, comparison),
    ...pathSection(page, comparison),
    ...weightSection(page, comparison),
    ...section(
      page,
      "What would change our mind",
      comparison.changeOfMind.flatMap((text) => item(page, text)),
    ),
  ]);
}

function head(page: Page, { cities, asOf, evidence }: Comparison): string[] {
  const rows = evidence.map(
    ({ city, claims, rows: held }) =>
      `${nameIn(cities, city)} ${grouped(claims)} claims, ${grouped(held)} episode rows`,
  );
  return [
    ...paragraph(page, listed(cities.map(nameOf))).map(page.paint.heading),
    ...paragraph(page, `As of ${asOf}. On file: ${rows.join("; ")}. Claims stand in brackets.`),
  ];
}

function pathSection(page: Page, { cities, path, pathBecause, pathGraph }: Comparison): string[] {
  const [one, other] = cities;
  if (one === undefined || other === undefined) return [];
  const text = path
    ? cited(
        page,
        `${path.map(({ name }) => name).join(" – ")} (${path.length - 1} ties in force)`,
        pathBecause,
      )
    : `No chain of ties in force on file leads from ${one.name} to ${other.name}.`;
  return section(page, "Shortest path", paragraph(page, `${text} Graph: ${pathGraph}.`));
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(", "), names.at(-1)].join(" and ");
}
