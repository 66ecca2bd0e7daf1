import type { ForecastPairReply } from "../../contract/forecast-pair-question.ts";
import { computed, counted, grouped } from "../../wording/number-words.ts";
import { chanceWords } from "../text/chance-words.ts";
import { cited } from "../text/cited.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** The chance of a tie, what it rests on, and how such chances did. */
export function forecastPairText(reply: ForecastPairReply, page: Page): string {
  const { cities, asOf, years, until, facts, notKnown, notCovered } = reply;
  return textOf([
    ...paragraph(page, page.paint.heading(`A tie of ${cities.map(nameOf).join(" and ")}`)),
    ...paragraph(page, `As of ${asOf}; within ${counted(years, "year")}, to the end of ${until}.`),
    "",
    ...headline(reply, page),
    ...section(
      page,
      "Why: the odds of the average pair, times each of these",
      reply.reasons.flatMap(({ of, times }) => {
        const [words, claims] = told(of, facts);
        return item(page, cited(page, `× ${computed(times)} ${words}`, claims));
      }),
    ),
    ...section(
      page,
      "Networks in common: told, and not weighed",
      facts.networks.flatMap(({ network, because }) => item(page, cited(page, network.name, because))),
    ),
    ...section(page, "How such forecasts did", record(reply, page)),
    ...section(
      page,
      "Not known",
      notKnown.flatMap(({ text }) => item(page, text)),
    ),
    ...section(page, "What this rests on", [
      ...item(page, rests(reply)),
      ...notCovered.flatMap((each) => item(page, each)),
    ]),
  ]);
}

function headline({ chance, baseRate, meanPair, tied = [] }: ForecastPairReply, page: Page): string[] {
  const others = `Of any two places on file without a tie: ${chanceWords(baseRate)}; of a pair that is average in all that is weighed: ${chanceWords(meanPair)}.`;
  if (chance === undefined)
    return paragraph(
      page,
      cited(
        page,
        "The two have a tie, now or before: there is nothing to forecast. hansa forecast dormancy tells how likely ties are to lapse.",
        tied,
      ),
    );
  return paragraph(page, `Chance: ${chanceWords(chance)}. ${others}`);
}

type Reason = ForecastPairReply["reasons"][number]["of"];
type Facts = ForecastPairReply["facts"];

/** A reason in words, with the claims that it rests on. */
function told(of: Reason, facts: Facts): [string, readonly string[]] {
  const { activity, sizes, kilometres, countries, commonPartners } = facts;
  if (of === "activity")
    return [
      `how active the two are: ${activity.map(({ city, ties, recent }) => `${city.name} has ${counted(ties.value, "tie")} now or before, ${grouped(recent.value)} of them dated in the last ten years`).join("; ")}`,
      activity.flatMap(({ ties }) => ties.because),
    ];
  if (of === "sizes")
    return [
      `their sizes: ${sizes.map(({ city, population }) => `${city.name} ${population === undefined ? "not given" : `${grouped(population)} inhabitants`}`).join(", ")}`,
      [],
    ];
  if (of === "distance")
    return [
      `the distance: ${kilometres === undefined ? "not given" : `${grouped(Math.round(kilometres))} km`}`,
      [],
    ];
  if (of === "countries") return [countryWords(countries), countries.ties.because];
  if (of === "record") return ["what came of such chances in the past, as told below", []];
  return [
    `the partners they have, and those of their neighbours: ${commonPartners.length === 0 ? "none in common, now or before" : `in common, now or before: ${commonPartners.map(({ city }) => city.name).join(", ")}`}`,
    commonPartners.flatMap(({ because }) => because),
  ];
}

function countryWords({ ties, expected, languages, border }: Facts["countries"]): string {
  const shared = languages.length > 0 ? `; both speak ${languages.join(", ")} officially` : "";
  return `their countries: ${counted(ties.value, "tie")} between them on file, now or before, where their activity lets expect ${computed(expected)}${shared}${border ? "; a border in common" : ""}`;
}

const VERDICTS: Record<NonNullable<ForecastPairReply["reliability"]["verdict"]>, string> = {
  "in-line": "such chances have been about right",
  "too-high": "such chances have been too high",
  "too-low": "such chances have been too low",
  "too-few": "too few to tell whether such chances are right",
};

function record({ reliability: { made, bin, verdict }, years }: ForecastPairReply, page: Page): string[] {
  if (made.length === 0)
    return item(page, "No forecast of the past could be made: too few ties before it are dated.");
  const expected = made.reduce((sum, each) => sum + each.expected, 0);
  const happened = made.reduce((sum, each) => sum + each.happened, 0);
  const days = made.map(({ year }) => year).toSorted();
  return [
    ...item(
      page,
      `Made in the same way at the beginning of ${days.join(", ")}, each for ${counted(years, "year")} and from the ties dated before: ${computed(expected)} new ties expected, ${grouped(happened)} came.`,
    ),
    ...(bin && verdict ? item(page, `${binWords(bin, years)}: ${VERDICTS[verdict]}.`) : []),
  ];
}

function binWords(bin: NonNullable<ForecastPairReply["reliability"]["bin"]>, years: number): string {
  const { from, to, forecast, observed, lower, upper, pairs, happened } = bin;
  const between = from === 0 ? `below ${chanceWords(to)}` : `from ${chanceWords(from)} to ${chanceWords(to)}`;
  const found = happened === 0 ? "none" : chanceWords(observed);
  const interval = `95 %: ${lower === 0 ? "none" : chanceWords(lower)} to ${chanceWords(upper)}`;
  return `Of pairs with a chance ${between}, ${chanceWords(forecast)} on average, ${grouped(happened)} of some ${grouped(Number(pairs.toPrecision(2)))} became partners within ${counted(years, "year")}, ${found} (${interval})`;
}

function rests({ model }: ForecastPairReply): string {
  const { ties, dated, learntFrom, how, expected, untied } = model;
  return `${counted(ties, "tie")} on file, ${grouped(dated)} with a date; learnt from ${counted(learntFrom, "new tie")}: ${how}. ${computed(expected)} new ties are expected among ${grouped(untied)} untied pairs.`;
}
