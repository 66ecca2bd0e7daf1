import type { YearCount } from "../../atlas/yearly-counts.ts";

/** Three areas on each other as the paths of a plot: sure at the bottom, then the years of an edge, then possible. */
export interface AreaPaths {
  readonly sure: string;
  readonly edge: string;
  readonly possible: string;
  readonly most: number;
  readonly x: (year: number) => number;
}

export function areaPaths(counts: readonly YearCount[], width: number, height: number): AreaPaths {
  const [first = 0, last = 1] = [counts[0]?.year, counts.at(-1)?.year];
  const most = counts.reduce((top, { sure, edge, possible }) => Math.max(top, sure + edge + possible), 0);
  const x = (year: number): number => {
    const share = (year - first) / Math.max(1, last - first);
    return rounded(Math.min(1, Math.max(0, share)) * width);
  };
  const y = (value: number): number => rounded(height - (most > 0 ? value / most : 0) * height);
  const area = (top: (count: YearCount) => number): string =>
    counts.length === 0
      ? ""
      : `M${x(first)} ${height}${counts.map((each) => `L${x(each.year)} ${y(top(each))}`).join("")}L${x(last)} ${height}Z`;
  return {
    sure: area(({ sure }) => sure),
    edge: area(({ sure, edge }) => sure + edge),
    possible: area(({ sure, edge, possible }) => sure + edge + possible),
    most,
    x,
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
