import type { Misread } from "../record/draft.ts";

/** What has come of the rows of an import so far. */
export interface ImportTally {
  /** Rows read, those that could not be read among them. */
  readonly rows: number;
  /** Claims that were not in the ledger. */
  readonly added: number;
  /** Rows whose claim was there already and says the same. */
  readonly alreadyThere: number;
  /** Rows that say something else than when the source was last imported. */
  readonly superseded: number;
  /** Claims taken back: of rows left out by the reader, open again, or gone from the source. */
  readonly retracted: number;
  /** Rows that wait for the reader. */
  readonly waiting: number;
  readonly leftOut: number;
  readonly misread: { readonly total: number; readonly first: readonly Misread[] };
}

export const NOTHING_YET: ImportTally = {
  rows: 0,
  added: 0,
  alreadyThere: 0,
  superseded: 0,
  retracted: 0,
  waiting: 0,
  leftOut: 0,
  misread: { total: 0, first: [] },
};

const SHOWN = 20;

export function addedUp(one: ImportTally, other: ImportTally): ImportTally {
  return {
    rows: one.rows + other.rows,
    added: one.added + other.added,
    alreadyThere: one.alreadyThere + other.alreadyThere,
    superseded: one.superseded + other.superseded,
    retracted: one.retracted + other.retracted,
    waiting: one.waiting + other.waiting,
    leftOut: one.leftOut + other.leftOut,
    misread: {
      total: one.misread.total + other.misread.total,
      first: [...one.misread.first, ...other.misread.first].slice(0, SHOWN),
    },
  };
}

export function misreadTally(misread: readonly Misread[]): ImportTally["misread"] {
  return { total: misread.length, first: misread.slice(0, SHOWN) };
}
