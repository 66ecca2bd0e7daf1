import { geoNamesRegion } from "../gazetteer/geonames-admin1.ts";
import { alternateName } from "../gazetteer/geonames-alternate.ts";
import { geoNamesCountry } from "../gazetteer/geonames-country.ts";
import { placeLine } from "../gazetteer/geonames-line.ts";
import type { GeoNamesRow, GeoNamesTable } from "../gazetteer/geonames-table.ts";
import type { DumpWriter } from "../store/geonames-dump.ts";

/** What becomes of a line: kept, of no use, or the reason why it is not read. */
export type LineOutcome = "taken" | "left-out" | { readonly why: string };

/** Puts the lines of GeoNames' tables where they are kept; the places, regions and countries before their names. */
export class GeoNamesReader {
  readonly #writer: DumpWriter;
  /** What is kept and may have other names. */
  readonly #numbers = new Set<number>();
  /** The last day a place was changed. */
  changed = "";
  places = 0;

  constructor(writer: DumpWriter) {
    this.#writer = writer;
  }

  take(table: GeoNamesTable, bytes: Buffer, start: number, stop: number): LineOutcome {
    if (table === "alternates") return this.#alternate(bytes, start, stop);
    const line = bytes.toString("utf8", start, stop);
    if (table === "places") return this.#place(line);
    return table === "regions" ? this.#region(line) : this.#country(line);
  }

  #place(line: string): LineOutcome {
    return outcome(placeLine(line), ({ number, country, changed }) => {
      if (!this.#writer.place(number, country, line)) return `place ${number} is in it twice`;
      if (changed > this.changed) this.changed = changed;
      this.places += 1;
      this.#numbers.add(number);
      return undefined;
    });
  }

  #region(line: string): LineOutcome {
    return outcome(geoNamesRegion(line), ({ code, number }) => {
      if (!this.#writer.region(code, line)) return `region ${code} is in it twice`;
      this.#numbers.add(number);
      return undefined;
    });
  }

  #country(line: string): LineOutcome {
    return outcome(geoNamesCountry(line), ({ code, number }) => {
      if (!this.#writer.country(code, line)) return `country ${code} is in it twice`;
      if (number !== undefined) this.#numbers.add(number);
      return undefined;
    });
  }

  /** Nearly all of millions of lines name features that are not kept: they are passed over without becoming text. */
  #alternate(bytes: Buffer, start: number, stop: number): LineOutcome {
    const first = bytes.indexOf(TAB, start);
    const number = first < 0 || first >= stop ? undefined : digitsAt(bytes, first + 1, stop);
    if (number !== undefined && !this.#numbers.has(number)) return "left-out";
    return outcome(alternateName(bytes.toString("utf8", start, stop)), (name) => {
      this.#writer.alternate(name);
      return undefined;
    });
  }
}

function outcome<Said>(read: GeoNamesRow<Said>, keep: (said: Said) => string | undefined): LineOutcome {
  if (read === undefined) return "left-out";
  if ("why" in read) return read;
  const why = keep(read.row);
  return why === undefined ? "taken" : { why };
}

const TAB = 9;
const ZERO = 48;

/** The number whose digits stand there up to a tab; undefined where something else stands there. */
function digitsAt(bytes: Buffer, from: number, stop: number): number | undefined {
  let number = 0;
  for (let at = from; at < stop; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === TAB) return at > from ? number : undefined;
    if (byte < ZERO || byte > ZERO + 9) return undefined;
    number = 10 * number + byte - ZERO;
  }
  return undefined;
}
