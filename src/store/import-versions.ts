import { gaveWayTo, undoes } from "../ledger/live.ts";
import type { Claim } from "../record/claim.ts";
import type { Misread } from "../record/draft.ts";
import type { RowUndone } from "./imports.ts";

/** What is on file of some rows of a source. */
export interface RowsHeld {
  /** By the id of a row's first claim: every version of it, oldest first. */
  readonly versions: ReadonlyMap<string, readonly Claim[]>;
  /** By id of a claim: what supersedes or retracts it. */
  readonly undoing: ReadonlyMap<string, readonly Claim[]>;
  /** Rows that this very import has met already, by the id of their first claim. */
  readonly met: ReadonlySet<string>;
  readonly recorded: string;
}

export interface RowsToAppend {
  readonly append: Claim[];
  readonly twice: Misread[];
  added: number;
  superseded: number;
  alreadyThere: number;
  retracted: number;
}

/**
 * What to append so that the ledger has what the rows say: a new row as it is, one that says the same not at all,
 * one that changed as ID#2, ID#3 … in place of the version before. A row that stands twice is taken once.
 */
export function rowsToAppend(
  rows: readonly Claim[],
  undone: readonly RowUndone[],
  held: RowsHeld,
): RowsToAppend {
  const out: RowsToAppend = { append: [], twice: [], added: 0, superseded: 0, alreadyThere: 0, retracted: 0 };
  const inPiece = new Map<string, Claim>();
  for (const row of rows) {
    const before =
      inPiece.get(row.id) ?? (held.met.has(row.id) ? held.versions.get(row.id)?.at(-1) : undefined);
    if (before === undefined) bringIn(out, row, held);
    else if (content(before) === content(row)) out.alreadyThere++;
    else out.twice.push(twice(row));
    inPiece.set(row.id, before ?? row);
  }
  for (const { claim, why } of undone) takeBack(out, claim, why, held);
  return out;
}

/** The id of the first version of a row: 'list/7#3' -> 'list/7'. */
export function firstVersion(id: string): string {
  return id.replace(/#\d+$/, "");
}

/** The id of the retraction by which an import takes a claim of a row back. */
export function retractionOf(id: string): string {
  return `${id}#retracted`;
}

/** The retraction of a claim of a row, by the same coder from the same source. */
export function rowRetraction(claim: Claim, why: string, recorded: string): Claim {
  const { id, source, coder, confidence, reliability, reading } = claim;
  return {
    id: retractionOf(id),
    says: { kind: "retraction", of: id, why },
    source,
    locator: {},
    coder,
    confidence,
    reliability,
    reading,
    recorded,
  };
}

function bringIn(out: RowsToAppend, row: Claim, held: RowsHeld): void {
  const versions = held.versions.get(row.id) ?? [];
  const last = versions.at(-1);
  if (last === undefined) {
    out.append.push(row);
    out.added++;
    return;
  }
  const instead = insteadOf(last.id, held);
  // Taken back by an import, because it was gone or open: now it is there again.
  const back = instead?.id === retractionOf(last.id);
  if (!back && content(last) === content(row)) {
    out.alreadyThere++;
    return;
  }
  const id = `${row.id}#${versions.length + 1}`;
  if (instead === undefined) out.append.push({ ...row, id, supersedes: last.id });
  else out.append.push(back ? { ...row, id } : besideOwn({ ...row, id }, instead));
  if (back) out.added++;
  else out.superseded++;
}

/** What the reader had put in place of an older version stands beside the new one; the mark says they differ. */
function besideOwn(row: Claim, instead: Claim): Claim {
  if (JSON.stringify(instead.says) === JSON.stringify(row.says)) return row;
  return { ...row, conflicts: [...(row.conflicts ?? []), { kind: "source", with: [instead.id] }] };
}

function takeBack(out: RowsToAppend, first: string, why: string, held: RowsHeld): void {
  const last = held.versions.get(first)?.at(-1);
  if (last === undefined || insteadOf(last.id, held) !== undefined) return;
  // It was taken back before, and the reader put it back.
  if (held.undoing.get(last.id)?.some(({ id }) => id === retractionOf(last.id))) return;
  out.append.push(rowRetraction(last, why, held.recorded));
  out.retracted++;
}

function insteadOf(id: string, { undoing }: RowsHeld): Claim | undefined {
  if (!undoing.has(id)) return undefined;
  return gaveWayTo(id, [...undoing.values()].flat());
}

/** What a row says: not which version it is, when it was learnt, or what it was marked against. */
function content({ id: _i, recorded: _r, supersedes: _s, conflicts: _c, ...rest }: Claim): string {
  return JSON.stringify(rest);
}

function twice({ id, locator: { row } }: Claim): Misread {
  const why = "another row of this source has the same key and says something else; the first was taken";
  return { where: row ? `row ${row}` : id, why };
}

/** Claims by what they undo. */
export function byUndone(claims: readonly Claim[]): Map<string, Claim[]> {
  return Map.groupBy(
    claims.filter((claim) => undoes(claim) !== undefined),
    (claim) => undoes(claim) ?? "",
  );
}
