import type { DatabaseSync, StatementSync } from "node:sqlite";
import { normaliseName } from "../gazetteer/normalise-name.ts";
import type { Place } from "../gazetteer/place.ts";
import { COLUMNS, type GazetteerLookup, PLACES, rowsOf } from "./gazetteer-lookup.ts";
import { HEAVY } from "./gazetteer-schema.ts";

/** The places whose names begin as typed so far, the more renowned first. */
export class GazetteerSuggest {
  readonly #lookup: GazetteerLookup;
  readonly #heavy: StatementSync;
  readonly #all: StatementSync;
  readonly #places: (numbers: readonly number[]) => Place[];

  constructor(db: DatabaseSync, lookup: GazetteerLookup) {
    this.#lookup = lookup;
    const named = "SELECT place FROM name";
    const begins = "key >= ?1 AND key < ?2";
    this.#heavy = db.prepare(
      `${named} INDEXED BY heavy WHERE weight >= ${HEAVY} AND ${begins} ORDER BY weight DESC LIMIT ?3`,
    );
    this.#all = db.prepare(`${named} WHERE ${begins} AND borne < 2 ORDER BY weight DESC LIMIT ?3`);
    const place = db.prepare(`SELECT ${COLUMNS} FROM ${PLACES} WHERE p.no = ?`);
    this.#places = (numbers) =>
      numbers.flatMap((no) => rowsOf(place.all(no)).map((row) => this.#lookup.placeOf(row)));
  }

  suggest(typed: string, limit: number): Place[] {
    // "Saint" is kept as "st", which alone would begin Stockholm too.
    const prefix = normaliseName(typed) + (/(^|\s)sainte?$/iu.test(typed) ? " " : "");
    if (prefix === "" || limit < 1) return [];
    const heavy = this.#matches(this.#heavy, prefix, limit);
    return this.#places(heavy.length < limit ? this.#matches(this.#all, prefix, limit) : heavy);
  }

  /** One place may match by several names, so more rows than places are asked for. */
  #matches(statement: StatementSync, prefix: string, limit: number): number[] {
    const rows = statement.all(prefix, `${prefix}\u{10FFFF}`, limit * NAMES_A_PLACE);
    return [...new Set(rows.map(({ place }) => Number(place)))].slice(0, limit);
  }
}

const NAMES_A_PLACE = 10;
