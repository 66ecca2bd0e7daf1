import { BOUNDS, Bound, type DatePoint } from "../record/interval.ts";
import { PartialDate } from "../record/partial-date.ts";

const WORDED = new RegExp(`^(?:(${BOUNDS.join("|")})\\s+)?(\\S+)$`);

/** A date as people write it down with its bound: "1987", "after 2012", "about 1950-06". No value if it is none. */
export function wordedPoint(text: string | undefined): DatePoint | undefined {
  const [, bound, written] = text?.trim().match(WORDED) ?? [];
  const date = PartialDate.safeParse(written);
  if (!date.success) return undefined;
  return { date: date.data, ...(bound && bound !== "on" && { bound: Bound.parse(bound) }) };
}
