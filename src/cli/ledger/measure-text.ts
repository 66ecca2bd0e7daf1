import type { MeasureReply, MeasuresReply } from "../../contract/measure-question.ts";
import { computed, counted, grouped } from "../../wording/number-words.ts";
import { item, labelled, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import { divisionLines } from "./division-text.ts";
import { inShort } from "./measure-short.ts";
import { nullModelWords } from "./null-model-words.ts";

/** All measures, by what they are of. */
export function measuresText({ measures }: MeasuresReply, page: Page): string {
  const groups = Map.groupBy(measures, ({ of }) => of);
  return textOf([
    ...paragraph(
      page,
      `${counted(measures.length, "measure")}, each as of any day. 'hansa measure ID' tells the whole formula, range and reference, --json all of them.`,
    ),
    ...(["ties", "memberships"] as const).flatMap((on) => item(page, sliceWords(on), `${MARKS[on]} `)),
    ...[...groups].flatMap(([of, held]) =>
      section(
        page,
        `Of a ${of}`,
        held.flatMap((measure) => listed(page, measure)),
      ),
    ),
  ]);
}

/** A measure in two lines: what it is, and in short how it comes about and where it was published. */
function listed(page: Page, measure: MeasuresReply["measures"][number]): string[] {
  const { id, name, on, takes } = measure;
  const { formula, papers } = inShort(measure);
  return [
    ...item(page, `${id} · ${name}${takes.includes("pair") ? " (--pair)" : ""}`, `${on ? MARKS[on] : "-"} `),
    ...labelled(page, "", formula, 4),
    ...labelled(page, "", papers, 4),
  ];
}

type On = NonNullable<MeasureReply["measure"]["on"]>;

const MARKS: Readonly<Record<On, string>> = { ties: "*", memberships: "+" };

/** By which options a slice is asked for. */
function sliceWords(on: On): string {
  return on === "ties"
    ? "on the ties or any slice of them: --form, --theme, --source, --network (among its members), --region, --city with --steps"
    : "on the memberships in networks whose rosters are covered, or a slice of them: --theme (of the network), --networks (over these alone), --network (among its members), --region (of the cities), --city with --steps";
}

/** A measure on a slice: the graph's value, or its cities with the highest, or its `top` largest communities. */
export function measureText(reply: MeasureReply, page: Page, top: number): string {
  const { measure, slice, asOf, cities, edges, value, values, given, notGiven, division } = reply;
  const size = `${grouped(cities)} cities, ${grouped(edges)} ${slice.startsWith("memberships") ? "seats" : "ties"}`;
  return textOf([
    ...paragraph(page, page.paint.heading(reply.figure ? `${measure.name}: ${reply.figure}` : measure.name)),
    ...paragraph(page, `On ${slice}, as of ${asOf}: ${size}.`),
    "",
    ...(notGiven ? paragraph(page, notGiven) : []),
    ...(division ? divisionLines(page, division, top) : []),
    ...(value !== undefined && division === undefined ? paragraph(page, valueWords(value)) : []),
    ...(values ?? []).flatMap(({ rank, city, value: each, lower, upper, chance }) =>
      labelled(
        page,
        `${rank}.`,
        `${computed(each)}${measure.unit ? ` ${measure.unit}` : ""}${lower === undefined || upper === undefined ? "" : ` (${computed(lower)} to ${computed(upper)})`}${cityChanceWords(chance)}  ${city.name}${city.country ? `, ${city.country}` : ""} (${city.id})`,
        6,
      ),
    ),
    ...moreLines(page, reply),
    ...(given !== undefined && values && given > values.length
      ? [
          "",
          ...paragraph(
            page,
            `${given < cities ? `${grouped(given)} of ` : ""}${grouped(cities)} cities have a value; --top shows more.`,
          ),
        ]
      : []),
    ...section(page, "How it is computed", [
      ...labelled(page, "formula", measure.formula, 12),
      ...labelled(page, "range", measure.range, 12),
      ...labelled(page, "no value", measure.undefinedWhen, 12),
      ...labelled(page, "reference", measure.reference, 12),
      ...(measure.on ? labelled(page, "slices", `${sliceWords(measure.on)}; --as-of`, 12) : []),
    ]),
  ]);
}

/** How firm it is, what chance gives, or the table that it is. */
function moreLines(
  page: Page,
  { drawn, interval, chance, table: rows = [], pair, through, grouping, remarks = [] }: MeasureReply,
): string[] {
  const names = (cities: MeasureReply["through"] = []): string => cities.map(({ name }) => name).join(", ");
  const told = [
    ...(pair ? [`Of ${names(pair)}.`] : []),
    ...(through && through.length > 0 ? [`${names(through)}.`] : []),
    ...(grouping ? [groupingWords(grouping)] : []),
    ...(interval
      ? [
          `95 %: ${computed(interval.lower)} to ${computed(interval.upper)}, ${interval.over} left out in turn${cutWords(interval)}.`,
        ]
      : []),
    ...(chance ? nullModelWords(chance) : []),
    ...(drawn ? [drawnWords(drawn)] : []),
  ];
  return [
    ...told.flatMap((words) => paragraph(page, words)),
    ...(told.length > 0 && rows.length > 1 ? [""] : []),
    ...rowLines(page, rows),
    ...remarks.flatMap((remark) => ["", ...paragraph(page, remark)]),
  ];
}

type Row = NonNullable<MeasureReply["table"]>[number];

/** Several rows as a table, a single one in a line. */
function rowLines(page: Page, rows: readonly Row[]): string[] {
  const [first = {}] = rows;
  const heads = Object.keys(first).map(inWords);
  const cells = rows.map((row) => Object.values(row).map((value) => cellWords(value)));
  if (rows.length > 1) return table(page, heads, cells);
  return cells.flatMap((row) => item(page, row.map((cell, at) => `${heads[at]} ${cell}`).join(", ")));
}

/** The name of a column as words: 'only first' of `onlyFirst`. */
const inWords = (column: string): string =>
  column.replaceAll(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);

const cellWords = (value: number | string): string => (typeof value === "string" ? value : computed(value));

const CUT = {
  lower: "its lower end is the least it can be",
  upper: "its upper end is the most it can be",
  both: "its ends are the least and the most it can be",
} as const;

function cutWords({ cut }: NonNullable<MeasureReply["interval"]>): string {
  return cut ? `; cut off: ${CUT[cut]}` : "";
}

function groupingWords({ by, groups, notGiven }: NonNullable<MeasureReply["grouping"]>): string {
  const left = notGiven === 0 ? "" : `; ${counted(notGiven, "city", "cities")} of no known group left out`;
  return `By ${by}: ${counted(groups, "group")}${left}.`;
}

function cityChanceWords(chance: NonNullable<MeasureReply["values"]>[number]["chance"]): string {
  if (chance === undefined) return "";
  const { mean, lower, upper, z, p } = chance;
  const out = `z ${z === undefined ? "not given" : computed(z)}, p ${computed(p)}`;
  return ` (chance ${computed(mean)}, 90 % ${computed(lower)} to ${computed(upper)}; ${out})`;
}

function drawnWords({
  draws,
  seed,
  error,
  probability,
  lower,
  upper,
}: NonNullable<MeasureReply["drawn"]>): string {
  const range =
    lower !== undefined && upper !== undefined ? `${computed(lower)} to ${computed(upper)}` : undefined;
  const off = error === undefined ? range : `no value is off by more than ${computed(error)}`;
  const sure = off && probability !== undefined ? `${off}, with probability ${probability}; ` : "";
  return `${capital(`${sure}${grouped(draws)} draws, seed ${seed}`)}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function valueWords(value: NonNullable<MeasureReply["value"]>): string {
  if (typeof value === "number") return computed(value);
  const shown = value.slice(0, MOST_SHOWN).map(computed).join(", ");
  return value.length > MOST_SHOWN ? `${shown} … (${grouped(value.length)} in all)` : shown;
}

const MOST_SHOWN = 20;
