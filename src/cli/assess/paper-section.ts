import type { Assessment } from "../../assessments/assess.ts";
import { plural } from "../../assessments/finding.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, section } from "../text/page.ts";

const BESIDE = 3;

/** What works of scholarship say, beside what other sources here hold; the rest is counted. */
export function paperSection(page: Page, { city, paper }: Pick<Assessment, "city" | "paper">): string[] {
  const met = paper.filter(({ beside }) => beside.length > 0);
  const alone = paper.length - met.length;
  const source = paper[0]?.source.id;
  return section(page, "What scholarship says, beside what else is on file", [
    ...met.flatMap(({ sentence, because, beside }) => [
      ...item(page, cited(page, sentence, because)),
      ...beside
        .slice(0, BESIDE)
        .flatMap((other) => item(page, cited(page, other.sentence, other.because), "  beside: ")),
      ...(beside.length > BESIDE ? item(page, `${beside.length - BESIDE} more`, "  beside: ") : []),
    ]),
    ...(alone > 0
      ? item(
          page,
          `${plural(alone, "further statement")} with nothing beside: hansa facts --about ${city.id} --source ${source}`,
        )
      : []),
  ]);
}
