import { linearScale, type Scale } from "./linear-scale.ts";
import { PLOT } from "./plot-defaults.ts";
import { fitted } from "./text-width.ts";

/** One value among those of others, on a line of its own. */
export interface DotRow {
  readonly id: string;
  readonly label: string;
  readonly value?: number | undefined;
  /** Where the value may lie. */
  readonly range?: Span | undefined;
  /** Where chance alone would put it. */
  readonly chance?: Span | undefined;
  readonly others: readonly Other[];
}

export interface Span {
  readonly lower: number;
  readonly upper: number;
}

export interface Other {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** Whether all there is of it is on file. */
  readonly complete: boolean;
}

export interface PlacedDots {
  readonly row: DotRow;
  readonly label: string;
  readonly labelY: number;
  readonly y: number;
  readonly high: number;
  readonly at: Scale;
}

export interface DotRows {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly PlacedDots[];
}

const ROW = 46;

/** Rows of dots, each on a line from nought to its highest value: measures have no unit in common. */
export function dotRows(rows: readonly DotRow[], width: number): DotRows {
  const narrow = width < 1.25 * PLOT.narrow;
  const [left, right] = [narrow ? PLOT.dot + 2 : Math.min(260, 0.3 * width), width - 20];
  const height = ROW + (narrow ? PLOT.row : 0);
  const placed = rows.map((row, at): PlacedDots => {
    const top = at * height;
    const high = highest(row);
    return {
      row,
      label: fitted(row.label, PLOT.text, narrow ? width : left - 16),
      labelY: narrow ? top + PLOT.row / 2 : top + ROW / 2 - 4,
      y: top + (narrow ? PLOT.row : 0) + ROW / 2 - 4,
      high,
      at: linearScale([0, high], [left, right]),
    };
  });
  return { height: rows.length * height + PLOT.gap, left, right, rows: placed };
}

function highest({ value, range, chance, others }: DotRow): number {
  const ends = [value, range?.upper, chance?.upper, ...others.map((other) => other.value)];
  return Math.max(0, ...ends.flatMap((end) => end ?? [])) || 1;
}
