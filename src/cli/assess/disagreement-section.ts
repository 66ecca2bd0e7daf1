import type { Disagreement } from "../../assessments/disagreement.ts";
import { cited } from "../text/cited.ts";
import { inWords } from "../text/in-words.ts";
import { item, type Page, section } from "../text/page.ts";

/** Where sources differ, every version with who says it, and the rule that chose the one shown. */
export function disagreementSection(page: Page, held: readonly Disagreement[]): string[] {
  return section(
    page,
    `Disagreements (${held.length})`,
    held.flatMap(({ sentence, about, sort, versions, rule }) => [
      ...item(page, `${sentence} ${inWords(about)} ${sort}${rule ? `; shown: ${rule}` : ""}`),
      ...versions.flatMap(({ words, claims }) => item(page, cited(page, words, claims), "  = ")),
    ]),
  );
}
