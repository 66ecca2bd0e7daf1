import type { Assessment } from "../../assessments/assess.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, section } from "../text/page.ts";

/** What no source here gives, and what to do next. */
export function gapSections(page: Page, { notKnown, nextSteps }: Assessment): string[] {
  return [
    ...section(
      page,
      "Not known",
      notKnown.flatMap(({ text, because }) => item(page, cited(page, text, because))),
    ),
    ...section(
      page,
      "Next steps",
      nextSteps.flatMap(({ text, because }) => item(page, cited(page, text, because))),
    ),
  ];
}
