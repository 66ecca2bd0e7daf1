import type { Claim } from "../record/claim.ts";
import { factKey } from "./fact-key.ts";
import { DATE_FIELDS, pairKey, type RowFields, rowFields, rowText } from "./snapshot-row.ts";

/** What became of a row between two snapshots of one source. None of it tells what became of an agreement. */
export const ROW_CHANGES = ["added", "gone", "redated", "changed"] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

export interface FieldChange {
  field: string;
  before?: string;
  after?: string;
}

export interface ChangedRow {
  change: RowChange;
  before?: Claim;
  after?: Claim;
  /** What differs, for a row that is in both. */
  fields: readonly FieldChange[];
}

export interface SnapshotDiff {
  changes: readonly ChangedRow[];
  /** Rows that say the same in both. */
  unchanged: number;
}

/**
 * Rows about the same thing are the same row. A memorandum's year and a tie's family are part of what it is; where
 * two have one row alone on each side that is left over, it is that row, redated or changed.
 */
export function snapshotDiff(before: readonly Claim[], after: readonly Claim[]): SnapshotDiff {
  const left = Map.groupBy(before.map(rowOf), keyOf);
  const right = Map.groupBy(after.map(rowOf), keyOf);
  const changes: ChangedRow[] = [];
  const gone: Row[] = [];
  const added: Row[] = [];
  let unchanged = 0;
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [was, is, same] = withoutSame(left.get(key) ?? [], right.get(key) ?? []);
    unchanged += same;
    const both = Math.min(was.length, is.length);
    changes.push(...was.slice(0, both).flatMap((row, at) => changed(row, is[at])));
    gone.push(...was.slice(both));
    added.push(...is.slice(both));
  }
  const { pairs, alone } = paired(gone, added);
  const all = [...changes, ...pairs, ...alone];
  return { changes: ROW_CHANGES.flatMap((change) => all.filter((row) => row.change === change)), unchanged };
}

interface Row {
  claim: Claim;
  fields: RowFields;
  text: string;
}

function rowOf(claim: Claim): Row {
  const fields = rowFields(claim);
  return { claim, fields, text: rowText(fields) };
}

const keyOf = ({ claim }: Row): string => factKey(claim);

/** What is left of two sides when rows that say the same are taken out, and how many those are. */
function withoutSame(was: readonly Row[], is: readonly Row[]): [was: Row[], is: Row[], same: number] {
  const byText = Map.groupBy(is, ({ text }) => text);
  const left = was.filter(({ text }) => byText.get(text)?.pop() === undefined);
  return [left, [...byText.values()].flat(), was.length - left.length];
}

function changed(was: Row, is: Row | undefined): ChangedRow[] {
  if (is === undefined) return [];
  const names = new Set([...was.fields.keys(), ...is.fields.keys()]);
  const fields = [...names].flatMap((field): FieldChange[] => {
    const [before, after] = [was.fields.get(field), is.fields.get(field)];
    if (before === after) return [];
    return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  });
  const redated = fields.every(({ field }) => DATE_FIELDS.has(field));
  return [{ change: redated ? "redated" : "changed", before: was.claim, after: is.claim, fields }];
}

/** The one row of a pair that is gone and the one that is new are one row that was changed. */
function paired(gone: readonly Row[], added: readonly Row[]): { pairs: ChangedRow[]; alone: ChangedRow[] } {
  const was = Map.groupBy(gone, ({ claim }) => pairKey(claim.says));
  const is = Map.groupBy(added, ({ claim }) => pairKey(claim.says));
  const pairs: ChangedRow[] = [];
  const done = new Set<Row>();
  for (const [key, [first, ...more]] of was) {
    const [other, ...others] = is.get(key) ?? [];
    if (key === undefined || !first || !other || more.length + others.length > 0) continue;
    pairs.push(...changed(first, other));
    done.add(first).add(other);
  }
  return {
    pairs,
    alone: [
      ...gone.filter((row) => !done.has(row)).map(({ claim }) => only({ before: claim })),
      ...added.filter((row) => !done.has(row)).map(({ claim }) => only({ after: claim })),
    ],
  };
}

function only(row: { before: Claim } | { after: Claim }): ChangedRow {
  return { change: "after" in row ? "added" : "gone", ...row, fields: [] };
}
