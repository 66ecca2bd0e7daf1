import { linearScale, type Scale, ticks } from "./linear-scale.ts";
import { PLOT } from "./plot-defaults.ts";

/** A year as steps take it: three counts that stand on each other. */
export interface YearStep {
  readonly year: number;
  readonly sure: number;
  readonly edge: number;
  readonly possible: number;
}

export interface YearSteps {
  readonly sure: string;
  readonly edge: string;
  readonly possible: string;
  /** Where a year begins, and how wide it is. */
  readonly x: Scale;
  readonly y: Scale;
  readonly step: number;
  readonly yearTicks: readonly number[];
  readonly countTicks: readonly number[];
}

/** Room for the numbers at the left. */
export const YEARS_LEFT = 36;

/** Areas whose upper edge is a step for each year: what holds at its end is told of the whole year and no day of it. */
export function yearSteps(years: readonly YearStep[], width: number, top: number, bottom: number): YearSteps {
  const [first, last] = [years[0]?.year ?? 0, (years.at(-1)?.year ?? 0) + 1];
  const most = Math.max(1, ...years.map(({ sure, edge, possible }) => sure + edge + possible));
  const x = linearScale([first, last], [YEARS_LEFT, width - 1]);
  const y = linearScale([0, most], [bottom, top]);
  const area = (of: (step: YearStep) => number): string =>
    years.length === 0
      ? ""
      : `M${shown(x(first))} ${bottom}${years
          .map((each) => `V${shown(y(of(each)))}H${shown(x(each.year + 1))}`)
          .join("")}V${bottom}Z`;
  return {
    sure: area(({ sure }) => sure),
    edge: area(({ sure, edge }) => sure + edge),
    possible: area(({ sure, edge, possible }) => sure + edge + possible),
    x,
    y,
    step: x(first + 1) - x(first),
    yearTicks: ticks(first, last, width < PLOT.narrow ? 4 : 8, true).filter((tick) => tick < last),
    countTicks: ticks(0, most, 4, true),
  };
}

const shown = (value: number): number => Math.round(value * 10) / 10;
