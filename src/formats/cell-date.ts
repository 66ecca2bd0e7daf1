import type { Bound, DatePoint } from "../record/interval.ts";
import { PartialDate } from "../record/partial-date.ts";
import { monthNamed } from "./cell-month.ts";

/** In which order the numbers of 5/3/1987 stand. */
export type DateOrder = "dayfirst" | "monthfirst";

/** What a cell says of a time: a date, a span from one to another, nothing, or why it cannot be read. */
export type CellDate =
  | { readonly from?: DatePoint; readonly to?: DatePoint }
  | { readonly why: string; readonly words: true };

const NOTHING: CellDate = {};
const YEAR = /^\d{4}$/;

/**
 * Reads dates as tables write them: 1987, 1987-05, 03.05.1987, May 1987, 1990-##-##, ca. 1990, vor 1990, 1986-2019.
 * 5/3/1987 may be two days, so it is refused unless its order is told.
 */
export function cellDate(cell: string, order?: DateOrder): CellDate {
  if (YEAR.test(cell)) return cell === "0000" ? NOTHING : { from: { date: cell } };
  const text = cell.replaceAll(/\s+/g, " ");
  if (/^#{4}|^0000|^9999/.test(text)) return NOTHING;
  const one = point(text, order);
  if (typeof one === "string") return { why: one, words: true };
  if (one) return { from: one };
  return span(text, order) ?? { why: unread(cell), words: true };
}

const BOUNDS_BY_WORD: readonly [RegExp, Bound][] = [
  [
    /^(?:ca\.?|c\.|circa|about|around|approx\.?|etwa|um|gegen|vers|environ|verso|hacia|~|≈) ?(?=\S)/i,
    "about",
  ],
  [/^(?:before|vor|avant|prima del|antes de|bis|until|<) ?(?=\S)/i, "before"],
  [/^(?:after|nach|après|apres|dopo il|después de|>) ?(?=\S)/i, "after"],
  [/^(?:since|seit|depuis|dal|desde|from|ab|in|on|im|am|en|le|il) (?=\S)/i, "on"],
];

/** One date with its bound; words say why it is not clear which; no value where it is no date. */
function point(text: string, order: DateOrder | undefined): DatePoint | string | undefined {
  const [said, bound = "on"] = BOUNDS_BY_WORD.find(([words]) => words.test(text)) ?? [];
  const rest = said === undefined ? text : text.replace(said, "");
  // 1990-?? is whole as it stands: its signs are of a month that is not known.
  const whole = dateOf(rest, order);
  const doubted = whole === undefined && DOUBT.test(rest);
  const date = doubted ? dateOf(rest.replace(DOUBT, ""), order) : whole;
  if (date === undefined || date.startsWith("!")) return date?.slice(1);
  const held = doubted && bound === "on" ? "about" : bound;
  return { date, ...(held !== "on" && { bound: held }) };
}

const DOUBT = /\s?\(?\?\)?$/;
const ISO = /^(\d{4})-(\d{2}|##|00|\?\?)(?:-(\d{2}|##|00|\?\?))?(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?$/;
// Not 1999/00, which is two years.
const REVERSED = /^(\d{4})[/.](?!00$)(\d{1,2})(?:[/.](\d{1,2}))?$/;
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})(?:\.|st|nd|rd|th|er|º|°)?\s(?:de |of )?([\p{L}.]+)(?: de|,)?\s(\d{4})$/u;
const NAMED_MONTH_YEAR = /^([\p{L}.]+)(?: de|,)?\s(\d{4})$/u;
const MONTH_DAY_YEAR = /^([\p{L}.]+)\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/u;

/** The date in ISO form; behind an exclamation mark, why it is not clear which day is meant. */
function dateOf(text: string, order: DateOrder | undefined): string | undefined {
  if (YEAR.test(text)) return text;
  const iso = ISO.exec(text) ?? REVERSED.exec(text);
  if (iso) return valid(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) return ofNumbers(numbers, order);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return valid(monthYear[2], monthYear[1]);
  const [, day, named, year] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (day !== undefined) return valid(year, monthNamed(named), day);
  const [, month, dayAfter, yearLast] = MONTH_DAY_YEAR.exec(text) ?? [];
  if (month !== undefined) return valid(yearLast, monthNamed(month), dayAfter);
  const [, alone, ofYear] = NAMED_MONTH_YEAR.exec(text) ?? [];
  return alone === undefined ? undefined : valid(ofYear, monthNamed(alone));
}

/** With points the day stands first, as it is written in Europe; with a slash or hyphen it may be the month. */
function ofNumbers(found: RegExpExecArray, told: DateOrder | undefined): string | undefined {
  const [text, first = "", sign, second = "", year] = found;
  const [one, other] = [Number(first), Number(second)];
  const order =
    one > 12 ? "dayfirst" : other > 12 ? "monthfirst" : (told ?? (sign === "." ? "dayfirst" : undefined));
  if (order === undefined && one !== other)
    return `!"${text}" may be two days; write dates: dayfirst or dates: monthfirst under table`;
  return order === "monthfirst" ? valid(year, first, second) : valid(year, second, first);
}

/** Signs for an unknown month or day leave the date less precise. */
function valid(year = "", month?: string, day?: string): string | undefined {
  const known = [month, day].map((part) =>
    part === undefined || /^(##|00|\?\?)$/.test(part) ? undefined : part,
  );
  const [m, d] = known.map((part) => part?.padStart(2, "0"));
  const date = m === undefined ? year : d === undefined ? `${year}-${m}` : `${year}-${m}-${d}`;
  return PartialDate.safeParse(date).success ? date : undefined;
}

const SPAN = /^(?:from |von |de |du |dal )?(.+?)\s?(?:–|—|\bto\b|\bbis\b|\bau\b|\bal\b|\/)\s?(.+)$/iu;
const YEARS = /^(\d{4})\s?[-–—/]\s?(\d{4}|\d{2})?$/;

function span(text: string, order: DateOrder | undefined): CellDate | undefined {
  const [, first, last] = YEARS.exec(text) ?? [];
  if (first !== undefined) {
    const year = last?.length === 2 ? first.slice(0, 2) + last : last;
    return ordered({ date: first }, year === undefined ? undefined : { date: year });
  }
  const [, one = "", other = ""] = / - /.test(text) ? ["", ...halves(text)] : (SPAN.exec(text) ?? []);
  const [from, to] = [one, other].map((part) => (part === "" ? undefined : point(part.trim(), order)));
  return typeof from === "object" && typeof to === "object" ? ordered(from, to) : undefined;
}

function halves(text: string): string[] {
  const at = text.indexOf(" - ");
  return [text.slice(0, at), text.slice(at + " - ".length)];
}

function ordered(from: DatePoint, to: DatePoint | undefined): CellDate | undefined {
  if (to === undefined) return { from };
  return to.date < from.date.slice(0, to.date.length) ? undefined : { from, to };
}

function unread(cell: string): string {
  return `"${cell}" is no date that can be read; give YYYY, YYYY-MM or YYYY-MM-DD, or map the column as period to keep its words`;
}
