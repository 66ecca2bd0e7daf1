import type { DatePoint } from "../../record/interval.ts";
import { PartialDate } from "../../record/partial-date.ts";
import type { TimeValue } from "./item.ts";
import { gregorianOfJulian } from "./julian-day.ts";

/** What a time of Wikidata comes to: a date, a bound, or words alone; words where the date says less than they do. */
export interface TimeTold {
  readonly point?: DatePoint;
  readonly words?: string;
}

/**
 * Years, months and days become dates. A decade or century becomes words, with the year after it as what it lies
 * before; times before the year 1 or after 9999, and units beyond the millennium, become words alone.
 */
export function timeTold(value: TimeValue): TimeTold {
  const parts = /^([+-]?)(\d{1,16})-(\d{2})-(\d{2})T/.exec(value.time);
  if (!parts) return { words: `'${value.time}'` };
  const [, sign, years = "", month = "", day = ""] = parts;
  const year = Number(years);
  if (sign === "-" || year === 0 || year > 9999) return { words: farAway(year, sign === "-") };
  if (value.precision < YEAR) return coarse(year, value.precision);
  return withDoubt(exact({ year, month: Number(month), day: Number(day) }, value), value);
}

const [MILLENNIUM, CENTURY, DECADE, YEAR, MONTH, DAY] = [6, 7, 8, 9, 10, 11];

function farAway(year: number, before: boolean): string {
  return before ? `${year} BC` : `the year ${year}`;
}

/** '1990' of precision 8 is the 1990s; '2000' of precision 7 is the 20th century, which ends with it. */
function coarse(year: number, precision: number): TimeTold {
  if (precision === DECADE) {
    const first = year - (year % 10);
    return { point: before(first + 10), words: `the ${first}s` };
  }
  if (precision === CENTURY) {
    const century = Math.ceil(year / 100);
    return { point: before(century * 100 + 1), words: `the ${ordinal(century)} century` };
  }
  const millennium = `the ${ordinal(Math.ceil(year / 1000))} millennium`;
  return { words: precision === MILLENNIUM ? millennium : `about the year ${year}, very roughly` };
}

function before(year: number): DatePoint {
  return { date: padded(year, 4), bound: "before" };
}

interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What is 00 is not said, whatever the precision claims. */
function exact(told: CivilDay, { precision, calendar }: TimeValue): TimeTold {
  if (precision >= DAY && told.day > 0 && told.month > 0) {
    const [year, month, day] =
      calendar === "Julian" ? gregorianOfJulian(told.year, told.month, told.day) : Object.values(told);
    const words = calendar === "Julian" ? `${written(told)} of the Julian calendar` : undefined;
    return dated(`${padded(year ?? 0, 4)}-${padded(month ?? 0, 2)}-${padded(day ?? 0, 2)}`, words);
  }
  if (precision >= MONTH && told.month > 0) return dated(`${padded(told.year, 4)}-${padded(told.month, 2)}`);
  return dated(padded(told.year, 4));
}

function dated(date: string, words?: string): TimeTold {
  if (!PartialDate.safeParse(date).success) return { words: `'${date}', which no calendar has` };
  return { point: { date }, ...(words && { words }) };
}

function withDoubt(told: TimeTold, { off, precision }: TimeValue): TimeTold {
  if (off === 0 || told.point === undefined) return told;
  const unit = precision >= DAY ? "days" : precision === MONTH ? "months" : "years";
  return {
    point: { ...told.point, bound: "about" },
    words: `${told.point.date}, give or take ${off} ${unit}`,
  };
}

function written({ year, month, day }: CivilDay): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}

function ordinal(number: number): string {
  const tail =
    number % 100 > 10 && number % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${tail}`;
}
