import * as z from "zod";
import { GraphStatistics } from "../assessments/graph-statistics.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { Slice } from "./graph-question.ts";
import { WithMeant } from "./meant.ts";

/** More years than any source here reaches back. */
const MOST_YEARS = 300;

const Year = z.coerce.number().int().min(1000).max(9999);

export const GraphYearsQuery = z
  .strictObject({
    ...Slice.shape,
    from: Year.describe("The first year, such as 1950."),
    to: Year.describe("The last year."),
    knownAsOf: Clocks.shape.knownAsOf,
    publishedUntil: Clocks.shape.publishedUntil,
  })
  .refine(({ city, steps }) => steps === undefined || city !== undefined, {
    path: ["steps"],
    message: "Belongs to a city; name the city, too",
  })
  .refine(({ from, to }) => from <= to && to - from < MOST_YEARS, {
    path: ["to"],
    message: `Comes after the first year, by no more than ${MOST_YEARS}`,
  })
  .meta({ id: "GraphYearsQuery" });
export type GraphYearsQuery = z.infer<typeof GraphYearsQuery>;

export const GraphYearsReply = z
  .strictObject({
    slice: z.string(),
    years: z.array(
      z.strictObject({
        year: z.number().int(),
        /** The last day of the year, or today where that is to come. */
        asOf: Day,
        ...GraphStatistics.shape,
        /** Memberships that stand on that day, and the bodies they are in; a slice of ties does not narrow them. */
        memberships: z.number().int().optional(),
        bodies: z.number().int().optional(),
      }),
    ),
    ...WithMeant,
    ...WithKnownAsOf,
  })
  .meta({ id: "GraphYearsReply" });
export type GraphYearsReply = z.infer<typeof GraphYearsReply>;
