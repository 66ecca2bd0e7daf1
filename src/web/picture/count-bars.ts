import { PLOT } from "./plot-defaults.ts";
import { textWidth } from "./text-width.ts";

/** A count with its name, drawn as a bar. */
export interface CountBar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
}

export interface PlacedBar {
  readonly bar: CountBar;
  readonly labelY: number;
  readonly y: number;
  readonly left: number;
  readonly length: number;
}

const GAP = 10;

/** Bars on one scale from zero, names before them, or above where it is narrow; the number stands behind each. */
export function countBars(bars: readonly CountBar[], width: number): { height: number; bars: PlacedBar[] } {
  const isNarrow = width < PLOT.narrow;
  const names = Math.max(0, ...bars.map(({ label }) => textWidth(label, PLOT.text)));
  const numbers = Math.max(0, ...bars.map(({ value }) => textWidth(String(value), PLOT.text)));
  const left = isNarrow ? 0 : names + GAP;
  const room = Math.max(1, width - left - numbers - 2 * PLOT.gap);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const row = isNarrow ? 2 * PLOT.row : PLOT.row + 4;
  return {
    height: bars.length * row + PLOT.gap,
    bars: bars.map((bar, at) => {
      const middle = at * row + row / 2;
      return {
        bar,
        left,
        labelY: isNarrow ? middle - 10 : middle,
        y: isNarrow ? middle + 11 : middle,
        length: (bar.value / most) * room,
      };
    }),
  };
}
