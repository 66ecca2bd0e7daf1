import type { DatePoint } from "../record/interval.ts";
import { type Day, firstDay, lastDay } from "../record/partial-date.ts";

/** Whether a date, with its precision and bound, surely lies by a day, surely after it, or cannot be told. */
export type When = "by" | "after" | "open";

const ABOUT_YEARS = 2;

export function whenOf({ date, bound }: DatePoint, day: Day): When {
  switch (bound ?? "on") {
    case "before":
      return firstDay(date) <= day ? "by" : "open";
    case "after":
      return lastDay(date) >= day ? "after" : "open";
    case "about":
      if (yearsOn(lastDay(date), ABOUT_YEARS) <= day) return "by";
      return yearsOn(firstDay(date), -ABOUT_YEARS) > day ? "after" : "open";
    default:
      if (lastDay(date) <= day) return "by";
      return firstDay(date) > day ? "after" : "open";
  }
}

function yearsOn(day: Day, years: number): Day {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}

/** What several sources together tell: one that cannot tell says nothing; two that differ are in dispute. */
export function together(each: readonly When[]): When | "disputed" | undefined {
  const firm = new Set(each.filter((when) => when !== "open"));
  if (firm.size > 1) return "disputed";
  const [only] = firm;
  return only ?? (each.length > 0 ? "open" : undefined);
}
