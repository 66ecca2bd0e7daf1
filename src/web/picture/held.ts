import { PLOT } from "./plot-defaults.ts";
import { fitted } from "./text-width.ts";

/** Something that one or more of the cities have. */
export interface HeldRow {
  readonly id: string;
  readonly label: string;
  /** The numbers of the cities that have it. */
  readonly cities: readonly number[];
  readonly words: string;
  readonly because: readonly string[];
  /** Not computed, or of a roster too incomplete to tell who is not in it. */
  readonly unsure?: true | undefined;
}

export interface HeldBlock {
  readonly title: string;
  readonly kind: "tie" | "membership";
  readonly rows: readonly HeldRow[];
}

export interface PlacedHeld {
  readonly row: HeldRow;
  readonly label: string;
  readonly y: number;
}

export interface PlacedBlock {
  readonly title: string;
  readonly kind: HeldBlock["kind"];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Where the shape of each city stands. */
  readonly columns: readonly number[];
  readonly rows: readonly PlacedHeld[];
}

const ROW = 22;
const COLUMN = 26;
const HEAD = 52;
/** From this width on two blocks stand side by side. */
const WIDE = 860;

/** What cities share and what each has alone, a row each: what more of them have stands first. */
export function heldBlocks(blocks: readonly HeldBlock[], cities: number, width: number) {
  const side = width >= WIDE && blocks.length === 2;
  const room = side ? width / 2 - 24 : width;
  let top = 0;
  const placed = blocks.map(({ title, kind, rows }, at): PlacedBlock => {
    const left = side ? at * (width / 2 + 24) : 0;
    const start = side ? 0 : top;
    const columns = Array.from({ length: cities }, (_, city) => left + 12 + city * COLUMN);
    const text = left + cities * COLUMN + PLOT.gap;
    const ordered = rows.toSorted(
      (one, other) =>
        other.cities.length - one.cities.length || (one.cities[0] ?? 0) - (other.cities[0] ?? 0),
    );
    if (!side) top += HEAD + rows.length * ROW + 2 * PLOT.gap;
    return {
      title,
      kind,
      left,
      right: left + room,
      top: start,
      columns,
      rows: ordered.map((row, number) => ({
        row,
        label: fitted(row.label, PLOT.text, left + room - text),
        y: start + HEAD + number * ROW + ROW / 2,
      })),
    };
  });
  const longest = Math.max(0, ...blocks.map(({ rows }) => rows.length));
  return {
    height: side ? HEAD + longest * ROW + PLOT.gap : top,
    blocks: placed,
    textFrom: cities * COLUMN + PLOT.gap,
  };
}
