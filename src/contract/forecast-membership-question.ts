import * as z from "zod";
import { Because, Count, Ref } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";

export const ForecastMembershipQuery = z.strictObject({
  city: z.string().min(1),
  network: z.string().min(1),
  years: z.coerce.number().int().min(1).max(20).default(5).describe("Within so many years."),
  ...Clocks.shape,
});
export type ForecastMembershipQuery = z.infer<typeof ForecastMembershipQuery>;

const Estimate = z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() });

export const ForecastMembershipReply = z
  .strictObject({
    city: Ref,
    network: Ref,
    asOf: Day,
    years: z.number().int(),
    /** Claims of the seat that it has: then there is no chance to tell. */
    member: Because.optional(),
    /** That it joins within the years. */
    chance: z.number().optional(),
    /** Why no chance can be told. */
    noForecast: z.string().optional(),
    /** Of any place at risk, whoever its partners are. */
    baseRate: z.number().optional(),
    /** By how much its partners in the network multiply the odds of a year, against a place with none there; 95 %. */
    partnersTimes: Estimate.optional(),
    partners: z.strictObject({ all: Count, members: z.array(Ref) }),
    /** What it was learnt from: members by whether a source says when they joined, and places by years at risk. */
    entries: z.strictObject({ dated: z.number().int(), undated: z.number().int() }),
    notCovered: z.array(z.string()),
    ...WithMeant,
    ...WithKnownAsOf,
  })
  .meta({ id: "ForecastMembershipReply" });
export type ForecastMembershipReply = z.infer<typeof ForecastMembershipReply>;

export const FORECAST_MEMBERSHIP = {
  method: "get",
  path: "/api/forecast-membership",
  summary: "How likely a city is to join a network, where entries are dated; else why nobody can tell",
  query: ForecastMembershipQuery,
  reply: ForecastMembershipReply,
  example: "/api/forecast-membership?city=Riga&network=UNESCO%20Creative%20Cities%20Network",
} as const;
