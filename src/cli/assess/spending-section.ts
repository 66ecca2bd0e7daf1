import { figure } from "../../assessments/sentence.ts";
import type { SpendingLine } from "../../assessments/spending.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

/** What the city spent or set aside, each sum in its unit and year; nothing is added up. */
export function spendingSection(page: Page, lines: readonly SpendingLine[]): string[] {
  if (lines.length === 0)
    return section(
      page,
      "Money spent or set aside",
      paragraph(page, "Not given: no sum is on file, which is not thrift."),
    );
  return section(page, `Money spent or set aside: ${lines.length} on record`, [
    ...paragraph(page, "Totals may contain single sums; nothing is added up."),
    ...lines.flatMap((line) => item(page, spendingWords(page, line))),
  ]);
}

function spendingWords(page: Page, { sort, figure: sum, date, what, because }: SpendingLine): string {
  const named = sort === "quarrel" ? "; named in a quarrel over it" : "";
  const text = `${date ?? "date not given"}: ${figure(sum)}: ${what.replace(/\.$/, "")}${named}`;
  return cited(page, text, because);
}
