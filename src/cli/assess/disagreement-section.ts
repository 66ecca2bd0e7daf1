import type { Disagreement } from "../../assessments/disagreement.ts";
import { plural } from "../../assessments/finding.ts";
import { tensionWords } from "../../wording/tension-words.ts";
import { cited } from "../text/cited.ts";
import { inWords } from "../text/in-words.ts";
import { item, type Page, section } from "../text/page.ts";

/** Where sources differ, every version with who says it, and the rule that chose the one shown. */
export function disagreementSection(page: Page, held: readonly Disagreement[]): string[] {
  return section(
    page,
    `Disagreements (${held.length})`,
    held.flatMap(({ sentence, about, sort, versions, elsewhere, rule }) => [
      ...item(
        page,
        sort === "disputed"
          ? `${sentence} ${inWords(about)} disputed${rule ? `; shown: ${rule}` : ""}`
          : `In tension: ${tensionWords(about)}`,
      ),
      ...versions.flatMap(({ words, claims }) => item(page, cited(page, words, claims), "  = ")),
      ...(elsewhere
        ? item(
            page,
            cited(page, `and ${plural(elsewhere.length, "statement")} elsewhere in the ledger`, elsewhere),
            "  = ",
          )
        : []),
    ]),
  );
}
