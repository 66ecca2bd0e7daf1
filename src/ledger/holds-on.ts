import * as z from "zod";
import type { DatePoint, Interval } from "../record/interval.ts";
import { type Day, firstDay, lastDay, type PartialDate } from "../record/partial-date.ts";
import { isAttendance } from "./attendance.ts";
import type { Fact } from "./fact.ts";

/**
 * Whether something held on a day.
 * - `yes`: its dates, or a source of that day, say so.
 * - `open`: it had begun and no source gives an end, but the last source is older than the day.
 * - `possible`: the dates leave it open (no start given, 'about', 'before').
 * - `no`: it had ended or not begun.
 */
export const Holding = z.enum(["yes", "open", "possible", "no"]);
export type Holding = z.infer<typeof Holding>;

/** Whether it counts as in force: shown to hold, or begun with no end on file. */
export function stands(holding: Holding): boolean {
  return holding === "yes" || holding === "open";
}

/** When bodies that no longer exist ended. */
export type BodyEnds = ReadonlyMap<string, { on: DatePoint }>;

/**
 * Whether what a fact says held on a day. A membership whose end no source gives ends with its body at the
 * latest; an attendance is of its own date; a figure speaks from its own date on, of which it is the last word.
 */
export function factHoldsOn(
  { says, seen }: Pick<Fact, "says" | "seen">,
  day: Day,
  bodyEnds: BodyEnds,
): Holding {
  const valid = "valid" in says ? says.valid : undefined;
  if (says.kind === "observation")
    return holdsOn(says.asOf === undefined ? undefined : { from: { date: says.asOf } }, day, seen);
  if (isAttendance(says) && valid?.from) return holdsOn({ to: valid.from, ...valid }, day, seen);
  const ended = says.kind === "membership" && !valid?.to ? bodyEnds.get(says.body)?.on : undefined;
  return holdsOn(ended ? { ...valid, to: ended } : valid, day, seen);
}

/**
 * A year-only start or end covers the whole year: "1987" may mean any day of it, so the year counts as in force.
 * `seen` is the date of the last source that speaks of it.
 */
export function holdsOn(valid: Interval | undefined, day: Day, seen?: PartialDate): Holding {
  const begun = beginning(valid?.from, day);
  const ended = ending(valid?.to, day);
  if (begun === "no" || ended === "yes") return "no";
  if (begun === "possible" || ended === "possible") return "possible";
  const seenBy = seen !== undefined && day <= lastDay(seen);
  if (valid?.from === undefined) return valid?.to === undefined ? undated(day, seen) : "possible";
  return valid.to !== undefined || seenBy ? "yes" : "open";
}

type Answer = "yes" | "possible" | "no";

function beginning(from: DatePoint | undefined, day: Day): Answer {
  if (from === undefined) return "yes";
  const first = firstDay(from.date);
  switch (from.bound ?? "on") {
    case "before":
      return day >= first ? "yes" : "possible";
    case "after":
      return day <= first ? "no" : "possible";
    case "about":
      return day > lastDay(from.date) ? "yes" : "possible";
    default:
      return day >= first ? "yes" : "no";
  }
}

function ending(to: DatePoint | undefined, day: Day): Answer {
  if (to === undefined) return "no";
  const last = lastDay(to.date);
  switch (to.bound ?? "on") {
    case "before":
      return day >= firstDay(to.date) ? "yes" : "possible";
    case "after":
      return day <= last ? "no" : "possible";
    case "about":
      return day < firstDay(to.date) ? "no" : "possible";
    default:
      return day > last ? "yes" : "no";
  }
}

/** No dates at all: a source shows it on its own day; before that it is possible, after it open. */
function undated(day: Day, seen: PartialDate | undefined): Holding {
  if (seen === undefined) return "possible";
  if (day > lastDay(seen)) return "open";
  return day >= firstDay(seen) ? "yes" : "possible";
}
