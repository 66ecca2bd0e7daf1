import { dayNumber } from "./day-number.ts";
import type { Stretch } from "./span-days.ts";
import { dayOfYear } from "./yearly-counts.ts";

/** Years from the first to the last, both among them. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** What keeps a text from being a period, by the end at which it is to be mended. */
export interface PeriodProblem {
  readonly at: keyof Period;
  readonly what: "no year" | "to come" | "turned round";
}

const BETWEEN = "..";
const YEAR = /^\d{4}$/;

/** The two ends of a text such as '1990..2000', as they were written. */
export function endsOf(text: string): Record<keyof Period, string> {
  const at = text.indexOf(BETWEEN);
  return at < 0
    ? { from: text.trim(), to: "" }
    : { from: text.slice(0, at).trim(), to: text.slice(at + BETWEEN.length).trim() };
}

/** The text of two ends; none where both are empty. */
export function periodText({ from, to }: Record<keyof Period, string>): string | undefined {
  const [first, last] = [from.trim(), to.trim()];
  return first || last ? `${first}${BETWEEN}${last}` : undefined;
}

/** A period as it was asked for, or what is wrong with it: nothing is put in for a year that is not given. */
export function readPeriod(text: string, today: string): Period | readonly PeriodProblem[] {
  const ends = endsOf(text);
  const problems = (["from", "to"] as const).flatMap((at): PeriodProblem[] => {
    if (!YEAR.test(ends[at])) return [{ at, what: "no year" }];
    return ends[at] > today.slice(0, 4) ? [{ at, what: "to come" }] : [];
  });
  if (problems.length > 0) return problems;
  const [from, to] = [Number(ends.from), Number(ends.to)];
  return from > to ? [{ at: "to", what: "turned round" }] : { from, to };
}

/** A period that can be shown. */
export function periodIn(text: string, today: string): Period | undefined {
  const read = readPeriod(text, today);
  return "from" in read ? read : undefined;
}

/** The days of its years, of the one under way those up to today. */
export function daysOf({ from, to }: Period, today: string): Stretch {
  return [dayNumber(`${String(from).padStart(4, "0")}-01-01`), dayNumber(dayOfYear(to, today))];
}
