import type { AffairStory } from "../../assessments/affair-story.ts";
import { figure } from "../../assessments/sentence.ts";
import { whenWords } from "../../wording/when-words.ts";
import { cited } from "../text/cited.ts";
import { inWords, NO_DATE } from "../text/in-words.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

/** Affairs step by step, each row with its date and claims. */
export function storySection(page: Page, stories: readonly AffairStory[]): string[] {
  return section(
    page,
    "Affairs step by step",
    stories.length === 0
      ? []
      : [
          ...paragraph(
            page,
            "Order is shown, cause is not; a year or month stands after the days in it, a step without a date last.",
          ),
          ...stories.flatMap(({ title, steps }) => [
            ...paragraph(page, `${title} (${steps.length} steps)`),
            ...steps.flatMap((step) => item(page, stepWords(page, step))),
          ]),
        ],
  );
}

function stepWords(page: Page, step: AffairStory["steps"][number]): string {
  const { when, sort, what, figure: amount, realisation, toldIn, because } = step;
  const parts = [
    `${whenWords(when) ?? NO_DATE}: ${inWords(sort)}: ${what}`,
    ...(amount ? [figure(amount)] : []),
    ...(realisation && realisation !== "not-stated" ? [realisation] : []),
    ...(toldIn ? [`a row of ${toldIn}`] : []),
  ];
  return cited(page, parts.join("; "), because);
}
