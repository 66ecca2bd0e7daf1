import type { StandingLine } from "../../assessments/standing-line.ts";
import { computed, grouped, percent } from "../../wording/number-words.ts";
import { item, type Page, section } from "../text/page.ts";

/** Where the city stands among its peers, or why no rank is given. */
export function standingSection(page: Page, lines: readonly StandingLine[]): string[] {
  const hasResidual = lines.some(({ residual }) => residual !== undefined);
  return section(page, "Standing in what is recorded here", [
    ...standingItems(page, lines),
    ...(hasResidual ? item(page, BEYOND_SIZE) : []),
  ]);
}

const BEYOND_SIZE =
  "What lies beyond size says as much of what was collected as of the city; a rank needs complete lists.";

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

function valueWords({ name, value, removal, chance, sampled, ...line }: StandingLine): string {
  if (value === undefined) return `${name}: not given`;
  const firm = removal
    ? ` (${computed(removal.lower)} to ${computed(removal.upper)} with ${percent(removal.share)} of the ties left out, which can only lower it; ${removal.draws} draws, seed ${removal.seed})`
    : "";
  const estimated = sampled
    ? ` (estimated: with probability ${percent(sampled.probability)} ${computed(sampled.lower)} to ${computed(sampled.upper)}, from ${grouped(sampled.draws)} drawn paths, seed ${sampled.seed})`
    : "";
  const beside = chance
    ? `; chance gives ${computed(chance.mean)} (${computed(chance.lower)} to ${computed(chance.upper)}, ${chance.draws} draws that keep every number of seats, seed ${chance.seed})`
    : "";
  return `${name}: ${computed(value)}${firm}${estimated}${beside}; ${residualWords(line)}`;
}

function rankWords({ rank, among, percentile, percentileRange, completeBy, notGiven }: StandingLine): string {
  if (rank === undefined) return `rank not given${notGiven ? `: ${notGiven}` : ""}`;
  const lists = completeBy.length > 0 ? ` (its list: ${completeBy.join(", ")})` : "";
  const range = percentileRange
    ? ` (${Math.round(percentileRange.lower)} to ${Math.round(percentileRange.upper)} among all such cities, exact 90 % limits)`
    : "";
  return `rank ${rank} of ${among} comparable cities with complete lists${lists}, percentile ${Math.round(percentile ?? 0)}${range}`;
}

function residualWords({
  residual,
  residualRange,
  residualAmong,
  residualNotGiven,
}: Pick<StandingLine, "residual" | "residualRange" | "residualAmong" | "residualNotGiven">): string {
  const range = residualRange
    ? `${computed(residualRange.lower)} to ${computed(residualRange.upper)} with the cities drawn anew, ${residualRange.draws} draws, seed ${residualRange.seed}; `
    : "";
  if (residual !== undefined)
    return `beyond what size predicts: ${computed(residual)} (${range}ln, among ${grouped(residualAmong ?? 0)} cities with ties recorded here, their lists complete or not; size by GeoNames)`;
  return `residual not given${residualNotGiven ? `: ${residualNotGiven}` : ""}`;
}
