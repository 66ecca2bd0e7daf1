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
  /** Rows that by the source's own word claim nothing. */
  readonly passedOver: Told;
  readonly misread: Told;
}

/** How many there are, and the first of them. */
export interface Told {
  readonly total: number;
  readonly first: readonly Misread[];
}

export const NOTHING_YET: ImportTally = {
  rows: 0,
  added: 0,
  alreadyThere: 0,
  superseded: 0,
  retracted: 0,
  waiting: 0,
  leftOut: 0,
  passedOver: { total: 0, first: [] },
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
    passedOver: both(one.passedOver, other.passedOver),
    misread: both(one.misread, other.misread),
  };
}

function both(one: Told, other: Told): Told {
  return { total: one.total + other.total, first: [...one.first, ...other.first].slice(0, SHOWN) };
}

export function toldOf(rows: readonly Misread[]): Told {
  return { total: rows.length, first: rows.slice(0, SHOWN).map(({ where, why }) => ({ where, why })) };
}
