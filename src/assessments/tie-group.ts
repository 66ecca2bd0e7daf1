import type { TieColumns } from "../ledger/edge-columns.ts";
import type { FactOf } from "../ledger/fact.ts";
import { factKey } from "../ledger/fact-key.ts";

/** Rows of one tie each, told apart by the first of them. */
export interface TieGroups {
  /** The first row of every tie, in order. */
  readonly firsts: readonly number[];
  readonly rowsFrom: (first: number) => number[];
}

/** The rows of ties put together by the ledger's rule for one and the same tie, without a key in words for each row. */
export function tieGroups(ties: TieColumns, saysOf: (row: number) => FactOf<"tie">["says"]): TieGroups {
  const sortOf = sortsOf(ties, saysOf);
  const lasts: Map<number, number>[] = [];
  const firsts: number[] = [];
  // Where the next row of the same tie is, and where that of the tie's last row will be noted.
  const next = new Int32Array(ties.rows);
  for (let row = 0; row < ties.rows; row++) {
    const sort = sortOf(row);
    lasts[sort] ??= new Map();
    const pair = pairOf(ties.a[row] ?? 0, ties.b[row] ?? 0);
    const last = lasts[sort].get(pair);
    if (last === undefined) firsts.push(row);
    else next[last] = row;
    lasts[sort].set(pair, row);
  }
  return { firsts, rowsFrom: (first) => chained(first, next) };
}

function chained(first: number, next: Int32Array): number[] {
  const rows = [first];
  for (let row = next[first]; row; row = next[row]) rows.push(row);
  return rows;
}

/** Two numbers as one, whichever comes first. Numbers of texts stay below 2²⁶. */
function pairOf(a: number, b: number): number {
  return Math.min(a, b) * 2 ** 26 + Math.max(a, b);
}

/**
 * What beside its ends tells a tie from others (family, the year of a memorandum), as a small number: the key of the
 * same claim about two ends that stand for any.
 */
function sortsOf(
  { form, valid }: TieColumns,
  saysOf: (row: number) => FactOf<"tie">["says"],
): (row: number) => number {
  const byKey = new Map<string, number>();
  const byForm = new Map<number, Map<number, number>>();
  return (row) => {
    const [formNo, validNo] = [form[row] ?? 0, valid[row] ?? 0];
    const byValid = byForm.get(formNo) ?? new Map<number, number>();
    byForm.set(formNo, byValid);
    const known = byValid.get(validNo);
    if (known !== undefined) return known;
    const key = factKey({ id: "", says: { ...saysOf(row), between: ["x:any", "x:other"] } });
    const sort = byKey.get(key) ?? byKey.size;
    byKey.set(key, sort);
    byValid.set(validNo, sort);
    return sort;
  };
}
