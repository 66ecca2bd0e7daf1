import { Axis } from "./axis.tsx";
import { CityShape } from "./city-shape.tsx";
import { Drawing } from "./drawing.tsx";
import {
  type DumbbellRow,
  type Dumbbells,
  dumbbells,
  type PlacedDot,
  type PlacedDumbbell,
} from "./dumbbell.ts";
import { Mark } from "./mark.tsx";
import { PLOT } from "./plot-defaults.ts";
import { fitted, textWidth } from "./text-width.ts";

interface DumbbellDrawingProps {
  rows: readonly DumbbellRow[];
  width: number;
  labelledBy: string;
  words: (value: number) => string;
  /** Why the cities may not fairly be set side by side. */
  warning?: string | undefined;
}

/** Cities side by side, one row a count, all on one scale; hollow shapes are not fairly compared. */
export function DumbbellDrawing({ rows, width, labelledBy, words, warning = "" }: DumbbellDrawingProps) {
  const placed = dumbbells(rows, width, warning);
  const { height, at, top } = placed;
  return (
    <Drawing width={width} height={height} labelledBy={labelledBy} class="dumbbells">
      {placed.warning.map((line, number) => (
        <text key={line} class="warning" x={number === 0 ? 0 : 20} y={13 + 17 * number}>
          {number === 0 ? `⚠ ${line}` : line}
        </text>
      ))}
      <Axis ticks={placed.ticks} at={at} top={top} bottom={height - PLOT.gap} words={words} />
      <line class="nought" x1={at(0)} x2={at(0)} y1={top} y2={height - PLOT.gap} />
      {placed.rows.map((each) => (
        <Row
          key={each.row.id}
          placed={each}
          on={placed}
          hollow={warning !== "" || each.row.unfair}
          words={words}
        />
      ))}
    </Drawing>
  );
}

interface RowProps {
  placed: PlacedDumbbell;
  on: Dumbbells;
  hollow: boolean | undefined;
  words: (value: number) => string;
}

function Row({ placed: { row, label, labelY, y, dots, from, to }, on, hollow, words }: RowProps) {
  const [first, last] = [dots[0], dots.at(-1)];
  const note = placedNote(
    row.note ?? "",
    {
      after: last === undefined ? on.left + PLOT.gap : to + 24 + textWidth(words(last.dot.value), PLOT.small),
      before: from - 24 - textWidth(words(first?.dot.value ?? 0), PLOT.small),
      beside: textWidth(label, PLOT.text) + 2 * PLOT.gap,
    },
    on.right + 44,
  );
  return (
    <g class={`of-${row.kind}`}>
      <text class="backed" x={0} y={labelY} dominant-baseline={labelY === y ? "middle" : undefined}>
        {label}
      </text>
      {first && last && <line class="between" x1={first.x} x2={last.x} y1={y} y2={y} />}
      {dots.map((each) => (
        <CityDot key={each.dot.city} placed={each} on={on} hollow={hollow} />
      ))}
      {first && (
        <text class="small backed" x={from - 12} y={first.y} text-anchor="end" dominant-baseline="middle">
          {words(first.dot.value)}
        </text>
      )}
      {last && last !== first && (
        <text class="small backed" x={to + 12} y={last.y} dominant-baseline="middle">
          {words(last.dot.value)}
        </text>
      )}
      {row.note && (
        <text
          class="small backed"
          x={note.x}
          text-anchor={note.anchor}
          y={note.beside ? labelY : y}
          dominant-baseline={note.beside && labelY !== y ? undefined : "middle"}
        >
          {note.words}
        </text>
      )}
    </g>
  );
}

/** A note keeps clear of the last number; without room behind it stands before the first, or else beside the label. */
function placedNote(
  note: string,
  { after, before, beside }: { after: number; before: number; beside: number },
  end: number,
) {
  const width = textWidth(note, PLOT.small);
  if (after + width <= end) return { x: after, anchor: "start", words: note } as const;
  if (before - width >= 0) return { x: before, anchor: "end", words: note } as const;
  const words = fitted(note, PLOT.small, end - beside);
  return { x: end, anchor: "end", words, beside: true } as const;
}

function CityDot({
  placed: { dot, x, y },
  on,
  hollow,
}: {
  placed: PlacedDot;
  on: Dumbbells;
  hollow: boolean | undefined;
}) {
  return (
    <Mark because={dot.because} words={dot.words}>
      {dot.range && <path class="range" d={`M${on.at(dot.range.lower)} ${y}H${on.at(dot.range.upper)}`} />}
      <CityShape city={dot.city} x={x} y={y} hollow={hollow} />
    </Mark>
  );
}
