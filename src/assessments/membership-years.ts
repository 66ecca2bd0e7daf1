import * as z from "zod";
import type { FactOf } from "../ledger/fact.ts";
import { type BodyEnds, factHoldsOn, stands } from "../ledger/holds-on.ts";
import type { DatePoint } from "../record/interval.ts";
import type { Day } from "../record/partial-date.ts";
import { Count, count } from "./because.ts";

/** Who joined and left in each year, and how many stood at its end. */
export const MembershipYears = z
  .strictObject({
    years: z.array(
      z.strictObject({
        year: z.number().int(),
        /** Members of which a source says that they joined, or left, in this year. */
        joined: Count,
        left: Count,
        /** Standing at the year's end, by dates or by a source of that time. */
        sure: z.number().int(),
        /** Joined or left in this year, of which no day is told: the year counts as in force. */
        edge: z.number().int(),
        /** The dates leave it open whether they were in already, or still. */
        possible: z.number().int(),
      }),
    ),
    /** Memberships whose beginning no source gives. */
    undated: Count,
  })
  .meta({ id: "MembershipYears" });
export type MembershipYears = z.infer<typeof MembershipYears>;

type Seat = FactOf<"membership">;

/** From the first year that a source dates to the year of the day. */
export function membershipYears(seats: readonly Seat[], day: Day, bodyEnds: BodyEnds): MembershipYears {
  const last = yearOf(day);
  const dated = seats.flatMap(({ says: { valid } }) => [valid?.from, valid?.to].flatMap(yearsIn));
  const first = Math.min(...dated.filter((year) => year <= last));
  const years = Number.isFinite(first) ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [];
  return {
    years: years.map((year) => ({
      year,
      joined: count(seats.filter(({ says }) => yearsIn(says.valid?.from).includes(year))),
      left: count(seats.filter(({ says }) => yearsIn(says.valid?.to).includes(year))),
      ...standing(seats, year, day, bodyEnds),
    })),
    undated: count(seats.filter(({ says }) => says.valid?.from === undefined)),
  };
}

function standing(
  seats: readonly Seat[],
  year: number,
  day: Day,
  bodyEnds: BodyEnds,
): { sure: number; edge: number; possible: number } {
  const end = `${String(year).padStart(4, "0")}-12-31`;
  const tally = { sure: 0, edge: 0, possible: 0 };
  // The body's own end is a year of which no day is told, too.
  for (const seat of seats) {
    const holds = factHoldsOn(seat, end < day ? end : day, bodyEnds);
    const { from, to = bodyEnds.get(seat.says.body)?.on } = seat.says.valid ?? {};
    if (stands(holds)) tally[isEdge(from, year) || isEdge(to, year) ? "edge" : "sure"]++;
    else if (holds === "possible") tally.possible++;
  }
  return tally;
}

const isEdge = (point: DatePoint | undefined, year: number): boolean =>
  point !== undefined && point.date.length < "2001-01-01".length && yearOf(point.date) === year;

/** 'Before 2014' is no year of joining. */
const yearsIn = (point: DatePoint | undefined): number[] =>
  point === undefined || (point.bound ?? "on") !== "on" ? [] : [yearOf(point.date)];

const yearOf = (date: string): number => Number(date.slice(0, 4));
