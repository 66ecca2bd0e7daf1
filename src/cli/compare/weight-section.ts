import type { Comparison } from "../../assessments/compare.ts";
import { grouped, percent } from "../../wording/number-words.ts";
import { item, type Page, section } from "../text/page.ts";
import { nameIn } from "./name-in.ts";

/** How often the order of a sum of the countable rows turns when their weights are shaken. */
export function weightSection(page: Page, { cities, weights }: Comparison): string[] {
  const rows = weights[0]?.components.map((label) => label.toLowerCase()).join("; ");
  return section(page, `Weights over: ${rows}`, [
    ...weights.flatMap(({ first, second, ahead, flips, draws, seed }) => {
      const [one, other] = [nameIn(cities, first), nameIn(cities, second)];
      const turned =
        flips === undefined ? "equal weights give no order" : `the order turns in ${percent(flips)}`;
      return item(
        page,
        `${one} stands before ${other} in ${percent(ahead)} of ${grouped(draws)} draws (seed ${seed}); ${turned}`,
      );
    }),
  ]);
}
