import type { Comparison } from "../../assessments/compare.ts";
import { orderWords } from "../../wording/order-words.ts";
import { item, type Page, section } from "../text/page.ts";
import { nameIn } from "./name-in.ts";

/** How often the order of a sum of the countable rows turns when their weights are shaken. */
export function weightSection(page: Page, { cities, weights }: Comparison): string[] {
  const rows = weights[0]?.components.map((label) => label.toLowerCase()).join("; ");
  return section(page, `Weights over: ${rows}`, [
    ...weights.flatMap(({ first, second, seed, ...shaken }) =>
      item(page, `${orderWords(nameIn(cities, first), nameIn(cities, second), shaken)} (seed ${seed})`),
    ),
  ]);
}
