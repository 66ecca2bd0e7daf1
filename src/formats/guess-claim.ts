import type { Aspect, GuessedColumn } from "./guess-columns.ts";
import type { GuessedEnd } from "./guess-ends.ts";
import { formLines } from "./guess-form.ts";
import { constant, inline, type Proposed, proposedYaml, word } from "./guess-yaml.ts";

/** The claim that a row seems to make, as YAML under `claims`; no value where nobody is named. */
export function guessClaim(
  columns: readonly GuessedColumn[],
  ends: readonly GuessedEnd[],
  title: string,
): string | undefined {
  const [one, other] = ends;
  if (one === undefined) return undefined;
  const body = columns.find(({ aspect }) => aspect === "body");
  if (body) return membership(one, word(body.column), columns);
  if (other) return tie(one, other, columns, title);
  const numbers = columns.filter(({ aspect, profile }) => aspect === "number" && profile.filled > 0);
  const joined = columns.some(
    ({ aspect, column }) => isStart(aspect) && /member|join|beitritt|adhé|entry/i.test(column),
  );
  if (numbers.length > 0 && !joined) return observation(one, numbers, columns);
  const people = columns.find(({ aspect }) => aspect === "population");
  if (people && !joined) return inhabitants(one, people, columns);
  return membership(one, constant(title), columns, "no column names a body: is it what the table lists?");
}

function tie(one: GuessedEnd, other: GuessedEnd, columns: readonly GuessedColumn[], title: string): string {
  const ends = [endLine(one, columns, "start"), endLine(other, columns, "end")];
  return item("tie", [
    { key: "between", within: ends },
    ...formLines(columns, title),
    ...whenLines(columns),
    ...besideLines(columns),
  ]);
}

function membership(
  member: GuessedEnd,
  body: string,
  columns: readonly GuessedColumn[],
  remark?: string,
): string {
  return item("membership", [
    { key: "member", value: placeOf(member, columns) },
    { key: "body", value: body, ...(remark && { remark }) },
    {
      key: "grade",
      value: '"=2"',
      remark: "0 attendee, 1 observer, 2 full, 3 steering: does a column tell?",
      off: true,
    },
    ...whenLines(columns),
    ...besideLines(columns),
  ]);
}

function observation(
  subject: GuessedEnd,
  numbers: readonly GuessedColumn[],
  columns: readonly GuessedColumn[],
): string {
  const names = numbers.map(({ column }) => word(column)).join(", ");
  const when = columns.find(({ aspect }) => aspect === "asOf" || isStart(aspect));
  return item("observation", [
    {
      key: "each",
      value: inline([
        ["columns", `[${names}]`],
        ["as", "number"],
        ["heading", "measured"],
      ]),
    },
    { key: "subject", value: placeOf(subject, columns) },
    {
      key: "metric",
      value: constant("has_statistic"),
      remark: "hansa facts --help names others, such as has_population",
    },
    { key: "measured", value: "measured", remark: "the heading of the column says what is counted" },
    { key: "value", value: "number" },
    { key: "unit", value: constant("count"), remark: "what is one of them called?" },
    ...(when ? [{ key: "asOf", value: word(when.column) }] : []),
  ]);
}

/** Where nothing but inhabitants is told of places, they are what the table is about. */
function inhabitants(subject: GuessedEnd, people: GuessedColumn, columns: readonly GuessedColumn[]): string {
  const told = new Map([...subject.columns].filter(([aspect]) => aspect !== "population"));
  const when = columns.find(({ aspect }) => aspect === "asOf" || isStart(aspect));
  return item("observation", [
    { key: "subject", value: placeOf({ ...subject, columns: told }, columns) },
    { key: "metric", value: constant("has_population") },
    { key: "value", value: word(people.column) },
    { key: "unit", value: constant("people") },
    ...(when ? [{ key: "asOf", value: word(when.column) }] : []),
  ]);
}

function endLine(end: GuessedEnd, columns: readonly GuessedColumn[], side: "start" | "end"): Proposed {
  const shape = columns.find(({ aspect }) => aspect === "coordinates");
  const located = end.columns.has("latitude") && end.columns.has("longitude");
  const more: (readonly [string, string])[] =
    shape && !located
      ? [
          [
            "coordinates",
            inline([
              ["column", word(shape.column)],
              ["end", side],
            ]),
          ],
        ]
      : [];
  const unknown = !(end.columns.has("country") || end.country || end.columns.has("wikidata"));
  const remark = unknown ? 'are all of them in one country? then country: "=DE"' : undefined;
  return { key: "-", value: placeOf(end, columns, more), ...(remark && { remark }) };
}

const ORDER = [
  "name",
  "country",
  "region",
  "latitude",
  "longitude",
  "population",
  "geonames",
  "wikidata",
] as const;

/** A place on one line. Of a state that is spoken of itself, its name and code are columns of countries. */
function placeOf(
  end: GuessedEnd,
  columns: readonly GuessedColumn[],
  more: readonly (readonly [string, string])[] = [],
): string {
  const named = ["name", "wikidata", "geonames"].some((aspect) => end.columns.has(aspect));
  if (!named) return stateOf(columns);
  const pairs = ORDER.flatMap((aspect): (readonly [string, string])[] => {
    const column = end.columns.get(aspect);
    if (column !== undefined) return [[aspect, word(column)]];
    return aspect === "country" && end.country !== undefined ? [[aspect, constant(end.country)]] : [];
  });
  return inline([...pairs, ...more]);
}

function stateOf(columns: readonly GuessedColumn[]): string {
  const all = columns.filter(({ aspect }) => aspect === "country");
  const codes = all.find(({ profile }) => profile.values.every(([value]) => /^[A-Z]{2,3}$/.test(value)));
  const names = all.find((one) => one !== codes);
  return inline([
    ...(names ? [["name", word(names.column)] as const] : []),
    ...(codes ? [["iso", word(codes.column)] as const] : []),
    ["level", constant("state")],
  ]);
}

function whenLines(columns: readonly GuessedColumn[]): Proposed[] {
  const start = columns.find(({ aspect }) => isStart(aspect));
  const end = columns.find(({ aspect }) => aspect === "to");
  const words = start?.aspect === "period";
  return [
    ...(start
      ? [{ key: words ? "period" : "from", value: word(start.column), ...(words && { remark: WORDS }) }]
      : []),
    ...(end ? [{ key: "to", value: word(end.column) }] : []),
  ];
}

const WORDS = "some are no dates; as a period their words are kept";

function besideLines(columns: readonly GuessedColumn[]): Proposed[] {
  const purpose = columns.find(({ aspect }) => aspect === "purpose");
  const note = columns.find(({ aspect }) => aspect === "note");
  const address = columns.find(({ aspect }) => aspect === "address");
  return [
    ...(purpose ? [{ key: "purpose", value: word(purpose.column) }] : []),
    ...(note ? [{ key: "note", value: word(note.column) }] : []),
    ...(address ? [{ key: "cites", value: inline([["url", word(address.column)]]) }] : []),
  ];
}

function isStart(aspect: Aspect | undefined): boolean {
  return aspect === "from" || aspect === "period";
}

/** An item of the list of claims. */
function item(kind: string, lines: readonly Proposed[]): string {
  return `  - ${kind}:\n${proposedYaml(lines, 3)}`;
}
