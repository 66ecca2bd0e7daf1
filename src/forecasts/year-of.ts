/** A date of any precision as a year with its part that has passed: 2015, 2015-07 (2015.5), 2015-07-02. */
export function yearOf(date: string): number | undefined {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 372;
}
