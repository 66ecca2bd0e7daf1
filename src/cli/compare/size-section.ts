import type { Comparison } from "../../assessments/compare.ts";
import { figureLine } from "../assess/identity-section.ts";
import { peerItems } from "../assess/peer-section.ts";
import { standingItems } from "../assess/standing-section.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

/** Every population on file with its boundary, where each city stands, and beside whom. */
export function sizeSections(page: Page, { cities, populations, standing, peers }: Comparison): string[] {
  const each = (lines: (at: number) => string[], none: string): string[] =>
    cities.flatMap(({ name }, at) => {
      const held = lines(at);
      return held.length > 0 ? [name, ...held] : paragraph(page, `${name}: ${none}`);
    });
  return [
    ...section(
      page,
      "Populations on file",
      each(
        (at) => (populations[at] ?? []).flatMap((line) => item(page, figureLine(page, line))),
        "not given",
      ),
    ),
    ...section(
      page,
      "Standing in what is recorded here",
      each((at) => standingItems(page, standing[at] ?? []), "not given"),
    ),
    ...section(
      page,
      "Against matched peers",
      each((at) => (peers[at] ? peerItems(page, peers[at]) : []), "not given"),
    ),
  ];
}
