import { type Day, firstDay } from "../record/partial-date.ts";
import type { Fact } from "./fact.ts";

/** Whether a fact had begun, happened or been measured by a day; what no source dates had. */
export function hasBegun({ says }: Fact, day: Day): boolean {
  if (says.kind === "observation") return says.asOf === undefined || firstDay(says.asOf) <= day;
  const from = "valid" in says ? says.valid?.from : undefined;
  if (from === undefined || from.bound === "before" || from.bound === "about") return true;
  return firstDay(from.date) <= day;
}
