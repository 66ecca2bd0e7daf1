import type { ComponentChildren } from "preact";
import { type DotRow, dotRows, type Other, type PlacedDots, type Span } from "./dot-rows.ts";
import { Drawing } from "./drawing.tsx";
import { PLOT } from "./plot-defaults.ts";

interface DotRowsProps {
  rows: readonly DotRow[];
  width: number;
  labelledBy: string;
  words: (value: number) => string;
  /** What stands where there is no value. */
  noValue: string;
  /** The city's own mark around its dot, and that of another around the other's. */
  own: (row: DotRow, dot: ComponentChildren) => ComponentChildren;
  other: (row: DotRow, other: Other, dot: ComponentChildren) => ComponentChildren;
}

/** A city's values as large dots among the small ones of others; hollow ones are of incomplete lists. */
export function DotRowsDrawing({ rows, width, labelledBy, ...shared }: DotRowsProps) {
  const placed = dotRows(rows, width);
  return (
    <Drawing width={width} height={placed.height} labelledBy={labelledBy} class="dots">
      {placed.rows.map((each) => (
        <Row key={each.row.id} placed={each} left={placed.left} right={placed.right} {...shared} />
      ))}
    </Drawing>
  );
}

interface RowProps extends Omit<DotRowsProps, "rows" | "width" | "labelledBy"> {
  placed: PlacedDots;
  left: number;
  right: number;
}

function Row({ placed, left, right, words, noValue, own, other }: RowProps) {
  const { row, label, labelY, y, high, at } = placed;
  return (
    <g class={row.id.startsWith("interlock") ? "of-membership" : "of-tie"}>
      <text x={0} y={labelY} dominant-baseline="middle">
        {label}
      </text>
      <line class="grid" x1={left} x2={right} y1={y} y2={y} />
      <text class="small" x={left} y={y + 21}>
        0
      </text>
      <text class="small" x={right} y={y + 21} text-anchor="end">
        {words(high)}
      </text>
      {row.chance && <Reach span={row.chance} at={at} y={y} kind="chance" />}
      {row.others.map((each) =>
        other(
          row,
          each,
          <circle
            class={each.complete ? "peer" : "peer hollow"}
            cx={at(each.value)}
            cy={y}
            r={PLOT.dot - 1}
          />,
        ),
      )}
      {row.value === undefined ? (
        <text class="small backed" x={left + PLOT.gap} y={y} dominant-baseline="middle">
          {noValue}
        </text>
      ) : (
        own(
          row,
          <>
            {row.range && <Reach span={row.range} at={at} y={y} kind="range" />}
            <circle class="firm" cx={at(row.value)} cy={y} r={PLOT.dot + 2} />
          </>,
        )
      )}
    </g>
  );
}

function Reach({
  span: { lower, upper },
  at,
  y,
  kind,
}: {
  span: Span;
  at: (value: number) => number;
  y: number;
  kind: string;
}) {
  const tip = kind === "range" ? 5 : 9;
  return (
    <path
      class={kind}
      d={`M${at(lower)} ${y - tip}v${2 * tip}M${at(lower)} ${y}H${at(upper)}M${at(upper)} ${y - tip}v${2 * tip}`}
    />
  );
}
