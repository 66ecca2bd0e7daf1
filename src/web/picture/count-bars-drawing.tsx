import type { ComponentChildren } from "preact";
import { type CountBar, countBars } from "./count-bars.ts";
import { Drawing } from "./drawing.tsx";
import { PLOT } from "./plot-defaults.ts";

interface CountBarsProps {
  bars: readonly CountBar[];
  width: number;
  labelledBy: string;
  words: (value: number) => string;
  /** The mark around a bar with its name and number. */
  mark: (bar: CountBar, drawn: ComponentChildren) => ComponentChildren;
}

/** Counts as bars, each with its name and its number. */
export function CountBarsDrawing({ bars, width, labelledBy, words, mark }: CountBarsProps) {
  const { height, bars: placed } = countBars(bars, width);
  return (
    <Drawing width={width} height={height} labelledBy={labelledBy} class="count-bars">
      {placed.map(({ bar, labelY, y, left, length }) => (
        <g key={bar.id} class={`bar-${bar.id.replaceAll(" ", "-")}`}>
          {mark(
            bar,
            <>
              <rect class="hit" x={0} y={Math.min(labelY, y) - 11} width={width} height={y - labelY + 22} />
              <text x={0} y={labelY} dominant-baseline="middle">
                {bar.label}
              </text>
              {bar.value > 0 && (
                <rect class="counted" x={left} y={y - 7} width={Math.max(2, length)} height={14} rx={2} />
              )}
              <text x={left + length + PLOT.gap} y={y} dominant-baseline="middle">
                {words(bar.value)}
              </text>
            </>,
          )}
        </g>
      ))}
    </Drawing>
  );
}
