import { Axis } from "./axis.tsx";
import { Drawing } from "./drawing.tsx";
import { type IntervalMark, type IntervalRow, intervalRows, type MarkSpan } from "./interval-rows.ts";
import type { Scale } from "./linear-scale.ts";
import { Mark } from "./mark.tsx";
import { PLOT } from "./plot-defaults.ts";

interface IntervalRowsProps {
  rows: readonly IntervalRow[];
  domain: readonly [number, number];
  width: number;
  labelledBy: string;
  /** A value of the axis, in words. */
  words: (value: number) => string;
  class?: string;
}

/** Values with their intervals on one scale; the line at nought is drawn where the scale has both sides of it. */
export function IntervalRowsDrawing({ rows, domain, width, labelledBy, words, ...more }: IntervalRowsProps) {
  const placed = intervalRows(rows, domain, width);
  const { at, left, right, height } = placed;
  const [low, high] = domain;
  return (
    <Drawing
      width={width}
      height={height}
      labelledBy={labelledBy}
      class={`dots intervals ${more.class ?? "of-tie"}`}
    >
      <Axis ticks={placed.ticks} at={at} top={PLOT.axis} bottom={height - PLOT.gap} words={words} />
      {low < 0 && high > 0 && (
        <line class="nought" x1={at(0)} x2={at(0)} y1={PLOT.axis} y2={height - PLOT.gap} />
      )}
      {placed.rows.map(({ row, label, labelY, noteY, top, lanes }) => (
        <g key={row.id}>
          <line class="grid" x1={0} x2={row.aside ? width : right} y1={top} y2={top} />
          <text x={0} y={labelY} dominant-baseline="middle">
            {label}
          </text>
          {lanes.map(({ mark, y }) => (
            <Mark key={mark.id} because={mark.because ?? []} words={mark.words}>
              <rect class="hit" x={left} y={y - PLOT.row / 2} width={right - left} height={PLOT.row} />
              <Spans mark={mark} at={at} y={y} />
            </Mark>
          ))}
          {row.aside && (
            <text class="small" x={width} y={noteY} dominant-baseline="middle" text-anchor="end">
              {row.aside}
            </text>
          )}
          {lanes.length === 0 && row.note && (
            <text class="small backed" x={left} y={noteY} dominant-baseline="middle">
              {row.note}
            </text>
          )}
        </g>
      ))}
    </Drawing>
  );
}

function Spans({ mark, at, y }: { mark: IntervalMark; at: Scale; y: number }) {
  const size = PLOT.dot + 1;
  return (
    <>
      {mark.spans.map((span) => (
        <path key={span.kind} class={span.kind} d={line(span, at, y)} />
      ))}
      <circle class={mark.hollow ? "shape hollow" : "firm"} cx={at(mark.value)} cy={y} r={size} />
    </>
  );
}

const TIPS = { range: 5, chance: 9, worst: 3 } as const;
/** The worst case runs below the estimate, so that neither hides the other. */
const BELOW = { range: 0, chance: 0, worst: 8 } as const;

function line({ kind, lower, upper }: MarkSpan, at: Scale, centre: number): string {
  const [tip, y] = [TIPS[kind], centre + BELOW[kind]];
  return `M${at(lower)} ${y - tip}v${2 * tip}M${at(lower)} ${y}H${at(upper)}M${at(upper)} ${y - tip}v${2 * tip}`;
}
