import type { Claim, Locator } from "./claim.ts";
import type { Entity } from "./entity.ts";
import type { Named } from "./named.ts";
import type { Says } from "./says.ts";
import type { Source } from "./source.ts";

/**
 * What a row of a source says while it is still open whom it means. Importers make drafts; matching fills them in.
 */
export interface Draft {
  /**
   * Names the statement within its source, the same in every reading of it: the register's own id, else a digest
   * of the row. Claims get their ids from it, so a second import finds them there.
   */
  readonly row: string;
  readonly locator: Locator;
  /** Whom it speaks of, in the source's words. */
  readonly named: readonly Named[];
  /** What it says, with `standIn(0)`, `standIn(1)` … for the ids of `named`. */
  readonly says: Says;
  /** The source's own words, where they say more than the claim does. */
  readonly worded?: string;
  readonly note?: string;
  /** Works the row itself refers to, to be kept as sources. */
  readonly cites?: readonly Source[];
}

/** A row that could not be read, and what to do about it. */
export interface Misread {
  /** 'line 17', 'sheet Ties, row 4', 'Q64'. */
  readonly where: string;
  readonly why: string;
  /** What names it within its source, where that can be told: it is there, and what it claimed before stands. */
  readonly row?: string;
}

/** A row that was read and by the source's own word claims nothing; what it claimed in an earlier reading is taken back. */
export interface PassedOver extends Misread {
  readonly row: string;
}

/** What an importer gives at a time. A piece is kept whole or not at all. */
export interface Piece {
  readonly drafts: readonly Draft[];
  readonly misread: readonly Misread[];
  readonly passedOver?: readonly PassedOver[];
  /** Where the next piece begins: given back to the reader, it goes on from there. */
  readonly mark: string;
  /** How far the reading is, for those who wait. */
  readonly progress?: { readonly done: number; readonly of?: number; readonly unit: "bytes" | "rows" };
  /** What comes with its ids and needs no matching, as from a Data Package of Hansa's own; the reader checked it. */
  readonly ready?: {
    readonly claims: readonly Claim[];
    readonly entities: readonly Entity[];
    readonly sources: readonly Source[];
  };
}

/** Reads a source piece by piece, from the beginning or from after a mark that it gave. */
export type Reader = (after: string | undefined) => AsyncIterable<Piece>;

/** Stands for the id of the place or body at this position of `named`. */
export function standIn(position: number): string {
  return `named:${position}`;
}
