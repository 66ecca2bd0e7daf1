import type { StandingLine } from "../../assessments/standing-line.ts";
import { computed, grouped, percent } from "../../wording/number-words.ts";
import { item, type Page, section } from "../text/page.ts";

/** Where the city stands among its peers, or why no rank is given. */
export function standingSection(page: Page, lines: readonly StandingLine[]): string[] {
  return section(page, "Standing in what is recorded here", standingItems(page, lines));
}

/** Each measure with how firm it is; what is to be said alike of several is said once. */
export function standingItems(page: Page, lines: readonly StandingLine[]): string[] {
  const alike = Map.groupBy(lines, (line) => `${rankWords(line)}. Graph: ${line.graph}.`);
  return [
    ...lines.flatMap((line) => item(page, valueWords(line))),
    ...[...alike].flatMap(([said, held]) =>
      item(page, `${held.map(({ name }) => name).join(", ")}: ${said}`),
    ),
  ];
}

function valueWords({ name, value, removal, chance, ...line }: StandingLine): string {
  if (value === undefined) return `${name}: not given`;
  const firm = removal
    ? ` (${computed(removal.lower)} to ${computed(removal.upper)} with ${percent(removal.share)} of the ties left out, ${removal.draws} draws, seed ${removal.seed})`
    : "";
  const beside = chance
    ? `; chance gives ${computed(chance.mean)} (${computed(chance.lower)} to ${computed(chance.upper)}, ${chance.draws} draws that keep every number of seats, seed ${chance.seed})`
    : "";
  return `${name}: ${computed(value)}${firm}${beside}; ${residualWords(line)}`;
}

function rankWords({ rank, among, percentile, completeBy, notGiven }: StandingLine): string {
  if (rank === undefined) return `rank not given${notGiven ? `: ${notGiven}` : ""}`;
  const lists = completeBy.length > 0 ? ` (its list: ${completeBy.join(", ")})` : "";
  return `rank ${rank} of ${among} cities half to twice as large with complete lists${lists}, percentile ${Math.round(percentile ?? 0)}`;
}

function residualWords({
  residual,
  residualAmong,
  residualNotGiven,
}: Pick<StandingLine, "residual" | "residualAmong" | "residualNotGiven">): string {
  if (residual !== undefined)
    return `beyond what size predicts: ${computed(residual)} (ln, among ${grouped(residualAmong ?? 0)} cities with ties recorded here, size by GeoNames)`;
  return `residual not given${residualNotGiven ? `: ${residualNotGiven}` : ""}`;
}
