import { plural } from "../../assessments/finding.ts";
import type { ReachProfile } from "../../assessments/reach-profile.ts";
import { grouped } from "../../wording/number-words.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, section } from "../text/page.ts";

/** How far the ties in force reach; each figure says of how many partners nothing is given. */
export function reachSection(page: Page, reach: ReachProfile): string[] {
  if (reach.partners === 0) return [];
  const { countries, regions, medianDistanceKm: distance, people } = reach;
  const of = (counted: number, notGiven: number): string =>
    notGiven > 0 ? ` (of ${counted} partners; for ${notGiven} not given)` : ` (of ${counted} partners)`;
  const lines = [
    `Countries: ${countries.map(({ name, partners }) => (partners > 1 ? `${name} ${partners}` : name)).join(", ") || "not given"}`,
    `United Nations regions: ${regions ? regions.value.join(", ") + of(regions.counted, regions.notGiven) : "not given"}`,
    `Median distance: ${distance ? `${grouped(distance.value)} km${of(distance.counted, distance.notGiven)}` : "not given"}`,
    `People in partner cities: ${people ? `${grouped(people.value)} by GeoNames, boundaries not given${of(people.counted, people.notGiven)}` : "not given"}`,
  ];
  return section(
    page,
    `Reach of ${plural(reach.partners, "partner")} with ties in force`,
    lines.flatMap((line, at) => item(page, at === 0 ? cited(page, line, reach.because) : line)),
  );
}
