import type { Comparison } from "../../assessments/compare.ts";
import { computed, grouped } from "../../wording/number-words.ts";
import { cited } from "../text/cited.ts";
import { inWords } from "../text/in-words.ts";
import { item, type Page, section } from "../text/page.ts";
import { nameIn } from "./name-in.ts";

/** What size leaves unexplained of the partners in force, one line a boundary, or why there is none. */
export function residualSection(page: Page, { cities, residuals }: Comparison): string[] {
  return section(
    page,
    "Partners in force beyond what size predicts, for every boundary on file",
    residuals.flatMap((line) => item(page, residualWords(page, cities, line))),
  );
}

function residualWords(
  page: Page,
  cities: Comparison["cities"],
  { boundary, cities: among, values, notGiven }: Comparison["residuals"][number],
): string {
  const size =
    boundary === "gazetteer"
      ? "⚠ Size by GeoNames, boundary not said"
      : boundary === "not-said"
        ? "Boundary not given"
        : inWords(boundary);
  const told = values
    .map(
      ({ city, residual, range }) =>
        `${nameIn(cities, city)} ${residual === undefined ? "not given" : computed(residual)}${rangeWords(range)}`,
    )
    .join(" beside ");
  const text = notGiven
    ? `${size}: not given: ${notGiven}`
    : `${size}: ${told} (ln, among ${grouped(among)} cities with ties recorded here, their lists complete or not)`;
  return cited(
    page,
    text,
    values.flatMap(({ because }) => because),
  );
}

type Drawn = Comparison["residuals"][number]["values"][number]["range"];

const rangeWords = (range: Drawn): string =>
  range
    ? ` (${computed(range.lower)} to ${computed(range.upper)}, ${range.draws} draws of the cities, seed ${range.seed})`
    : "";
