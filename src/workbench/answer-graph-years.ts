import { graphStatistics } from "../assessments/graph-statistics.ts";
import { tiesOnDays } from "../assessments/ties-in-force.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { Slice } from "../contract/graph-question.ts";
import type { GraphYearsQuery, GraphYearsReply } from "../contract/graph-years-question.ts";
import { adjacency } from "../graph/graph.ts";
import { factHoldsOn, stands } from "../ledger/holds-on.ts";
import type { Day } from "../record/partial-date.ts";
import type { LedgerView } from "./ledger-view.ts";
import { isMember } from "./rosters-of-day.ts";
import { type SeatsByBody, seatsByBody } from "./seats-of-body.ts";
import type { Snapshot } from "./snapshot.ts";
import { type SliceDesk, type TieSlice, tieSlice, tiesToldIn, wantedRows } from "./tie-slice.ts";

/**
 * A slice of the ties in force in figures, at the end of each year; the last day is today where the year is not over.
 * `viewOn` gives the ledger as it stood on a day; the first of them is today's.
 */
export async function answerGraphYears(
  desk: SliceDesk,
  { from, to, knownAsOf: _, publishedUntil: __, ...slice }: GraphYearsQuery,
  viewOn: (day?: Day) => Promise<LedgerView>,
): Promise<GraphYearsReply> {
  const now = await viewOn();
  const { snapshot, day: today } = now;
  if (String(to) > today.slice(0, YEAR)) throw yetToCome(to, today);
  const isNarrowed = Object.values(slice).some((condition) => condition !== undefined);
  const tiesOn = tiesOnDays(tiesToldIn(slice, snapshot), await wantedRows(desk, slice, now));
  const seats = seatsByBody(snapshot.memberships, snapshot.sources);
  const years: GraphYearsReply["years"] = [];
  let words = "";
  for (let year = from; year <= to; year++) {
    const last = `${year}-12-31`;
    const asOf = last > today ? today : last;
    const part = await sliceOn(desk, slice, await viewOn(asOf), tiesOn(asOf));
    words = part.words || words;
    const held = isNarrowed ? {} : seatsOn(seats, snapshot, asOf);
    years.push({ year, asOf, ...graphStatistics(part.graph), ...held });
  }
  return { slice: words || "ties in force", years };
}

const YEAR = 4;

/** In a year in which a city has no tie yet, its neighbourhood is empty and no mistake. */
async function sliceOn(
  desk: SliceDesk,
  slice: Slice,
  view: LedgerView,
  ties: TieSlice["graph"],
): Promise<TieSlice> {
  try {
    return await tieSlice(desk, slice, view, ties);
  } catch (error) {
    if (!(error instanceof QuestionError && error.body.error.code === "no-ties")) throw error;
    return { graph: adjacency([]), words: "" };
  }
}

function seatsOn(
  seats: SeatsByBody,
  snapshot: Snapshot,
  day: Day,
): Pick<GraphYearsReply["years"][number], "memberships" | "bodies"> {
  const counts = seats.bodies.map(
    (body) =>
      seats
        .of(body)
        .filter((seat) => isMember(seat, snapshot) && stands(factHoldsOn(seat, day, snapshot.bodyEnds)))
        .length,
  );
  return {
    memberships: counts.reduce((sum, count) => sum + count, 0),
    bodies: counts.filter((count) => count > 0).length,
  };
}

function yetToCome(year: number, today: Day): QuestionError {
  return new QuestionError(
    "bad-question",
    "year-to-come",
    `${year} has not begun by ${today}; ask for years up to ${today.slice(0, YEAR)}.`,
  );
}
