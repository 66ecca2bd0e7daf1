import * as z from "zod";
import { firstDay, lastDay, PartialDate, type Precision, precisionOf } from "./partial-date.ts";

/** How a date bounds what it dates: on it, before it, after it, or about it. */
export const BOUNDS = ["on", "before", "after", "about"] as const;
export const Bound = z.enum(BOUNDS).meta({ id: "Bound" });
export type Bound = z.infer<typeof Bound>;

/** A date with its bound; `inferred` where the source's date was assumed or worked out, not stated. */
export const DatePoint = z
  .strictObject({
    date: PartialDate,
    bound: Bound.optional(),
    inferred: z.literal(true).optional(),
  })
  .meta({ id: "DatePoint" });
export type DatePoint = z.infer<typeof DatePoint>;

/**
 * When something held in the world, as far as a source says. A missing end is 'not given'; it does not mean
 * 'still'. `worded` keeps a period that is no date ("Antiquity", "1960s") as the source puts it.
 */
export const Interval = z
  .strictObject({
    from: DatePoint.optional(),
    to: DatePoint.optional(),
    worded: z.string().optional(),
  })
  .refine(({ from, to }) => !endsTooSoon(from, to), {
    path: ["to"],
    message: "it ends before it begins; check both dates",
  })
  .meta({ id: "Interval" });
export type Interval = z.infer<typeof Interval>;

/** A start that is only 'before' a date may lie long before it, and an end 'after' one long after. */
function endsTooSoon(from: DatePoint | undefined, to: DatePoint | undefined): boolean {
  if (!from || !to || from.bound === "before" || to.bound === "after") return false;
  return lastDay(to.date) < firstDay(from.date);
}

/** The interval as replies give it: dates plain, precision of the start (else the end), one bound. */
export interface ShownInterval {
  from?: PartialDate;
  to?: PartialDate;
  precision: Precision | "period" | "not given";
  bound: Bound;
  worded?: string;
  inferred?: ("from" | "to")[];
}

export function shownInterval(valid: Interval): ShownInterval {
  const lead = valid.from ?? valid.to;
  const inferred = (["from", "to"] as const).filter((end) => valid[end]?.inferred);
  return {
    ...(valid.from && { from: valid.from.date }),
    ...(valid.to && { to: valid.to.date }),
    precision: lead ? precisionOf(lead.date) : valid.worded ? "period" : "not given",
    bound: lead?.bound ?? "on",
    ...(valid.worded && { worded: valid.worded }),
    ...(inferred.length > 0 && { inferred }),
  };
}
