import type { Comparison } from "../../assessments/compare.ts";
import { figure } from "../../assessments/sentence.ts";
import { computed } from "../../wording/number-words.ts";
import { cited } from "../text/cited.ts";
import { inWords } from "../text/in-words.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

/** Counts per million inhabitants for each combination of boundaries on file; ⚠ marks what is not fair. */
export function perHeadSection(page: Page, { cities, perHead }: Comparison): string[] {
  const combinations = perHead[0]?.combinations ?? [];
  return section(
    page,
    "Per million inhabitants, for every boundary on file",
    combinations.length === 0
      ? paragraph(page, "Not given: a population is missing.")
      : combinations.flatMap((_, at) => combination(page, cities, perHead, at)),
  );
}

function combination(
  page: Page,
  cities: Comparison["cities"],
  perHead: Comparison["perHead"],
  at: number,
): string[] {
  const taken = perHead[0]?.combinations[at];
  if (taken === undefined) return [];
  const sizes = taken.populations.map(
    ({ figure: size, boundary, asOf }, city) =>
      `${cities[city]?.name} ${figure(size)} (${boundary === "not-said" ? "boundary not given" : inWords(boundary)}, ${asOf ?? "date not given"})`,
  );
  return [
    ...item(page, cited(page, sizes.join(" beside "), taken.because)),
    ...(taken.unfair ? item(page, `unfair: ${taken.unfair}`, "  ⚠ ").map(page.paint.warning) : []),
    ...perHead.flatMap(({ label, combinations }) => ratio(page, label, combinations[at])),
  ];
}

type Ratio = Comparison["perHead"][number]["combinations"][number];

function ratio(page: Page, label: string, taken: Ratio | undefined): string[] {
  if (taken === undefined) return [];
  const values = taken.perMillion.map(computed).join(" beside ");
  const turns = taken.flipsOrder ? "; turns the order" : "";
  return item(page, `${label}: ${taken.fair ? "" : "⚠ "}${values}${turns}`, "  ");
}
