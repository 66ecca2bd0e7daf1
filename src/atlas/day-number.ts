/** A day as a number, counted from 1 January 1970, so that days of many ties compare as numbers. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  // Counted from March, so that a leap day is the last of its year (Hinnant, chrono-compatible low-level date algorithms).
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The first day that a date of a year, a month or a day may mean. */
export function firstDayOf(date: string): number {
  return dayNumber(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
}

/** The last day that it may mean: the one before the next of its kind begins. */
export function lastDayOf(date: string): number {
  const [year = 0, month = 0] = date.split("-").map(Number);
  if (date.length === 4) return dayNumber(`${year + 1}-01-01`) - 1;
  if (date.length > 7) return dayNumber(date);
  return dayNumber(month === 12 ? `${year + 1}-01-01` : `${year}-${month + 1}-01`) - 1;
}
