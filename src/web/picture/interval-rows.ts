import { linearScale, type Scale, ticks } from "./linear-scale.ts";
import { PLOT } from "./plot-defaults.ts";
import { fitted, textWidth } from "./text-width.ts";

/** A value with what is known of where it may lie. */
export interface IntervalMark {
  readonly id: string;
  readonly value: number;
  /** What its shape and its lines mean, in words. */
  readonly words: string;
  readonly hollow?: boolean;
  readonly spans: readonly MarkSpan[];
  readonly because?: readonly string[];
}

export interface MarkSpan {
  /** Of the estimate; of chance alone; of the worst case. */
  readonly kind: "range" | "chance" | "worst";
  readonly lower: number;
  readonly upper: number;
}

export interface IntervalRow {
  readonly id: string;
  readonly label: string;
  readonly marks: readonly IntervalMark[];
  /** What stands where there is no mark. */
  readonly note?: string | undefined;
  /** What stands at the end of the row. */
  readonly aside?: string;
}

export interface PlacedRow {
  readonly row: IntervalRow;
  readonly label: string;
  readonly labelY: number;
  /** Of what stands where there is no mark. */
  readonly noteY: number;
  /** Where the row begins and ends. */
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly { readonly mark: IntervalMark; readonly y: number }[];
}

export interface IntervalRows {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly at: Scale;
  readonly ticks: readonly number[];
  readonly rows: readonly PlacedRow[];
}

const END = 20;
const TICK = 56;

/** Rows of values with intervals, all on one scale; where the sheet is narrow a row's name stands above it. */
export function intervalRows(
  rows: readonly IntervalRow[],
  [low, high]: readonly [number, number],
  width: number,
): IntervalRows {
  const narrow = width < 1.25 * PLOT.narrow;
  const asides = Math.max(0, ...rows.map(({ aside = "" }) => textWidth(aside, PLOT.small)));
  const right = width - END - (asides > 0 ? asides + PLOT.gap : 0);
  const left = narrow ? END : Math.min(260, 0.32 * width);
  const at = linearScale([low, high], [left, right]);
  let top: number = PLOT.axis;
  const placed = rows.map((row): PlacedRow => {
    const start = top;
    const first = start + PLOT.gap / 2 + (narrow ? PLOT.row : 0);
    const lanes = row.marks.map((mark, lane) => ({ mark, y: first + (lane + 0.5) * PLOT.row }));
    top = first + Math.max(1, lanes.length) * PLOT.row + PLOT.gap / 2;
    return {
      row,
      label: fitted(row.label, PLOT.text, narrow ? width : left - 16),
      noteY: first + PLOT.row / 2,
      labelY: start + PLOT.gap / 2 + PLOT.row / 2,
      top: start,
      bottom: top,
      lanes,
    };
  });
  return {
    height: top + PLOT.gap,
    left,
    right,
    at,
    ticks: ticks(low, high, Math.max(2, Math.floor((right - left) / TICK))),
    rows: placed,
  };
}
