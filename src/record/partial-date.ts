import * as z from "zod";

/**
 * An ISO 8601 date of the precision its source gives: a year, a month or a day. A partial date stands for the
 * whole span it names: "1987" is any day of 1987.
 */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "give a date as YYYY, YYYY-MM or YYYY-MM-DD")
  .refine((text) => text.length < 10 || Number(text.slice(8)) <= daysIn(text), "that month has no such day")
  .meta({ id: "PartialDate" });
export type PartialDate = z.infer<typeof PartialDate>;

/** One day, YYYY-MM-DD. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "give a day as YYYY-MM-DD")
  .refine((text) => PartialDate.safeParse(text).success, "there is no such day")
  .meta({ id: "Day" });
export type Day = z.infer<typeof Day>;

export type Precision = "day" | "month" | "year";

export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

export function firstDay(date: PartialDate): Day {
  return `${date}-01-01`.slice(0, 4) + (date.slice(4) + "-01-01".slice(date.length - 4));
}

export function lastDay(date: PartialDate): Day {
  const month = date.length === 4 ? `${date}-12` : date;
  return month.length === 7 ? `${month}-${String(daysIn(month)).padStart(2, "0")}` : month;
}

/** Whether the one can be the other told less or more precisely: 1987 and 1987-05-03. */
export function sameWhen(one: PartialDate, other: PartialDate): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function daysIn(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
