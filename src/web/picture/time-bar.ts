import type { When } from "../../assessments/because.ts";

/**
 * How surely something held in a part of its bar: it did (`firm`); it began or ended on some day of it (`edge`); it may
 * have (`unsure`); it had begun, and no source is late enough to show that it still held (`fading`).
 */
export type Sureness = "firm" | "edge" | "unsure" | "fading";

export interface BarPiece {
  readonly from: number;
  readonly to: number;
  readonly look: Sureness;
}

export interface Told {
  readonly when?: Pick<When, "from" | "to" | "bound"> | undefined;
  /** Whether it stands on the day asked. */
  readonly holds: "yes" | "open" | "possible" | "no";
  /** The last date on which a source shows it, or says so. */
  readonly seen?: string | undefined;
}

/** When a date begins, in years: 2015-07 is 2015.5. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 372;
}

/** When a date is over, in years: a year alone lasts until the next. */
export function yearAfter(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + 1;
  return day === undefined ? year + month / 12 : year + (month - 1) / 12 + day / 372;
}

/** A date that is no day, as the years within which it lies. */
const isCoarse = (date: string): boolean => date.length < 10;

/** How far an 'about' may be off, and how far back a 'before' is drawn, in years. */
const ABOUT = 1;
const BEFORE = 4;

/** The pieces of a bar in time, in years, up to the day asked; none where no source gives a date. */
export function timeBar({ when, holds, seen }: Told, now: number): BarPiece[] {
  const { from, to, bound } = when ?? {};
  if (from === undefined && to === undefined) return [];
  if (from === undefined)
    return to === undefined ? [] : drawn([{ from: yearOf(to) - BEFORE, to: yearAfter(to), look: "unsure" }]);
  const start = beginning(from, bound, now);
  const begun = start.at(-1)?.to ?? now;
  if (to !== undefined) return drawn([...start, ...ending(begun, to)]);
  if (bound === "after") return drawn(start);
  if (holds === "yes") return drawn([...start, { from: begun, to: now, look: "firm" }]);
  if (holds !== "open") return drawn([...start, { from: begun, to: now, look: "unsure" }]);
  const shown = Math.min(now, Math.max(begun, seen === undefined ? begun : yearAfter(seen)));
  return drawn([
    ...start,
    { from: begun, to: shown, look: "firm" },
    { from: shown, to: now, look: "fading" },
  ]);
}

function beginning(from: string, bound: When["bound"] | undefined, now: number): BarPiece[] {
  const [first, last] = [yearOf(from), yearAfter(from)];
  if (bound === "before") return [{ from: first - BEFORE, to: first, look: "unsure" }];
  if (bound === "after") return [{ from: first, to: now, look: "unsure" }];
  if (bound === "about") return [{ from: first - ABOUT, to: last + ABOUT, look: "unsure" }];
  return [{ from: first, to: last, look: isCoarse(from) ? "edge" : "firm" }];
}

function ending(begun: number, to: string): BarPiece[] {
  const [first, last] = [yearOf(to), yearAfter(to)];
  return [
    { from: begun, to: first, look: "firm" },
    { from: Math.max(begun, first), to: last, look: isCoarse(to) ? "edge" : "firm" },
  ];
}

const drawn = (pieces: readonly BarPiece[]): BarPiece[] => pieces.filter(({ from, to }) => to > from);
