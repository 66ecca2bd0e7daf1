import type { Comparison } from "../../assessments/compare.ts";
import { gradeWords } from "../../wording/grade-words.ts";
import { cited } from "../text/cited.ts";
import { nameOf } from "../text/in-words.ts";
import { item, labelled, type Page, paragraph, section } from "../text/page.ts";
import { nameIn } from "./name-in.ts";

/** What they share, what only one has, what they did together and what each is said to compete for. */
export function commonSections(page: Page, comparison: Comparison): string[] {
  const { cities, common } = comparison;
  return [
    ...section(page, "Shared", [...sharedPartners(page, common), ...sharedBodies(page, comparison)]),
    ...section(
      page,
      "Only one of them",
      common.only.flatMap(({ city, partners, bodies, bodiesNotComputed }) => {
        const apart =
          bodiesNotComputed.value > 0
            ? ` (${cited(page, `${bodiesNotComputed.value} more not computed: roster incomplete`, bodiesNotComputed.because)})`
            : "";
        return [
          nameIn(cities, city),
          ...labelled(
            page,
            "  Partners",
            partners.map(({ partner, because }) => cited(page, nameOf(partner), because)).join(", ") ||
              "none on file",
          ),
          ...labelled(
            page,
            "  Bodies",
            (bodies.map(({ body, because }) => cited(page, body.name, because)).join(", ") ||
              "none on file") + apart,
          ),
        ];
      }),
    ),
    ...section(page, "Together", said(page, comparison)),
    ...section(page, "Said to compete for", markets(page, comparison)),
  ];
}

type Common = Comparison["common"];

function sharedPartners(page: Page, { partners }: Common): string[] {
  if (partners.length === 0) return item(page, "Partners: none on file");
  return partners.flatMap(({ partner, because }) => item(page, cited(page, nameOf(partner), because)));
}

function sharedBodies(page: Page, { cities, common: { bodies } }: Comparison): string[] {
  if (bodies.length === 0) return item(page, "Bodies: none on file");
  return bodies.flatMap(({ body, held, usable }) => {
    const grades = held.map(({ city, grade }) => `${nameIn(cities, city)} ${gradeWords(grade)}`).join(", ");
    const roster = usable ? "" : "; roster incomplete";
    return item(
      page,
      cited(
        page,
        `${body.name}: ${grades}${roster}`,
        held.flatMap(({ because }) => because),
      ),
    );
  });
}

function said(page: Page, { cities, common: { together } }: Comparison): string[] {
  if (together.length === 0)
    return paragraph(page, "No tie, episode, affair or lesson between them is on file.");
  return together.flatMap(({ sentence, because, acts = [] }) => [
    ...item(page, acts.length > 0 ? sentence : cited(page, sentence, because)),
    ...acts.flatMap(({ city, sentence: act, because: own }) =>
      item(page, cited(page, `${nameIn(cities, city)}: ${act}`, own), "  - "),
    ),
  ]);
}

function markets(page: Page, { cities, common }: Comparison): string[] {
  return common.markets.flatMap(({ over, cities: held, because }) =>
    item(page, cited(page, `${over}: ${held.map((id) => nameIn(cities, id)).join(", ")}`, because)),
  );
}
