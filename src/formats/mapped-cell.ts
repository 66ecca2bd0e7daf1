import { nearestWords } from "../record/nearest-words.ts";
import { saysNothing } from "./cell-missing.ts";
import { type CellNumber, cellNumber } from "./cell-number.ts";
import type { CellSpec } from "./mapping-cell.ts";

/** A row of any table: its cells by column, and where it stands. */
export interface TableRow {
  /** 'line 17', 'sheet Ties, row 4', 'node 12'. */
  readonly where: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** A row while it is read: its cells, the pieces that one of them was taken apart into, and what is wrong with it. */
export interface RowAtHand {
  readonly cells: ReadonlyMap<string, string>;
  readonly pieces?: ReadonlyMap<string, string>;
  readonly why: string[];
}

/** Reads one thing of a row; no value where the row says nothing of it. */
export type Told<T> = (row: RowAtHand) => T | undefined;

/** How the cells of a table are written. */
export interface CellManner {
  readonly decimal?: "." | ",";
  readonly dates?: "dayfirst" | "monthfirst";
  /** Further words for 'not given', in lower case. */
  readonly missing: ReadonlySet<string>;
}

/** What a cell says, in words; of several columns the first that says anything. */
export function toldWords({ columns, otherwise, codes }: CellSpec, manner: CellManner): Told<string> {
  if (codes) return toldCode({ columns, codes, ...(otherwise !== undefined && { otherwise }) }, [], manner);
  const [only = ""] = columns;
  if (columns.length === 0) return () => otherwise;
  if (columns.length === 1) return (row) => given(row, only, manner) ?? otherwise;
  return (row) => firstGiven(row, columns, manner) ?? otherwise;
}

/** A word of a controlled list: itself, or by the code that stands for it. Any other is a problem of the row. */
export function toldCode<T extends string>(
  { columns, otherwise, codes = {} }: CellSpec,
  list: readonly T[],
  manner: CellManner,
): Told<T> {
  const words = new Map<string, T>();
  for (const word of list) words.set(word, word);
  // A list that is open is that of the codes themselves.
  for (const [code, word] of Object.entries(codes)) if (word !== null) words.set(code, word as T);
  const silent = new Set(Object.keys(codes).filter((code) => codes[code] === null));
  const fallback = otherwise as T | undefined;
  if (columns.length === 0) return () => fallback;
  return (row) => {
    const said = firstGiven(row, columns, manner);
    if (said === undefined) return words.get("") ?? fallback;
    const word = words.get(said);
    if (word === undefined && !silent.has(said)) row.why.push(unlisted(said, columns, words.keys()));
    return word;
  };
}

/** A number, with the word that bounds it. */
export function toldNumber(spec: CellSpec, manner: CellManner): Told<Extract<CellNumber, { value: number }>> {
  const words = toldWords(spec, manner);
  return (row) => {
    const said = words(row);
    if (said === undefined || said === "NA") return undefined;
    const read = cellNumber(said, manner.decimal);
    if ("value" in read) return read;
    row.why.push(`${named(spec.columns)}: ${read.why}`);
    return undefined;
  };
}

/** The columns as problems name them. */
export function named(columns: readonly string[]): string {
  return columns.map((column) => `column ${column}`).join(" or ");
}

function firstGiven(row: RowAtHand, columns: readonly string[], manner: CellManner): string | undefined {
  for (const column of columns) {
    const said = given(row, column, manner);
    if (said !== undefined) return said;
  }
  return undefined;
}

function given(row: RowAtHand, column: string, { missing }: CellManner): string | undefined {
  const cell = (row.pieces?.get(column) ?? row.cells.get(column))?.trim();
  if (cell === undefined || saysNothing(cell)) return undefined;
  return missing.size > 0 && missing.has(cell.toLowerCase()) ? undefined : cell;
}

function unlisted(said: string, columns: readonly string[], known: Iterable<string>): string {
  const codes = [...known];
  const [near] = nearestWords(said, codes, 1);
  const advice = near === undefined ? "" : `; did it mean ${near}?`;
  return `${named(columns)}: "${said}" is not among its codes${advice} Say what it stands for under codes`.replace(
    /([^?]) Say/,
    "$1; say",
  );
}
