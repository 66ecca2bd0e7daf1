import { PLOT } from "./plot-defaults.ts";

interface AxisProps {
  ticks: readonly number[];
  at: (tick: number) => number;
  top: number;
  bottom: number;
  words: (tick: number) => string;
}

/** Fine lines down a plot with their numbers above. */
export function Axis({ ticks, at, top, bottom, words }: AxisProps) {
  return (
    <g class="axis">
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={at(tick)} x2={at(tick)} y1={top} y2={bottom} />
          <text class="small" x={at(tick)} y={top - PLOT.gap} text-anchor="middle">
            {words(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
