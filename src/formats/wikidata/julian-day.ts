/**
 * The day of the Gregorian calendar that a day of the Julian calendar is, both proleptic, by way of the Julian day
 * number: 4 October 1582 (Julian) is 14 October 1582. For years from 1 on.
 * E. G. Richards, Calendars, in: Explanatory Supplement to the Astronomical Almanac, 3rd ed. (2013), ch. 15.11.
 */
export function gregorianOfJulian(year: number, month: number, day: number): [number, number, number] {
  return gregorianOfDayNumber(dayNumberOfJulian(year, month, day));
}

function dayNumberOfJulian(year: number, month: number, day: number): number {
  const back = Math.floor((14 - month) / 12);
  const years = year + 4800 - back;
  const months = month + 12 * back - 3;
  return day + Math.floor((153 * months + 2) / 5) + 365 * years + Math.floor(years / 4) - 32_083;
}

function gregorianOfDayNumber(number: number): [number, number, number] {
  const a = number + 32_044;
  const b = Math.floor((4 * a + 3) / 146_097);
  const c = a - Math.floor((146_097 * b) / 4);
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  return [
    100 * b + d - 4800 + Math.floor(m / 10),
    m + 3 - 12 * Math.floor(m / 10),
    e - Math.floor((153 * m + 2) / 5) + 1,
  ];
}
