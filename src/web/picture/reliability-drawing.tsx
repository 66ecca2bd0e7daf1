import { Drawing } from "./drawing.tsx";
import { PLOT } from "./plot-defaults.ts";
import { type Reliability, type ReliabilityDot, reliability } from "./reliability.ts";

interface ReliabilityDrawingProps {
  dots: readonly ReliabilityDot[];
  width: number;
  labelledBy: string;
  /** What the two axes and a dot are called. */
  across: string;
  up: string;
  words: (dot: ReliabilityDot) => string;
  share: (value: number) => string;
  /** Groups of one size: joined by a line, their counts left out. */
  curve?: boolean;
}

const TICKS = [0, 0.5, 1];
/** Room for the name of the axis across, under its numbers. */
const FOOT = 56;
/** How far the numbers of the axes keep from the square. */
const AWAY = 16;

/** How often what was given a probability happened, against that probability. */
export function ReliabilityDrawing(props: ReliabilityDrawingProps) {
  const { dots, width, labelledBy, words, curve } = props;
  const drawn = reliability(dots, width);
  return (
    <Drawing width={width} height={drawn.top + drawn.size + FOOT} labelledBy={labelledBy} class="reliability">
      <Square drawn={drawn} {...props} />
      {curve && <polyline class="curve" points={drawn.dots.map(({ x, y }) => `${x},${y}`).join(" ")} />}
      {drawn.dots.map(({ dot, x, y, radius, textX, anchor }) => (
        <g key={dot.forecast} class="plot-mark">
          <title>{words(dot)}</title>
          <circle class="firm" cx={x} cy={y} r={curve ? PLOT.dot : radius} />
          {!curve && (
            <text class="small backed" x={textX} y={y} text-anchor={anchor} dominant-baseline="middle">
              {dot.count}
            </text>
          )}
        </g>
      ))}
    </Drawing>
  );
}

function Square({ drawn, across, up, share }: ReliabilityDrawingProps & { drawn: Reliability }) {
  const { left, top, size, x, y } = drawn;
  return (
    <g class="axis">
      {TICKS.map((tick) => (
        <g key={tick}>
          <line class="grid" x1={x(tick)} x2={x(tick)} y1={top} y2={top + size} />
          <line class="grid" x1={left} x2={left + size} y1={y(tick)} y2={y(tick)} />
          <text class="small" x={x(tick)} y={top + size + AWAY + 12} text-anchor="middle">
            {share(tick)}
          </text>
          <text class="small" x={left - AWAY} y={y(tick)} text-anchor="end" dominant-baseline="middle">
            {share(tick)}
          </text>
        </g>
      ))}
      <line class="between" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <text class="small" x={left + size / 2} y={top + size + AWAY + 32} text-anchor="middle">
        {across}
      </text>
      <text class="small" x={0} y={12}>
        {up}
      </text>
    </g>
  );
}
