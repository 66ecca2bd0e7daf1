import { noFitWords } from "../../contract/no-fit-words.ts";
import type { PracticeTold, SpreadReply } from "../../contract/spread-question.ts";
import { counted, fixed, grouped, percent } from "../../wording/number-words.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";

/** How a practice, or membership in a network, spread, and how it may go on. */
export function spreadText(reply: SpreadReply, page: Page): string {
  const { network, practice, asOf, model, runs, seed, likeliest, notCovered } = reply;
  const name = network?.name ?? `'${practice?.words ?? ""}'`;
  return textOf([
    ...paragraph(page, page.paint.heading(`How ${name} may spread, as of ${asOf}`)),
    ...paragraph(page, whoLine(reply)),
    ...(practice ? paragraph(page, rowsLine(practice)) : []),
    ...section(page, "What the entries on file tell", fitLines(reply, page)),
    ...section(
      page,
      `From here on, by the model '${model}' (${counted(runs, "run")}, seed ${seed})`,
      table(page, ...pathTable(reply)),
    ),
    ...section(
      page,
      `Who ${network ? "joins" : "takes it up"} most often, by share of runs`,
      likeliest.flatMap(({ place, chance }) => item(page, `${nameOf(place)}: ${percent(chance)}`)),
    ),
    ...section(
      page,
      "What the data do not tell",
      notCovered.flatMap((line) => item(page, line)),
    ),
  ]);
}

function pathTable({ network, path }: SpreadReply): [string[], string[][]] {
  const drawn = path.some(({ withEstimates }) => withEstimates !== undefined);
  const head = ["year", `${network ? "members" : "have it"}, mean`, "95 %, by chance"];
  const span = ({ lower, upper }: { lower: number; upper: number }): string =>
    `${grouped(lower)} to ${grouped(upper)}`;
  const rows = path.map((each) => [
    String(each.year),
    grouped(Number(each.mean.toFixed(1))),
    span(each),
    ...(each.withEstimates ? [span(each.withEstimates)] : []),
  ]);
  return [drawn ? [...head, "and by the estimates"] : head, rows];
}

function whoLine({ network, adopters: { dated, undated }, places, over, seats }: SpreadReply): string {
  const who = network ? counted(dated + undated, "member") : `${counted(dated + undated, "place")} with it`;
  const among = `among ${counted(places, "place")} with ${over === "ties" ? "a tie" : over === "networks" ? "a seat" : "a tie or a seat"}`;
  const since = `${grouped(dated)} with a year of ${network ? "entry" : "which it is known"}`;
  const company = seats
    ? ` ${counted(seats.all, "seat")} in ${counted(seats.networks, "network")}, ${grouped(seats.undated)} of them without a date.`
    : "";
  return `${who} ${among}; ${since}. It spreads over ${over === "both" ? "ties and networks" : over}.${company}`;
}

function rowsLine({ claims, rows, notFound = [] }: PracticeTold): string {
  const { read, undated, doubled, later, ended = 0, unknown = 0, unread = 0 } = rows;
  const told = [
    [undated, "place without a year that is sure", "places without a year that is sure"],
    [doubled, "row of a place again", "rows of a place again"],
    [later, "row dated after the day", "rows dated after the day"],
    [ended, "row of what had ended before the day", "rows of what had ended before the day"],
    [unread, "row without a place", "rows without a place"],
    [
      unknown,
      "row of a place not known, or that may be several",
      "rows of places not known, or that may be several",
    ],
  ] as const;
  const apart = told.flatMap(([count, one, more]) => (count > 0 ? [counted(count, one, more)] : []));
  const missing =
    notFound.length > 0 ? ` (${notFound.join("; ")}: write each as 'Barcelona, ES' or by its id)` : "";
  const named = claims.length > 0 ? ` [${claims.join(", ")}]` : "";
  return `${counted(read, "row")} read${apart.length > 0 ? `; of these ${apart.join(", ")}` : ""}${missing}.${named}`;
}

function fitLines({ fit, threshold }: SpreadReply, page: Page): string[] {
  const asked =
    threshold === undefined ? [] : item(page, `Threshold, as asked: an exposure of ${percent(threshold)}`);
  if (fit === undefined) return [...item(page, `None: ${noFitWords({ why: "none-dated" })}.`), ...asked];
  const { from, to, placeYears, entries, hazard, noHazard, bass, noBass } = fit;
  return [
    ...item(
      page,
      `${counted(entries, "entry", "entries")} in ${grouped(placeYears)} place-years, ${from + 1} to ${to}`,
    ),
    ...(hazard ? hazardLines(hazard, page) : []),
    ...(noHazard ? item(page, `Hazard: not given, ${noFitWords(noHazard)}`) : []),
    ...(bass ? item(page, `Bass: p = ${small(bass.p)}, q = ${small(bass.q)}`) : []),
    ...(noBass ? item(page, `Bass: not given, ${noFitWords(noBass)}`) : []),
    ...(fit.threshold ? thresholdLines(fit.threshold, page) : []),
    ...(fit.noThreshold ? item(page, `Thresholds: not given, ${noFitWords(fit.noThreshold)}`) : []),
    ...asked,
  ];
}

type Fit = NonNullable<SpreadReply["fit"]>;

function hazardLines({ a, b, c, gain }: NonNullable<Fit["hazard"]>, page: Page): string[] {
  const pulls = [
    ...(b ? [` + share of partners × ${plain(b)}`] : []),
    ...(c ? [` + share of fellow members × ${plain(c)}`] : []),
  ];
  const passed = b && c ? "5.99" : "3.84";
  return [
    ...item(page, `Hazard: logit of the chance in a year = ${plain(a)}${pulls.join("")}`),
    ...item(
      page,
      `The pull gains ${gain.toFixed(1)} in twice the ln likelihood (${passed} is passed by chance in one case of twenty)`,
    ),
  ];
}

function thresholdLines(
  { upTo, highest, late, unsettled }: NonNullable<Fit["threshold"]>,
  page: Page,
): string[] {
  const told = upTo
    .filter(({ exposure }, at) => exposure <= highest || (upTo[at - 1]?.exposure ?? 0) < highest)
    .map(
      ({ exposure, share, lower, upper }) =>
        `${percent(share)} up to ${percent(exposure)} (95 %: ${percent(lower)} to ${percent(upper)})`,
    );
  return [
    ...item(page, `Thresholds, of all places: ${told.join("; ")}; the others beyond, or never`),
    ...(late > 0
      ? item(
          page,
          `${counted(late, "place")} took it up in a year in which ${late === 1 ? "its" : "their"} exposure was no higher than before, which no threshold explains`,
        )
      : []),
    ...(unsettled
      ? item(page, "The search for these shares was stopped before it settled: they may still be off")
      : []),
  ];
}

type Estimate = NonNullable<Fit["hazard"]>["a"];

const plain = (estimate: Estimate): string => limits(estimate, (value) => fixed(value, 2));
const small = (estimate: Estimate): string =>
  limits(estimate, (value) => String(Number(value.toPrecision(3))));

function limits({ value, lower, upper }: Estimate, words: (value: number) => string): string {
  const [low, high] = [lower, upper].map((limit) => (limit === undefined ? "no limit" : words(limit)));
  return `${words(value)} (95 %: ${low} to ${high})`;
}
