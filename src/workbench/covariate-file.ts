import type { StateFact } from "../inference/tied-cities.ts";
import { IntakeError } from "../intake/intake-error.ts";
import { type OpenTable, openTable } from "../intake/open-table.ts";
import { countryCode, isCountry } from "./country-kinship.ts";

/** What files bring of pairs of states, as it was known in the year of a day. */
export type FactsOfDay = (day: string) => StateFact[];

/** None where no file is named. */
export async function covariatesGiven(path: string | undefined): Promise<FactsOfDay> {
  return path === undefined ? () => [] : covariateFile(path);
}

/**
 * A table of pairs of states, or of states. Pairs: two columns that name states by code or name, `year` where it is
 * told, and numbers. States: one such column, and `IdealPoint` as the published file of positions in the General
 * Assembly has it, or `value`; the covariate of two states is how far apart they are. Of years the newest up to the
 * day's is taken, never a later one; a session of the General Assembly is told as its year.
 */
async function covariateFile(path: string): Promise<FactsOfDay> {
  const table = await openTable(path, {});
  const layout = layoutOf(table.header, path);
  const { rows, unknown } = await rowsOf(table, layout);
  if (rows.length === 0)
    throw new IntakeError(
      "wrong-content",
      `${path} has no row with ${layout.states.join(" and ")} that are states, by code or name, and a number in ${layout.values.join(", ")}.`,
    );
  const source = unknown > 0 ? `${path} (${unknown} rows left out: no state, no number or no year)` : path;
  return (day) => {
    const year = Number(day.slice(0, 4));
    return layout.values.flatMap((column) => {
      const held = newest(rows, column, year);
      return held.size > 0 ? [factOf(column, held, layout, source)] : [];
    });
  };
}

interface Layout {
  /** Two columns, or one. */
  readonly states: readonly string[];
  readonly values: readonly string[];
  readonly when?: { readonly column: string; readonly yearOf: (value: number) => number };
}

/** The first General Assembly met in 1946; sessions are told by the year in which they open. */
const YEAR_BEFORE_SESSIONS = 1945;
const WHEN = new Map([
  ["year", (value: number) => value],
  ["session", (value: number) => YEAR_BEFORE_SESSIONS + value],
]);
const PAIRS = [
  ["iso_a", "iso_b"],
  ["iso_o", "iso_d"],
  ["one", "other"],
] as const;
const STATE = ["iso3c", "iso", "iso2", "iso3", "country", "state"];
const POSITION = ["idealpoint", "value"];

function layoutOf(header: readonly string[], path: string): Layout {
  const named = (name: string): string | undefined =>
    header.find((column) => column.trim().toLowerCase() === name);
  const when = [...WHEN].flatMap(([name, yearOf]) => {
    const column = named(name);
    return column === undefined ? [] : [{ column, yearOf }];
  })[0];
  const pair = PAIRS.map((names) => names.flatMap((name) => named(name) ?? [])).find(
    ({ length }) => length === 2,
  );
  const state = STATE.flatMap((name) => named(name) ?? [])[0];
  const position = POSITION.flatMap((name) => named(name) ?? [])[0];
  if (!pair && state !== undefined && position !== undefined)
    return { states: [state], values: [position], ...(when && { when }) };
  const states = pair ?? header.slice(0, 2);
  const values = header.filter((column) => !states.includes(column) && column !== when?.column);
  if (states.length < 2 || values.length === 0)
    throw new IntakeError(
      "wrong-content",
      `${path} needs two columns that name states, by code or name (iso_a, iso_b), and at least one with a number; or a row a state, with iso3c, year or session, and IdealPoint or value. Its columns are ${header.join(", ")}.`,
    );
  return { states, values, ...(when && { when }) };
}

interface Row {
  readonly key: string;
  readonly year: number;
  readonly values: ReadonlyMap<string, number>;
}

async function rowsOf(table: OpenTable, layout: Layout): Promise<{ rows: Row[]; unknown: number }> {
  const rows: Row[] = [];
  let unknown = 0;
  for await (const row of table.rows()) {
    if (!("cells" in row)) continue;
    const cell = (column: string): string => row.cells.get(column)?.trim() ?? "";
    const states = layout.states.map(cell);
    const year = layout.when
      ? layout.when.yearOf(numberIn(cell(layout.when.column)))
      : Number.NEGATIVE_INFINITY;
    const values = new Map(
      layout.values.flatMap((column) => {
        const value = numberIn(cell(column));
        return Number.isNaN(value) ? [] : [[column, value] as const];
      }),
    );
    if (!states.every(isCountry) || Number.isNaN(year) || values.size === 0) unknown += 1;
    else rows.push({ key: keyOf(states.map(countryCode)), year, values });
  }
  return { rows, unknown };
}

function numberIn(text: string): number {
  const value = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}

interface Held {
  readonly year: number;
  readonly sum: number;
  readonly rows: number;
}

/** Told more than once in its newest year, or both ways round, it has the mean. */
function newest(rows: readonly Row[], column: string, upTo: number): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  for (const { key, year, values } of rows) {
    const value = values.get(column);
    if (value === undefined || year > upTo) continue;
    const before = held.get(key);
    if (before === undefined || before.year < year) held.set(key, { year, sum: value, rows: 1 });
    else if (before.year === year) held.set(key, { year, sum: before.sum + value, rows: before.rows + 1 });
  }
  return held;
}

function factOf(
  column: string,
  held: ReadonlyMap<string, Held>,
  { states }: Layout,
  source: string,
): StateFact {
  const mean = (key: string): number => {
    const found = held.get(key);
    return found ? found.sum / found.rows : Number.NaN;
  };
  const one = states.length === 1;
  return {
    id: `file:${column}`,
    name: one ? `distance of ${column}` : column,
    source,
    of: one
      ? (first, second) => Math.abs(mean(first) - mean(second))
      : (first, second) => mean(keyOf([first, second])),
  };
}

function keyOf(states: readonly string[]): string {
  return states.toSorted().join(" ");
}
