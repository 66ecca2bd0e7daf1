import type { Learning } from "../../assessments/learning.ts";
import { cited } from "../text/cited.ts";
import { inWords, nameOf } from "../text/in-words.ts";
import { item, type Page, section } from "../text/page.ts";

/** Practices learnt and taught, and what is not on file of either. */
export function learningSection(page: Page, { learnt, taught }: Learning): string[] {
  return section(page, "Learning", [
    ...lessons(page, "Learnt from", learnt),
    ...lessons(page, "Taught to", taught),
  ]);
}

function lessons(page: Page, how: string, held: Learning["learnt"]): string[] {
  if (held.length === 0) return item(page, `${how}: none on file`);
  return held.flatMap(({ partner, practice, stage, status, because }) => {
    const stageWords = stage === "not-stated" ? "how far not given" : inWords(stage);
    return item(
      page,
      cited(page, `${how} ${nameOf(partner)}: ${practice}; ${stageWords}; ${status}`, because),
    );
  });
}
