import { firstDayOf, lastDayOf } from "./day-number.ts";

/** A date as the columns hold it. */
export interface DateTold {
  readonly date: string;
  readonly bound?: "on" | "before" | "after" | "about" | undefined;
}

/** When something began, ended and was last spoken of, as places in `dates`; −1 where no source says. */
export interface SpanColumns {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly seen: readonly number[];
}

/**
 * The days at which the answer to 'did it hold?' changes, as the ledger's rule (`holdsOn`) has them, in columns: on
 * `maybeFrom` and later it may have begun, on `from` and later it had; on `maybeTo` and later it may have ended, on
 * `to` and later it had. From `openFrom` on no source is late enough to show that it still held. Within a date that is
 * no day it holds by the rule, though it may have begun only later (`begunBy`) or have ended already (`endsFrom`).
 */
export interface SpanDays {
  readonly maybeFrom: Float64Array;
  readonly from: Float64Array;
  readonly maybeTo: Float64Array;
  readonly to: Float64Array;
  readonly openFrom: Float64Array;
  readonly begunBy: Float64Array;
  readonly endsFrom: Float64Array;
}

const EVER = Number.NEGATIVE_INFINITY;
const NEVER = Number.POSITIVE_INFINITY;

export function spanDays(spans: SpanColumns, dates: readonly DateTold[]): SpanDays {
  const { length } = spans.from;
  const column = (): Float64Array => new Float64Array(length);
  const days = {
    maybeFrom: column(),
    from: column(),
    maybeTo: column(),
    to: column(),
    openFrom: column(),
    begunBy: column(),
    endsFrom: column(),
  };
  for (let row = 0; row < length; row++) {
    const [from, to, seen] = [
      dates[spans.from[row] ?? -1],
      dates[spans.to[row] ?? -1],
      dates[spans.seen[row] ?? -1],
    ];
    const begins = beginning(from, to, seen);
    const ends = ending(to);
    days.maybeFrom[row] = begins.maybe;
    days.from[row] = begins.sure;
    days.maybeTo[row] = ends.maybe;
    days.to[row] = ends.sure;
    days.openFrom[row] = to ? NEVER : seen ? lastDayOf(seen.date) + 1 : EVER;
    days.begunBy[row] = from && (from.bound ?? "on") === "on" ? lastDayOf(from.date) : EVER;
    days.endsFrom[row] =
      to && (to.bound ?? "on") === "on" && to.date.length < 10 ? firstDayOf(to.date) : NEVER;
  }
  return days;
}

interface Edge {
  readonly maybe: number;
  readonly sure: number;
}

function beginning(from: DateTold | undefined, to: DateTold | undefined, seen: DateTold | undefined): Edge {
  // Without any date a source shows it on its own day; with an end alone it is possible until then.
  if (from === undefined) return { maybe: EVER, sure: seen && !to ? firstDayOf(seen.date) : NEVER };
  const first = firstDayOf(from.date);
  switch (from.bound ?? "on") {
    case "before":
      return { maybe: EVER, sure: first };
    case "after":
      return { maybe: first + 1, sure: NEVER };
    case "about":
      return { maybe: EVER, sure: lastDayOf(from.date) + 1 };
    default:
      return { maybe: first, sure: first };
  }
}

function ending(to: DateTold | undefined): Edge {
  if (to === undefined) return { maybe: NEVER, sure: NEVER };
  switch (to.bound ?? "on") {
    case "before":
      return { maybe: EVER, sure: firstDayOf(to.date) };
    case "after":
      return { maybe: lastDayOf(to.date) + 1, sure: NEVER };
    case "about":
      return { maybe: firstDayOf(to.date), sure: NEVER };
    default:
      return { maybe: lastDayOf(to.date) + 1, sure: lastDayOf(to.date) + 1 };
  }
}

/** How something stands on a day: the further on, the surer. `edge`: in a year of which no day is told. */
export const NO = 0;
export const POSSIBLE = 1;
export const EDGE = 2;
export const OPEN = 3;
export const YES = 4;
export type Standing = 0 | 1 | 2 | 3 | 4;

export function standingOn(days: SpanDays, row: number, day: number): Standing {
  if (!(day >= (days.maybeFrom[row] ?? NEVER)) || day >= (days.to[row] ?? NEVER)) return NO;
  if (day < (days.from[row] ?? NEVER) || day >= (days.maybeTo[row] ?? NEVER)) return POSSIBLE;
  if (day < (days.begunBy[row] ?? EVER) || day >= (days.endsFrom[row] ?? NEVER)) return EDGE;
  return day >= (days.openFrom[row] ?? NEVER) ? OPEN : YES;
}

/** Whether it counts as in force, by the ledger's rule. */
export function stands(standing: Standing): boolean {
  return standing >= EDGE;
}

/** Days from the first to the last, both among them. */
export type Stretch = readonly [first: number, last: number];

/** The days of a stretch on which it may stand otherwise than on the day before; its first day is one. */
export function turnsIn(days: SpanDays, row: number, [first, last]: Stretch): number[] {
  const { maybeFrom, from, maybeTo, to, openFrom, begunBy, endsFrom } = days;
  const turns = [maybeFrom, from, maybeTo, to, openFrom, begunBy, endsFrom].map(
    (column) => column[row] ?? NEVER,
  );
  return [first, ...turns.filter((day) => day > first && day <= last)];
}

/** How it stands on the day of a stretch on which that is surest. */
export function standingWithin(days: SpanDays, row: number, stretch: Stretch): Standing {
  return surest(turnsIn(days, row, stretch).map((day) => standingOn(days, row, day)));
}

export function surest(standings: readonly Standing[]): Standing {
  return SUREST_FIRST.find((each) => standings.includes(each)) ?? NO;
}

const SUREST_FIRST = [YES, OPEN, EDGE, POSSIBLE] as const;
