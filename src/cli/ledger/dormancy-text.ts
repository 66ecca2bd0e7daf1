import type { DormancyReply } from "../../contract/dormancy-question.ts";
import { counted, grouped } from "../../wording/number-words.ts";
import { cited } from "../text/cited.ts";
import { inWords, nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** How likely ties or memberships are to lapse, and which of a city's the likeliest. */
export function dormancyText(reply: DormancyReply, page: Page): string {
  const { kind, asOf, spells, lapses, spellYears, leftOut, noFit, fit, byAge, city, lines, notCovered } =
    reply;
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
            ? byAge.flatMap(({ age, chance }) =>
                item(page, `of age ${age}: ${share(chance)} lapse within ${within}`),
              )
            : item(page, `at any age: ${share(byAge[0]?.chance ?? 0)} lapse within ${within}`)),
        ]
      : paragraph(page, `No hazard is given: ${noFit}.`)),
    ...(city
      ? section(
          page,
          `In force, of ${nameOf(city)}`,
          lines.length > 0
            ? lines.flatMap((line) => item(page, lineWords(line, page)))
            : paragraph(page, "None with a dated beginning is on file."),
        )
      : []),
    ...section(
      page,
      "What this is not",
      notCovered.flatMap((each) => item(page, each)),
    ),
  ]);
}

function fitWords({ fit }: DormancyReply): string {
  if (fit === undefined) return "";
  const { a, b } = fit;
  if (b) {
    const turn =
      b.upper < 0 ? "falls with age" : b.lower > 0 ? "rises with age" : "does not clearly change with age";
    return `the hazard ${turn}: logit(h) = ${a.value.toFixed(2)} + ${b.value.toFixed(2)} × ln(1 + age), 95 % of the slope ${b.lower.toFixed(2)} to ${b.upper.toFixed(2)}`;
  }
  return `a hazard of ${share(chanceOf(a.value))} a year, 95 % ${share(chanceOf(a.lower))} to ${share(chanceOf(a.upper))}; too few ends to tell whether it changes with age`;
}

function lineWords(
  { with: other, since, age, chance, because }: DormancyReply["lines"][number],
  page: Page,
): string {
  const words = chance === undefined ? "" : `: ${share(chance)}`;
  return cited(page, `${nameOf(other)}, since ${since}, ${counted(age, "year")}${words}`, because);
}

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));
const share = (chance: number): string => `${Number((100 * chance).toPrecision(2))} %`;
