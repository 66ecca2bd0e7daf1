import { linearScale, type Scale } from "./linear-scale.ts";
import { PLOT } from "./plot-defaults.ts";

/** Forecasts of about the same probability: their mean, how often it happened, and how many they are. */
export interface ReliabilityDot {
  readonly forecast: number;
  readonly observed: number;
  readonly count: number;
}

export interface PlacedReliability {
  readonly dot: ReliabilityDot;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where its count is written: beside the dot, on the side that has room. */
  readonly textX: number;
  readonly anchor: "start" | "end";
}

export interface Reliability {
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly dots: readonly PlacedReliability[];
}

/** Room for the numbers of the two axes, clear of a large dot in a corner. */
const [LEFT, TOP] = [58, 40];
const MOST = 340;

/**
 * A reliability diagram: what was forecast across, what happened up, on one scale, so that honest forecasts lie on the
 * diagonal. A dot's area grows with its number of forecasts.
 */
export function reliability(dots: readonly ReliabilityDot[], width: number): Reliability {
  const size = Math.min(MOST, width - LEFT - PLOT.gap);
  const x = linearScale([0, 1], [LEFT, LEFT + size]);
  const y = linearScale([0, 1], [TOP + size, TOP]);
  const most = Math.max(1, ...dots.map(({ count }) => count));
  return {
    size,
    left: LEFT,
    top: TOP,
    x,
    y,
    dots: dots.map((dot) => {
      const radius = Math.max(PLOT.dot, 14 * Math.sqrt(dot.count / most));
      const outside = dot.forecast > 0.7;
      const away = radius + PLOT.gap / 2;
      return {
        dot,
        x: x(dot.forecast),
        y: y(dot.observed),
        radius,
        textX: x(dot.forecast) + (outside ? -away : away),
        anchor: outside ? "end" : "start",
      };
    }),
  };
}
