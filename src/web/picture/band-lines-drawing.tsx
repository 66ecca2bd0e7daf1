import { type BandPoint, bandLines } from "./band-lines.ts";
import { Drawing } from "./drawing.tsx";
import { PLOT } from "./plot-defaults.ts";

interface BandLinesProps {
  points: readonly BandPoint[];
  xDomain: readonly [number, number];
  yDomain: readonly [number, number];
  width: number;
  labelledBy: string;
  xWords: (value: number) => string;
  yWords: (value: number) => string;
  class: string;
}

/** What happens, as a line, over where chance would put it, as a band. */
export function BandLinesDrawing({ points, xDomain, yDomain, width, labelledBy, ...more }: BandLinesProps) {
  const drawn = bandLines(points, { xDomain, yDomain }, width);
  const { x, y, left, right, height, xTicks, yTicks } = drawn;
  return (
    <Drawing width={width} height={height} labelledBy={labelledBy} class={`bands ${more.class}`}>
      {yTicks.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text class="small" x={left - PLOT.gap} y={y(tick)} text-anchor="end" dominant-baseline="middle">
            {more.yWords(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} class="small" x={x(tick)} y={height - PLOT.gap} text-anchor="middle">
          {more.xWords(tick)}
        </text>
      ))}
      <path class="band" d={drawn.band} />
      <path class="band-middle" d={drawn.middle} />
      <path class="band-line" d={drawn.line} />
    </Drawing>
  );
}
