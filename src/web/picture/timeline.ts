import { lanes } from "./lanes.ts";
import { linearScale, type Scale, ticks } from "./linear-scale.ts";
import { PLOT } from "./plot-defaults.ts";
import { fitted, textWidth } from "./text-width.ts";
import type { BarPiece } from "./time-bar.ts";

/** One agreement or membership in time, as the reply has it. */
export interface TimelineItem {
  /** Whom it is with; items of one name share a row. */
  readonly name: string;
  /** A word or two beside its bar. */
  readonly note: string;
  /** Everything the bar says, for those who do not see it. */
  readonly words: string;
  readonly because: readonly string[];
  readonly bar: readonly BarPiece[];
  readonly stands: boolean;
  /** Starts that sources disagree about, in years. */
  readonly versions: readonly { year: number; words: string; because: readonly string[] }[];
}

export interface TimelineGroup {
  readonly kind: "tie" | "membership";
  readonly title: string;
  readonly items: readonly TimelineItem[];
}

export interface PlacedItem {
  readonly item: TimelineItem;
  /** The middle of its bar. */
  readonly y: number;
  /** Where its note ends, if there is room for it. */
  readonly noteEnd?: number;
}

export interface PlacedRow {
  readonly label: string;
  readonly labelY: number;
  readonly top: number;
  readonly items: readonly PlacedItem[];
}

export interface PlacedGroup {
  readonly kind: TimelineGroup["kind"];
  readonly title: string;
  readonly titleY: number;
  readonly rows: readonly PlacedRow[];
  /** Rows that are left out. */
  readonly more: number;
}

export interface Timeline {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly at: Scale;
  readonly years: readonly number[];
  readonly groups: readonly PlacedGroup[];
}

interface Asked {
  readonly width: number;
  readonly now: number;
  /** So many rows of each group at most. */
  readonly most: number;
}

const LANE = 17;
const TITLE = 42;

/** Where everything of a timeline lies: a row a partner, in the order of first starts, those without a date last. */
export function timeline(groups: readonly TimelineGroup[], { width, now, most }: Asked): Timeline {
  const narrow = width < PLOT.narrow;
  const [left, right] = [narrow ? 4 : labelRoom(width), width - 12];
  const first = firstYear(groups, now);
  const last = lastYear(groups, now);
  const at = linearScale([first, last], [left, right]);
  const top = PLOT.axis;
  let y = top;
  const placed = groups
    .filter(({ items }) => items.length > 0)
    .map(({ kind, title, items }): PlacedGroup => {
      const rows = rowsOf(items);
      const titleY = y + TITLE - 10;
      y += TITLE;
      const shown = rows.slice(0, most).map((row) => {
        const drawn = placeRow(row, { top: y, at, narrow, left });
        y += drawn.height;
        return drawn.row;
      });
      return { kind, title, titleY, rows: shown, more: rows.length - shown.length };
    });
  const years = ticks(first, last, Math.max(2, Math.floor((right - left) / 64)), true);
  return { height: y + PLOT.gap, left, right, top, at, years, groups: placed };
}

/** Names of networks are long; the years need the rest. */
const labelRoom = (width: number): number => Math.round(Math.min(272, Math.max(150, 0.27 * width)));

/** The first start on file, and at least ten years. */
function firstYear(groups: readonly TimelineGroup[], now: number): number {
  const starts = groups.flatMap(({ items }) => items.flatMap(({ bar }) => bar[0]?.from ?? []));
  return Math.floor(Math.min(now - 10, ...starts));
}

/** The day asked; a year alone that has begun is drawn to its end. */
function lastYear(groups: readonly TimelineGroup[], now: number): number {
  const ends = groups.flatMap(({ items }) => items.flatMap(({ bar }) => bar.at(-1)?.to ?? []));
  return Math.max(now, ...ends);
}

function rowsOf(items: readonly TimelineItem[]): TimelineItem[][] {
  const start = (row: readonly TimelineItem[]): number =>
    Math.min(...row.map(({ bar }) => bar[0]?.from ?? Number.POSITIVE_INFINITY));
  const rows = [...Map.groupBy(items, ({ name }) => name).values()];
  // Two rows without a date are level: infinity less infinity is no number.
  return rows.toSorted((one, other) => (start(one) === start(other) ? 0 : start(one) - start(other)));
}

interface RowPlace {
  readonly top: number;
  readonly at: Scale;
  readonly narrow: boolean;
  readonly left: number;
}

function placeRow(row: readonly TimelineItem[], { top, at, narrow, left }: RowPlace) {
  const [first] = row;
  const inLane = lanes(row.map(({ bar }) => ({ from: bar[0]?.from ?? 0, to: bar.at(-1)?.to ?? 9999 })));
  const above = narrow ? PLOT.text + 4 : 0;
  const under = top + above;
  const items = row.map((item, number): PlacedItem => {
    const lane = inLane[number] ?? 0;
    const start = Math.min(at(startOf(item)), ...item.versions.map(({ year }) => at(year) - PLOT.gap));
    const alone = row.every((other, which) => inLane[which] !== lane || startOf(other) >= startOf(item));
    const room = start - left - PLOT.gap;
    const fits = item.bar.length > 0 && alone && textWidth(item.note, PLOT.small) <= room;
    return { item, y: under + LANE * lane + PLOT.row / 2, ...(fits && { noteEnd: start - 6 }) };
  });
  const height = above + PLOT.row + LANE * Math.max(0, ...inLane);
  const label = fitted(first?.name ?? "", PLOT.text, narrow ? 300 : left - 12);
  const labelY = narrow ? top + PLOT.text : under + PLOT.row / 2;
  return { row: { label, labelY, top, items }, height };
}

const startOf = ({ bar }: TimelineItem): number => bar[0]?.from ?? 0;
