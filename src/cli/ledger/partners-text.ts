import type { PartnerCandidate, PartnersReply } from "../../contract/partners-question.ts";
import { computed, counted, grouped, percent } from "../../wording/number-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { inWords, nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** Candidates one after the other, each with its reasons, its flags and what is not known. */
export function partnersText(reply: PartnersReply, page: Page): string {
  const { city, asOf, candidates, considered, model, diversity, years, notCovered } = reply;
  return textOf([
    ...paragraph(page, page.paint.heading(`Partners for ${nameOf(city)}`)),
    ...paragraph(
      page,
      `As of ${asOf}. ${grouped(considered.ranked)} of ${counted(considered.onFile, "place")} on file are ranked; ${grouped(considered.tied)} have a tie with it already. Diversity ${diversity}.`,
    ),
    ...(candidates.length === 0
      ? ["", ...paragraph(page, "Nobody on file meets all conditions; ask for less.")]
      : []),
    ...candidates.flatMap((candidate, at) => lines(candidate, at + 1, years, page)),
    ...section(
      page,
      "Left out",
      considered.leftOut.flatMap(({ by, count }) => item(page, `${grouped(count)}: ${by}`)),
    ),
    ...section(page, "What this rests on", [
      ...item(
        page,
        `${counted(model.ties, "tie")} on file, ${grouped(model.dated)} with a date; learnt from ${model.how}.`,
      ),
      ...notCovered.flatMap((each) => item(page, each)),
    ]),
  ]);
}

function lines(candidate: PartnerCandidate, number: number, years: number, page: Page): string[] {
  const { city, place, relevance, networks, commonPartners, solved, themes, risks, notKnown } = candidate;
  const moved = place === number ? "" : `, ${place} by relevance alone`;
  const told = [
    `chance of a tie within ${years} years: ${chanceWords(candidate.chance)}; ${oddsWords(candidate)}`,
    ...listed(page, "networks in common", networks),
    ...themes.flatMap(({ theme, because, networks: bodies }) => {
      const through = bodies.length > 0 ? `; in ${bodies.map(({ name }) => name).join(", ")}` : "";
      if (because.length === 0 && through === "") return [];
      return [
        cited(
          page,
          `${labelOf("theme", theme)}: ${because.length > 0 ? counted(because.length, "claim") : "no claim of its own"}${through}`,
          because,
        ),
      ];
    }),
    ...solved.map(({ theme, because }) =>
      cited(page, `something came of it: ${labelOf("theme", theme)}`, because),
    ),
    ...(commonPartners.length > 0
      ? [`partners in common: ${commonPartners.map(({ name }) => name).join(", ")}`]
      : []),
    measures(candidate),
    ...risks.map(({ risk, because }) => cited(page, `⚠ ${inWords(risk)}`, because)),
    ...(notKnown.length > 0 ? [`not known: ${notKnown.map(({ text }) => text).join(" ")}`] : []),
  ].filter(Boolean);
  return [
    "",
    ...paragraph(
      page,
      page.paint.heading(`${number}. ${nameOf(city)} (relevance ${relevance.toFixed(2)}${moved})`),
    ),
    ...told.flatMap((each) => item(page, each)),
  ];
}

function listed(page: Page, label: string, networks: PartnerCandidate["networks"]): string[] {
  if (networks.length === 0) return [];
  const claims = networks.flatMap(({ because }) => because);
  return [cited(page, `${label}: ${networks.map(({ network }) => network.name).join(", ")}`, claims)];
}

const ODDS_WORDS: Record<PartnerCandidate["odds"][number]["of"], string> = {
  activity: "how active the two are",
  sizes: "their sizes",
  distance: "the distance",
  countries: "their countries",
  partners: "the partners they have",
};
const SHOWN = 3;
/** Less than a tenth more or less is no reason. */
const LEAST = 1.1;

function oddsWords({ odds }: PartnerCandidate): string {
  const telling = odds.filter(({ times }) => Math.max(times, 1 / times) >= LEAST).slice(0, SHOWN);
  if (telling.length === 0) return "as for most places";
  const words = telling.map(({ of, times }) => `${ODDS_WORDS[of]} × ${computed(times)}`);
  return `odds against the mean place: ${words.join(", ")}`;
}

function chanceWords(chance: number): string {
  return chance < 0.0001 ? "< 0.01 %" : `${Number((100 * chance).toPrecision(2))} %`;
}

function measures({ population, sizeRatio, kilometres, languages }: PartnerCandidate): string {
  const size =
    sizeRatio === undefined
      ? ""
      : ` (${sizeRatio < 1 ? percent(sizeRatio) : `${computed(sizeRatio)} times`} its size)`;
  return [
    population === undefined ? "inhabitants not given" : `${grouped(population)} inhabitants${size}`,
    kilometres === undefined ? "distance not given" : `${grouped(Math.round(kilometres))} km away`,
    ...(languages.length > 0 ? [`both countries: ${languages.join(", ")}`] : []),
  ].join("; ");
}
