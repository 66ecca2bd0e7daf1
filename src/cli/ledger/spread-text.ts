import type { SpreadReply } from "../../contract/spread-question.ts";
import { counted, grouped, percent } from "../../wording/number-words.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

/** How membership in a network spread, and how it may go on. */
export function spreadText(reply: SpreadReply, page: Page): string {
  const { network, asOf, model, places, members, runs, seed, path, likeliest, notCovered } = reply;
  return textOf([
    ...paragraph(page, page.paint.heading(`How ${network.name} may spread, as of ${asOf}`)),
    ...paragraph(
      page,
      `${counted(members.dated + members.undated, "member")} among ${counted(places, "place")} with a tie or a seat; ${grouped(members.dated)} with a year of entry.`,
    ),
    ...section(page, "What the entries on file tell", fitLines(reply, page)),
    ...section(
      page,
      `From here on, by the model '${model}' (${counted(runs, "run")}, seed ${seed})`,
      table(
        page,
        ["year", "members, mean", "95 % of runs"],
        path.map(({ year, mean, lower, upper }) => [
          String(year),
          grouped(Number(mean.toFixed(1))),
          `${grouped(lower)} to ${grouped(upper)}`,
        ]),
      ),
    ),
    ...section(
      page,
      "Who joins most often, by share of runs",
      likeliest.flatMap(({ place, chance }) => item(page, `${nameOf(place)}: ${percent(chance)}`)),
    ),
    ...section(
      page,
      "What the data do not tell",
      notCovered.flatMap((line) => item(page, line)),
    ),
  ]);
}

function fitLines({ fit, threshold }: SpreadReply, page: Page): string[] {
  if (fit === undefined) return item(page, "No source dates an entry.");
  const { from, to, placeYears, entries, hazard, noHazard, bass } = fit;
  return [
    ...item(
      page,
      `${counted(entries, "entry", "entries")} in ${grouped(placeYears)} place-years, ${from + 1} to ${to}`,
    ),
    ...(hazard
      ? [
          ...item(
            page,
            `Hazard: logit of the chance in a year = ${estimate(hazard.a)} + share of partners × ${estimate(hazard.b)}`,
          ),
          ...item(
            page,
            `The pull of partners gains ${hazard.gain.toFixed(1)} in twice the ln likelihood (3.84 is passed by chance in one case of twenty)`,
          ),
        ]
      : item(page, `Hazard: not given, ${noHazard ?? "no entry"}`)),
    ...(bass ? item(page, `Bass: p = ${bass.p.toPrecision(3)}, q = ${bass.q.toPrecision(3)}`) : []),
    ...(threshold === undefined
      ? []
      : item(page, `Threshold, as asked: ${percent(threshold)} of the partners`)),
  ];
}

type Estimate = NonNullable<NonNullable<SpreadReply["fit"]>["hazard"]>["a"];
const estimate = ({ value, lower, upper }: Estimate): string =>
  `${value.toFixed(2)} (95 %: ${lower.toFixed(2)} to ${upper.toFixed(2)})`;
