import type { StandingLine } from "../../assessments/standing-table.ts";
import { computed } from "../../wording/number-words.ts";
import { item, type Page, section } from "../text/page.ts";

/** Where the city stands among its peers, or why no rank is given. */
export function standingSection(page: Page, lines: readonly StandingLine[]): string[] {
  return section(page, "Standing in what is recorded here", standingItems(page, lines));
}

/** Measures of which the same is to be said share one item. */
export function standingItems(page: Page, lines: readonly StandingLine[]): string[] {
  const alike = Map.groupBy(
    lines,
    (line) => `${rankWords(line)}; ${residualWords(line)}. Graph: ${line.graph}.`,
  );
  return [...alike].flatMap(([said, held]) =>
    item(page, `${held.map(({ name, value }) => `${name}: ${shown(value)}`).join("; ")}. ${said}`),
  );
}

function rankWords({ rank, among, percentile, completeBy, notGiven }: StandingLine): string {
  if (rank === undefined) return `Rank not given${notGiven ? `: ${notGiven}` : ""}`;
  const lists = completeBy.length > 0 ? ` (its list: ${completeBy.join(", ")})` : "";
  return `Rank ${rank} of ${among} cities half to twice as large with complete lists${lists}, percentile ${Math.round(percentile ?? 0)}`;
}

function residualWords({ residual, residualNotGiven }: StandingLine): string {
  if (residual !== undefined) return `what size leaves unexplained: ${computed(residual)}`;
  return `residual not given${residualNotGiven ? `: ${residualNotGiven}` : ""}`;
}

const shown = (value: number | undefined): string => (value === undefined ? "not given" : computed(value));
