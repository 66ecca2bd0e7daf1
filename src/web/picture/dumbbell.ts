import { linearScale, type Scale, ticks } from "./linear-scale.ts";
import { PLOT } from "./plot-defaults.ts";
import { fitted, wrapped } from "./text-width.ts";

/** One city's value in a row. */
export interface Dot {
  /** Which of the cities. */
  readonly city: number;
  readonly value: number;
  readonly range?: { readonly lower: number; readonly upper: number } | undefined;
  readonly words: string;
  readonly because: readonly string[];
}

/** One value for each city on one line; a city without any has no dot. */
export interface DumbbellRow {
  readonly id: string;
  readonly label: string;
  readonly kind: "tie" | "membership" | "transfer";
  readonly dots: readonly Dot[];
  /** Said at the end of the row: who has no value, or that the order turns. */
  readonly note?: string | undefined;
  readonly unfair?: true | undefined;
}

export interface PlacedDot {
  readonly dot: Dot;
  readonly x: number;
  readonly y: number;
}

export interface PlacedDumbbell {
  readonly row: DumbbellRow;
  readonly label: string;
  readonly labelY: number;
  readonly y: number;
  readonly dots: readonly PlacedDot[];
  /** Where the shapes and their ranges begin and end. */
  readonly from: number;
  readonly to: number;
}

export interface Dumbbells {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly at: Scale;
  readonly ticks: readonly number[];
  readonly rows: readonly PlacedDumbbell[];
  readonly warning: readonly string[];
}

const ROW = 34;
const LINE = 17;
/** Two shapes nearer than this would lie over each other. */
const NEAR = 13;

/** Rows of shapes, one a city, all on one scale; what is unfair about them is said above. */
export function dumbbells(rows: readonly DumbbellRow[], width: number, warning = ""): Dumbbells {
  const narrow = width < 1.25 * PLOT.narrow;
  const [left, right] = [narrow ? 48 : Math.min(280, 0.34 * width), width - 48];
  const lines = warning === "" ? [] : wrapped(warning, PLOT.text, width - 24);
  const top = lines.length * LINE + (lines.length > 0 ? PLOT.gap : 0) + PLOT.axis;
  const [low, high] = domainOf(rows);
  const at = linearScale([low, high], [left, right]);
  const height = ROW + (narrow ? PLOT.text + 4 : 0);
  const placed = rows.map((row, number): PlacedDumbbell => {
    const start = top + number * height + 2;
    const y = start + height - ROW / 2;
    return {
      row,
      label: fitted(row.label, PLOT.text, narrow ? width : left - 56),
      labelY: narrow ? start + PLOT.text : y,
      y,
      dots: apart(row.dots, at, y),
      from: Math.min(...row.dots.map(({ value, range }) => at(range?.lower ?? value))),
      to: Math.max(...row.dots.map(({ value, range }) => at(range?.upper ?? value))),
    };
  });
  const whole = rows.every(({ dots }) => dots.every(({ value }) => Number.isInteger(value)));
  return {
    height: top + rows.length * height + PLOT.gap,
    left,
    right,
    top,
    at,
    ticks: ticks(low, high, Math.max(2, (right - left) / 80), whole),
    rows: placed,
    warning: lines,
  };
}

/** From nought, or from below it where a value lies there, to the highest. */
function domainOf(rows: readonly DumbbellRow[]): [number, number] {
  const ends = rows.flatMap(({ dots }) =>
    dots.flatMap(({ value, range }) => [value, range?.lower ?? value, range?.upper ?? value]),
  );
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? [0, 1] : [low, high];
}

/** Shapes at one place stand one above the other, so that none is hidden. */
function apart(dots: readonly Dot[], at: Scale, y: number): PlacedDot[] {
  const placed: PlacedDot[] = [];
  for (const dot of dots.toSorted((one, other) => one.value - other.value || one.city - other.city)) {
    const x = at(dot.value);
    const last = placed.at(-1);
    const shift = last && x - last.x < NEAR ? (last.y > y ? -NEAR / 2 : NEAR / 2) : 0;
    if (last && shift !== 0 && last.y === y) placed[placed.length - 1] = { ...last, y: y - shift };
    placed.push({ dot, x, y: y + shift });
  }
  return placed;
}
