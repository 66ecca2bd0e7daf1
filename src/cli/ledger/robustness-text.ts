import type { RobustnessReply } from "../../contract/robustness-question.ts";
import { counted, grouped, percent } from "../../wording/number-words.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

const WORDS: Readonly<Record<RobustnessReply["by"], string>> = {
  degree: "places, always the one with most edges left",
  betweenness: "places, those most shortest routes pass first",
  network: "networks, the largest first",
  state: "all places of a state, those of the state with most edges first",
};

/** What the whole withstands: losses one after the other, beside losses by chance. */
export function robustnessText(reply: RobustnessReply, page: Page): string {
  const { by, over, asOf, places, units, robustness, random, draws, seed, curve, first, notCovered } = reply;
  return textOf([
    ...paragraph(page, page.paint.heading(`What ${counted(places, "place")} withstand, as of ${asOf}`)),
    ...paragraph(
      page,
      `Losing ${WORDS[by]} (${grouped(units)} in all); routes over ${over.replaceAll("-", " ")}.`,
    ),
    ...paragraph(
      page,
      `R = ${robustness.toFixed(3)}, the mean share of places in the largest component as all fall away; in random order ${random.mean.toFixed(3)} (95 % of ${grouped(draws)} draws: ${random.lower.toFixed(3)} to ${random.upper.toFixed(3)}; seed ${seed}).`,
    ),
    "",
    ...table(
      page,
      ["lost", "in the largest", "in random order", "95 %"],
      curve.map((each) => [
        grouped(each.removed),
        percent(each.share),
        percent(each.random.mean),
        `${percent(each.random.lower)} to ${percent(each.random.upper)}`,
      ]),
    ),
    ...section(
      page,
      "The first to fall away",
      first.flatMap(({ removed, share }) =>
        item(page, `${nameOf(removed)}: ${percent(share)} left together`),
      ),
    ),
    ...section(
      page,
      "What the data do not tell",
      notCovered.flatMap(({ text }) => item(page, text)),
    ),
  ]);
}
