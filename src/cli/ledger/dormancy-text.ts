import type { DormancyReply } from "../../contract/dormancy-question.ts";
import { computed, counted, fixed, grouped } from "../../wording/number-words.ts";
import { cited } from "../text/cited.ts";
import { inWords, nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** How likely ties or memberships are to lapse, and which of a city's the likeliest. */
export function dormancyText(reply: DormancyReply, page: Page): string {
  const { kind, asOf, spells, lapses, spellYears, leftOut, noFit, fit, byAge } = reply;
  const within = counted(reply.years, "year");
  return textOf([
    ...paragraph(page, page.paint.heading(`How ${inWords(kind)}s lapse`)),
    ...paragraph(
      page,
      cited(
        page,
        `As of ${asOf}: ${counted(spells, inWords(kind))} with a dated beginning, in force for ${counted(spellYears, "year")} together; ${counted(lapses.value, "dated end")}.`,
        lapses.because,
      ),
    ),
    ...paragraph(
      page,
      `Left out: ${grouped(leftOut.noBeginning)} whose beginning no source dates, ${grouped(leftOut.endNotDated)} that ended on a day no source gives.`,
    ),
    "",
    ...(noFit === undefined
      ? [
          ...item(page, fitWords(reply)),
          ...(fit?.b
            ? byAge.flatMap(({ age, chance, lower, upper }) =>
                item(
                  page,
                  `of age ${age}: ${share(chance)} lapse within ${within}, 95 % ${share(lower)} to ${share(upper)}`,
                ),
              )
            : item(
                page,
                `at any age: ${share(byAge[0]?.chance ?? 0)} lapse within ${within}, 95 % ${share(byAge[0]?.lower ?? 0)} to ${share(byAge[0]?.upper ?? 0)}`,
              )),
        ]
      : paragraph(page, `No hazard is given. ${noFit.text}`)),
    ...section(
      page,
      "How such forecasts did",
      recordWords(reply).flatMap((each) => item(page, each)),
    ),
    ...standingLines(reply, page),
    ...section(
      page,
      "What is not known, and what this is not",
      [...reply.notKnown, ...reply.notCovered].flatMap(({ text }) => item(page, text)),
    ),
  ]);
}

function fitWords({ fit }: DormancyReply): string {
  if (fit === undefined) return "";
  const { a, b } = fit;
  if (b) {
    const turn =
      b.upper < 0 ? "falls with age" : b.lower > 0 ? "rises with age" : "does not clearly change with age";
    return `the hazard ${turn}: logit(h) = ${fixed(a.value, 2)} + ${fixed(b.value, 2)} × ln(1 + age), 95 % of the slope ${fixed(b.lower, 2)} to ${fixed(b.upper, 2)}`;
  }
  return `a hazard of ${share(chanceOf(a.value))} a year, 95 % ${share(chanceOf(a.lower))} to ${share(chanceOf(a.upper))}; too few ends to tell whether it changes with age`;
}

const VERDICTS: Record<DormancyReply["record"]["verdict"], string> = {
  "in-line": "such chances have been about right",
  "too-high": "such chances have been too high",
  "too-low": "such chances have been too low",
  "too-few": "too few to tell whether such chances are right",
};

function recordWords({ record: { made, tooFew, verdict, lower, upper }, years }: DormancyReply): string[] {
  const expected = made.reduce((sum, each) => sum + each.expected, 0);
  const happened = made.reduce((sum, each) => sum + each.happened, 0);
  return [
    ...(made.length > 0
      ? [
          `Made in the same way at the end of ${made
            .map(({ year }) => year)
            .toReversed()
            .join(
              ", ",
            )}, each for ${counted(years, "year")}: ${computed(expected)} lapses expected, ${grouped(happened)} came (95 %: ${computed(lower)} to ${computed(upper)}); ${VERDICTS[verdict]}.`,
        ]
      : []),
    ...(tooFew
      ? [
          `At the end of ${tooFew.year} none could have been made: ${counted(tooFew.lapses, "lapse")} dated by then, ${tooFew.needed} are needed.`,
        ]
      : []),
  ];
}

function standingLines({ city, network, standing, lines }: DormancyReply, page: Page): string[] {
  const whose = [city, network].flatMap((each) => (each ? [nameOf(each)] : [])).join(" in ");
  return section(
    page,
    `In force${whose && `, of ${whose}`}: ${grouped(lines.length)} of ${grouped(standing)}`,
    lines.length > 0
      ? lines.flatMap((line) => item(page, lineWords(line, { page, isOwn: city !== undefined })))
      : paragraph(page, "None with a dated beginning is on file."),
  );
}

function lineWords(
  {
    of,
    with: other,
    since,
    age,
    chance,
    lower,
    upper,
    times,
    ends,
    spokenOf,
    because,
  }: DormancyReply["lines"][number],
  { page, isOwn }: { page: Page; isOwn: boolean },
): string {
  const names = isOwn ? nameOf(other) : `${nameOf(of)} and ${nameOf(other)}`;
  const words = [
    `${names}, since ${since}, ${counted(age, "year")}`,
    ...(chance === undefined
      ? []
      : [`${share(chance)} (95 %: ${share(lower ?? 0)} to ${share(upper ?? 0)})`]),
    ...(times === undefined ? [] : [`its age × ${computed(times)}`]),
    ...(ends === undefined ? [] : [`a source ends it ${ends}`]),
    `last shown in force ${spokenOf}`,
  ];
  return cited(page, words.join("; "), because);
}

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
const share = (chance: number): string => `${Number((100 * chance).toPrecision(2))} %`;
