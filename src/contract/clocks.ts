import * as z from "zod";
import { Day, PartialDate } from "../record/partial-date.ts";

/** The clocks of every question: when it held in the world, what the ledger knew by when, what was out by when. */
export const Clocks = z.object({
  asOf: Day.optional().describe("Valid as of this day, YYYY-MM-DD; today if absent."),
  knownAsOf: PartialDate.optional().describe("As the ledger knew it by the end of this date."),
  publishedUntil: PartialDate.optional().describe(
    "Only from sources published by the end of this date; a source without a date is left out and counted.",
  ),
});
export type Clocks = z.infer<typeof Clocks>;

const SourceCount = z.strictObject({ sources: z.number().int(), claims: z.number().int() });

/** What was read where only sources published by a date were, and what was left out for that. */
export const PublishedTold = z
  .strictObject({ until: PartialDate, read: SourceCount, undated: SourceCount, later: SourceCount })
  .meta({ id: "PublishedUntil" });

/** For replies: what the ledger knew by when, and what was out by when, where that was asked; else all is told. */
export const WithKnownAsOf = { knownAsOf: PartialDate.optional(), published: PublishedTold.optional() };

export interface Published {
  published?: z.infer<typeof PublishedTold>;
}

export function knownAsOf({ knownAsOf: date }: Clocks): Pick<Clocks, "knownAsOf"> {
  return date === undefined ? {} : { knownAsOf: date };
}

/** One or several values of a parameter that may be repeated. */
export const Several = z
  .union([z.string().min(1), z.array(z.string().min(1))])
  .transform((given) => (Array.isArray(given) ? given : [given]));

/** Codes of a list, separated by commas or repeated. */
export function codes<const C extends readonly string[]>(list: C) {
  return Several.transform((given) =>
    given.flatMap((each) => each.split(",").map((code) => code.trim())),
  ).pipe(z.array(z.enum(list)));
}
