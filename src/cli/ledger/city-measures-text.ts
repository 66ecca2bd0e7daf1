import type { CityMeasuresReply } from "../../contract/city-measures-question.ts";
import { computed, counted, grouped, percent } from "../../wording/number-words.ts";
import { item, labelled, type Page, paragraph, section, textOf } from "../text/page.ts";

/** Each measure of the table in a line: how many cities have a value, the lowest, the middle and the highest. */
export function cityMeasuresText(reply: CityMeasuresReply, page: Page): string {
  const { slice, memberships, asOf, cities, ties, seats, columns, leftOut, dataVersion, revision } = reply;
  return textOf([
    ...paragraph(page, page.paint.heading("Every measure of every city")),
    ...paragraph(
      page,
      `On ${slice}${memberships ? ` and ${memberships}` : ""}, as of ${asOf}: ${grouped(cities.length)} cities, ${grouped(ties)} ties, ${grouped(seats)} seats. Data ${dataVersion}, revision ${revision}.`,
    ),
    "",
    ...columns.flatMap((column) => labelled(page, column.id, columnWords(column, cities), COLUMNS)),
    ...section(
      page,
      "No column",
      leftOut.flatMap(({ measure, why }) => item(page, `${measure}: ${why}`)),
    ),
    "",
    ...paragraph(
      page,
      "--out FILE.csv or FILE.json writes the whole table: one row a city, one column a measure.",
    ),
  ]);
}

const COLUMNS = 31;

type Column = CityMeasuresReply["columns"][number];

function columnWords(
  { given, values, sampled, communities, unit }: Column,
  cities: CityMeasuresReply["cities"],
): string {
  if (given === 0) return "not given for any city";
  if (communities) {
    const { count, modularity, seed } = communities;
    const largest = values.filter((number) => number === 1).length;
    return `${counted(given, "city", "cities")} in ${counted(count, "community", "communities")}, the largest of ${grouped(largest)}; modularity ${computed(modularity)}, seed ${seed}`;
  }
  const ranked = values
    .flatMap((value, at) => (value === null ? [] : [{ value, name: cities[at]?.name ?? "" }]))
    .toSorted((one, other) => one.value - other.value);
  const [lowest, middle, highest] = [ranked[0], ranked[Math.floor((ranked.length - 1) / 2)], ranked.at(-1)];
  const off = sampled
    ? `; sampled: off by ${computed(sampled.error)} at most with probability ${percent(sampled.probability)}, ${grouped(sampled.samples)} draws, seed ${sampled.seed}`
    : "";
  return `${counted(given, "city", "cities")}: ${figure(lowest)}, middle ${figure(middle)}, highest ${figure(highest)}${unit ? ` ${unit}` : ""} (${highest?.name})${off}`;
}

function figure(of: { value: number } | undefined): string {
  return of === undefined ? "not given" : computed(of.value);
}
