import { cellDate } from "./cell-date.ts";
import { cellDegrees } from "./cell-degrees.ts";
import { saysNothing } from "./cell-missing.ts";
import { cellNumber } from "./cell-number.ts";
import { looksLikeCountry } from "./guess-country.ts";
import { registerId } from "./mapped-register-id.ts";
import { looksLikeWkt } from "./wkt-end.ts";

/** What the values of a column look like: shares of those that are given. */
export interface Profile {
  readonly column: string;
  readonly filled: number;
  readonly rows: number;
  /** The different values with how often each stands, the most frequent first; at most as many as are told apart. */
  readonly values: readonly (readonly [value: string, times: number])[];
  readonly unique: boolean;
  readonly country: number;
  readonly wikidata: number;
  readonly number: number;
  readonly degrees: number;
  readonly date: number;
  readonly wkt: number;
  readonly address: number;
  readonly yesNo: number;
  readonly comma: boolean;
}

const TOLD_APART = 400;

/** Looks at the values of one column. */
export function profileOf(column: string, cells: readonly string[]): Profile {
  const given = cells.map((cell) => cell.trim()).filter((cell) => !saysNothing(cell) && cell !== "NA");
  const counts = new Map<string, number>();
  for (const cell of given) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const values = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, TOLD_APART);
  const total = values.reduce((sum, [, times]) => sum + times, 0);
  const share = (is: (cell: string) => boolean): number =>
    total === 0 ? 0 : values.reduce((sum, [cell, times]) => sum + (is(cell) ? times : 0), 0) / total;
  return {
    column,
    filled: given.length,
    rows: cells.length,
    values,
    unique: given.length === cells.length && counts.size === cells.length,
    country: share(looksLikeCountry),
    wikidata: share((cell) => registerId("wikidata", cell) !== undefined),
    number: share((cell) => "value" in cellNumber(cell, ".") || "value" in cellNumber(cell, ",")),
    degrees: share((cell) => cellDegrees(cell, "longitude") !== undefined),
    date: share((cell) => isDate(cell)),
    wkt: share(looksLikeWkt),
    address: share((cell) => /^https?:\/\//i.test(cell)),
    yesNo: share((cell) => /^(true|false|yes|no|ja|nein|t|f)$/i.test(cell)),
    comma: share((cell) => /^-?\d{1,3}(\.\d{3})*,\d+$/.test(cell)) > 0.2,
  };
}

const EARLIEST = 800;
const LATEST = 2200;

/** A date, or what says that there is none (####-##-##). Among bare numbers only likely years are dates. */
function isDate(cell: string): boolean {
  const read = cellDate(cell, "dayfirst");
  const date = "why" in read ? undefined : read.from?.date;
  if ("why" in read) return false;
  const year = Number(date?.slice(0, 4) ?? EARLIEST);
  return year >= EARLIEST && year <= LATEST;
}
