import type { Atlas } from "./atlas.ts";
import { dayNumber } from "./day-number.ts";
import { EDGE, POSSIBLE, standingOn } from "./span-days.ts";
import { membersOn, type TieChoice } from "./tie-choice.ts";

/** How many stood at the end of a year: surely; in the year they began or ended, of which no day is told; possibly. */
export interface YearCount {
  readonly year: number;
  readonly sure: number;
  readonly edge: number;
  readonly possible: number;
}

/** The day that a year is looked at on: its last, or today in the year under way. */
export function dayOfYear(year: number, today: string): string {
  const last = `${String(year).padStart(4, "0")}-12-31`;
  return last < today ? last : today;
}

/** Ties of a choice year by year. */
export function tiesByYear(
  atlas: Atlas,
  chosen: Int32Array,
  { network }: TieChoice,
  years: readonly number[],
): YearCount[] {
  const { ties, tieDays, today } = atlas;
  return years.map((year) => {
    const day = dayNumber(dayOfYear(year, today));
    const members = network === undefined ? undefined : membersOn(atlas, network, day);
    return counted(year, chosen, (row) =>
      members && !(members[ties.a[row] ?? -1] && members[ties.b[row] ?? -1])
        ? 0
        : standingOn(tieDays, row, day),
    );
  });
}

/** Memberships year by year: all, or those in one network. */
export function seatsByYear(atlas: Atlas, seats: Iterable<number>, years: readonly number[]): YearCount[] {
  const rows = Int32Array.from(seats);
  return years.map((year) => {
    const day = dayNumber(dayOfYear(year, atlas.today));
    return counted(year, rows, (row) => standingOn(atlas.seatDays, row, day));
  });
}

function counted(year: number, rows: Int32Array, standing: (row: number) => number): YearCount {
  let [sure, edge, possible] = [0, 0, 0];
  for (const row of rows) {
    const held = standing(row);
    if (held > EDGE) sure++;
    else if (held === EDGE) edge++;
    else if (held === POSSIBLE) possible++;
  }
  return { year, sure, edge, possible };
}

/** From the first year in which any of some ties or seats began, though not before `earliest`, to today's. */
export function yearsOf(
  atlas: Atlas,
  chosen: Int32Array,
  seats: Iterable<number>,
  earliest = 1900,
): number[] {
  const yearIn = (column: readonly number[], row: number): number =>
    Number(atlas.dates[column[row] ?? -1]?.date.slice(0, 4) ?? Number.NaN);
  const last = Number(atlas.today.slice(0, 4));
  let first = last - 1;
  const take = (year: number): void => {
    if (year < first) first = Math.max(earliest, year);
  };
  for (const row of chosen) take(yearIn(atlas.ties.from, row));
  for (const row of seats) take(yearIn(atlas.memberships.from, row));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
