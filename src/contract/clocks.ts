import * as z from "zod";
import { Day, PartialDate } from "../record/partial-date.ts";

/** The two clocks of every question: when it held in the world, and what the ledger knew by when. */
export const Clocks = z.object({
  asOf: Day.optional().describe("Valid as of this day, YYYY-MM-DD; today if absent."),
  knownAsOf: PartialDate.optional().describe("As the ledger knew it by the end of this date."),
});
export type Clocks = z.infer<typeof Clocks>;

/** For replies: what the ledger knew by when, where that was asked; else it is all that the ledger knows. */
export const WithKnownAsOf = { knownAsOf: PartialDate.optional() };

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
