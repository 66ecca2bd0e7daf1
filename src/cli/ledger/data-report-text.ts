import { plural } from "../../assessments/finding.ts";
import { grouped } from "../../wording/number-words.ts";
import type { DataReport } from "../../workbench/data-check.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

/** What a data set holds and every row in it that does not load or does not hold. */
export function dataReportText({ folder, version, rows, facts, problems }: DataReport, page: Page): string {
  const { total, agreed, singleSource, disputed, inTension } = facts;
  return textOf([
    ...paragraph(page, `${folder}, version ${version}`),
    "",
    ...table(
      page,
      ["Rows", "Number"],
      Object.entries(rows).map(([name, number]) => [name, grouped(number)]),
    ),
    "",
    ...paragraph(
      page,
      `${plural(total, "fact")}: ${grouped(agreed)} agreed, ${grouped(singleSource)} from a single source, ${grouped(disputed)} disputed; ${grouped(inTension)} marked as in tension with others.`,
    ),
    ...(problems.length === 0 ? paragraph(page, "No problems.") : []),
    ...section(
      page,
      plural(problems.length, "problem"),
      problems.flatMap(({ where, why }) => item(page, `${where}: ${why}`)),
    ),
  ]);
}
