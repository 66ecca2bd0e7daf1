import { spoken } from "./text.ts";

/**
 * A date of its precision as the reader's language writes it; '2015' stays a year. English keeps the ISO form, as the
 * command line and every export have it.
 */
export function dateWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (spoken().startsWith("en") || !/^\d{4}(-\d{2}){0,2}$/.test(date)) return date;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(spoken(), {
    timeZone: "UTC",
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
  }).format(at);
}
