import * as z from "zod";
import { Day, PartialDate } from "../record/partial-date.ts";
import { Rule } from "./rule.ts";

export const FORECAST_ID = /^[a-z0-9]+(?:[-:][a-z0-9]+)*$/;
const ForecastId = z.string().regex(FORECAST_ID, "write an id in lower case, as 'c40-tokyo-2030'");

export const BASES = ["base-rate", "tie-model", "judgement"] as const;

/** Where the probability comes from, stated so that it can be made again. */
const Basis = z.strictObject({
  by: z.enum(BASES),
  words: z.string().min(1),
  /** The sources it rests on were published by then; absent: all that was on file. */
  publishedUntil: PartialDate.optional(),
});

/** What a forecaster writes; the day it was made and its place in the book are the book's. */
export const Draft = z
  .strictObject({
    id: ForecastId,
    rule: Rule,
    deadline: Day,
    /** Never 0 or 1: what is certain needs no forecast, and a wrong certainty has no score. */
    probability: z.number().min(0.001).max(0.999),
    basis: Basis,
    note: z.string().optional(),
  })
  .meta({ id: "ForecastDraft" });
export type Draft = z.infer<typeof Draft>;

export const Forecast = Draft.extend({
  type: z.literal("forecast"),
  made: z.iso.datetime(),
  /** Could have been made on that day, and was made after its deadline: no feat, a test of the rule behind it. */
  retrospective: z.strictObject({ asIf: Day }).optional(),
}).meta({ id: "Forecast" });
export type Forecast = z.infer<typeof Forecast>;

export const OUTCOMES = ["yes", "no", "not-resolvable"] as const;

export const WHYS = [
  "stated",
  "stated-otherwise",
  "list-lacks-it",
  "still-there",
  "not-due",
  "already-so",
  "disputed",
  "date-open",
  "no-later-source",
  "no-complete-list",
] as const;
export const Why = z.enum(WHYS);
export type Why = z.infer<typeof Why>;

export const Resolution = z
  .strictObject({
    type: z.literal("resolution"),
    of: ForecastId,
    made: z.iso.datetime(),
    outcome: z.enum(OUTCOMES),
    why: Why,
    /** The claims and the complete lists that settle it. */
    because: z.array(z.string()),
    sources: z.array(z.string()),
  })
  .meta({ id: "ForecastResolution" });
export type Resolution = z.infer<typeof Resolution>;

export const Entry = z.discriminatedUnion("type", [Forecast, Resolution]);
export type Entry = z.infer<typeof Entry>;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An entry in its place: `hash` is over the canonical JSON of number, previous hash and entry. */
export const Sealed = z
  .strictObject({ n: z.number().int().min(1), previous: Hash, entry: Entry, hash: Hash })
  .meta({ id: "BookEntry" });
export type Sealed = z.infer<typeof Sealed>;

/** The day from which what is forecast has yet to come. */
export function sinceOf({ made, retrospective }: Pick<Forecast, "made" | "retrospective">): Day {
  return retrospective?.asIf ?? made.slice(0, 10);
}
