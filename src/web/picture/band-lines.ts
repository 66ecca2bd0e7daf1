import { linearScale, type Scale, ticks } from "./linear-scale.ts";
import { PLOT } from "./plot-defaults.ts";

/** A value with where draws of chance put it. */
export interface BandPoint {
  readonly x: number;
  /** Beside the band; absent where the band's own middle is the value. */
  readonly value?: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

export interface BandLines {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** Paths: the area between the limits, the line through its middle, and that of the values. */
  readonly band: string;
  readonly middle: string;
  readonly line: string;
}

const TOP = 12;
const BOTTOM = 212;
const LEFT = 48;
const END = 20;
const TICK = 64;

/** A line over a band; both scales begin where their domains do. */
export function bandLines(
  points: readonly BandPoint[],
  { xDomain, yDomain }: { xDomain: readonly [number, number]; yDomain: readonly [number, number] },
  width: number,
): BandLines {
  const [left, right] = [LEFT, width - END];
  const [x, y] = [linearScale(xDomain, [left, right]), linearScale(yDomain, [BOTTOM, TOP])];
  const path = (at: (point: BandPoint) => number | undefined, of = points): string =>
    of
      .flatMap((point) => {
        const value = at(point);
        return value === undefined ? [] : [`${x(point.x)} ${y(value)}`];
      })
      .map((place, n) => `${n === 0 ? "M" : "L"}${place}`)
      .join("");
  const back = path(({ lower }) => lower, points.toReversed()).replace("M", "L");
  return {
    height: BOTTOM + PLOT.axis + PLOT.gap,
    left,
    right,
    x,
    y,
    xTicks: ticks(...xDomain, Math.max(2, Math.floor((right - left) / TICK)), true),
    yTicks: ticks(...yDomain, 5),
    band: points.length === 0 ? "" : `${path(({ upper }) => upper)}${back}Z`,
    middle: path(({ mean }) => mean),
    line: path(({ value }) => value),
  };
}
