import type { Comparison } from "../../assessments/compare.ts";
import { figure } from "../../assessments/sentence.ts";
import { computed } from "../../wording/number-words.ts";
import { cited } from "../text/cited.ts";
import { inWords } from "../text/in-words.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

/** Counts per million, once for each combination of boundaries on file, and which of them turn an order. */
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
  const turned = perHead.filter(({ combinations }) => combinations[at]?.flipsOrder);
  return [
    ...item(page, cited(page, sizes.join(" beside "), taken.because)),
    ...(taken.unfair ? item(page, `no ratio printed: ${taken.unfair}`, "  ") : ratios(page, perHead, at)),
    ...item(
      page,
      turned.length === 0
        ? "turns no order"
        : `turns the order of ${turned.map(({ label }) => `"${label}"`).join(", ")}`,
      "  ",
    ),
  ];
}

function ratios(page: Page, perHead: Comparison["perHead"], at: number): string[] {
  return perHead.flatMap(({ label, combinations }) => {
    const perMillion = combinations[at]?.perMillion?.map(computed).join(" beside ");
    return perMillion === undefined ? [] : item(page, `${label}: ${perMillion}`, "  ");
  });
}
