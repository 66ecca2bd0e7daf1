import * as z from "zod";
import { Because, Count, Ref } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";
import { BacktestedNetwork, HowMany } from "./membership-backtest-question.ts";

export const ForecastMembershipQuery = z.strictObject({
  city: z.string().min(1),
  network: z.string().min(1),
  years: z.coerce.number().int().min(1).max(20).default(5).describe("Within so many years."),
  ...Clocks.shape,
});
export type ForecastMembershipQuery = z.infer<typeof ForecastMembershipQuery>;

const Gain = z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() });
const Discrimination = z.strictObject({
  uniform: z.number().optional(),
  degreeMatched: z.number().optional(),
});

/** What raises or lowers the odds; what says nearly the same is one reason. */
export const MembershipReason = z.enum([
  "network",
  "city",
  "country",
  "region",
  "nearby",
  "networks",
  "size",
  "partners",
]);
export type MembershipReason = z.infer<typeof MembershipReason>;

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
    /** Of any city on file and network whose entries are dated, in which it is not. */
    baseRate: z.number().optional(),
    /** By how much each reason multiplies the odds, against a city and a network that are as on average; what weighs most first. */
    reasons: z.array(z.strictObject({ of: MembershipReason, times: z.number() })).optional(),
    /** The same forecast made those years before, from what was known then, against what came. */
    past: z
      .strictObject({
        from: Day,
        /** New memberships in all networks of which entries are dated: the sum of the chances, 95 % of what might come, and what came. */
        ...HowMany.shape,
        came: z.number().int(),
        /** As of `hansa forecast backtest --memberships`, from that day on, in networks with six tenths of their rosters on file. */
        auc: Discrimination,
        averagePrecision: z.number().optional(),
        ece: z.number().optional(),
        /** The simple rule of the most average precision, and what the model gains over it, 95 %. */
        best: z.strictObject({
          name: z.string(),
          auc: Discrimination,
          averagePrecision: z.number().optional(),
          modelGains: Gain.optional(),
        }),
        networks: z.array(BacktestedNetwork),
      })
      .optional(),
    /** How many cities on file are to join this network within the years. */
    howMany: HowMany.optional(),
    /** Why it could not be held against the past. */
    noPast: z.string().optional(),
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
