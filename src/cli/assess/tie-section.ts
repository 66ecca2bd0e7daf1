import { plural } from "../../assessments/finding.ts";
import { formWords } from "../../assessments/sentence.ts";
import { TIE_EVIDENCE, type TieLine, type TiePortfolio } from "../../assessments/tie-portfolio.ts";
import { EVIDENCE_HEADINGS, NOT_IN_FORCE } from "../../wording/evidence-headings.ts";
import { sinceWords } from "../../wording/when-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { NO_DATE, nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

/** A city's ties by strength of evidence, those not in force last. */
export function tieSection(page: Page, ties: TiePortfolio): string[] {
  const groups = TIE_EVIDENCE.map((evidence) => ({
    title: EVIDENCE_HEADINGS[evidence],
    lines: ties.lines.filter((line) => line.inForce && line.evidence === evidence),
  }));
  const rest = { title: NOT_IN_FORCE, lines: ties.lines.filter(({ inForce }) => !inForce) };
  return section(page, heading(ties), [
    ...(ties.lines.length === 0 ? paragraph(page, "No tie is on file; that is no proof of none.") : []),
    ...(ties.lines.length > 0 ? paragraph(page, summary(ties)) : []),
    ...[...groups, rest].flatMap(({ title, lines }) =>
      lines.length === 0
        ? []
        : [`${title} (${lines.length})`, ...lines.flatMap((line) => item(page, tieWords(page, line)))],
    ),
  ]);
}

function heading({ partners, countries }: TiePortfolio): string {
  if (partners.value === 0) return "Ties";
  const where =
    countries.value === 0 ? "(country not given)" : `in ${plural(countries.value, "country", "countries")}`;
  return `Ties: ${plural(partners.value, "partner")} ${where}, recorded here`;
}

function summary({ partners, inForce, dated, recent, recentSince, active, differing }: TiePortfolio): string {
  const parts = [
    `${inForce.value} of ${partners.value} in force`,
    `${dated.value} of ${partners.value} dated, ${recent.value} of them first dated ${recentSince} or later, standing or not`,
    `${active.value} seen in an episode of the last five years`,
    ...(differing.value > 0 ? [`the sources of ${differing.value} differ`] : []),
  ];
  return `${parts.join("; ")}.`;
}

function tieWords(page: Page, line: TieLine): string {
  const parts = [
    nameOf(line.partner),
    formWords(line.form),
    sinceWords(line.when) ?? NO_DATE,
    ...(line.state && line.state !== "not-stated" ? [labelOf("tie-state", line.state)] : []),
    ...(line.holds === "possible" ? ["may stand on this day"] : []),
    ...(line.holds === "no" ? ["does not stand on this day"] : []),
    ...(line.purpose ? [line.purpose] : []),
    ...(line.lastSeen ? [`last seen ${line.lastSeen.date}`] : []),
    ...(line.status === "agreed" ? ["agreed"] : []),
    ...(line.note ? [line.note] : []),
  ];
  const versions = (line.disputed ?? []).map(
    (each) =>
      `${each.of} disputed (${each.versions.length} versions: ${each.versions.map(({ words }) => words).join(" or ")})`,
  );
  return cited(page, [...parts, ...versions].join(" · "), line.because);
}
