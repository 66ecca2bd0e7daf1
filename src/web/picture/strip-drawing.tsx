import { Axis } from "./axis.tsx";
import { Drawing } from "./drawing.tsx";
import { Mark } from "./mark.tsx";
import { PLOT } from "./plot-defaults.ts";
import { type PlacedMark, type Strip, type StripItem, type StripLane, strip } from "./strip.ts";

interface StripDrawingProps {
  items: readonly StripItem[];
  sorts: readonly string[];
  sortWords: (sort: string) => string;
  /** What stands in a lane without any. */
  none: string;
  width: number;
  labelledBy: string;
}

/** Dated cases in lanes, one for each sort. */
export function StripDrawing({ items, sorts, sortWords, none, width, labelledBy }: StripDrawingProps) {
  const drawn = strip(items, sorts, width);
  return (
    <Drawing width={width} height={drawn.height} labelledBy={labelledBy} class="of-episode">
      <Axis
        ticks={drawn.years}
        at={drawn.at}
        top={PLOT.axis}
        bottom={drawn.height - PLOT.gap}
        words={String}
      />
      {drawn.lanes.map((lane) => (
        <Lane key={lane.sort} lane={lane} on={drawn} label={sortWords(lane.sort)} none={none} />
      ))}
    </Drawing>
  );
}

function Lane({ lane, on, label, none }: { lane: StripLane; on: Strip; label: string; none: string }) {
  return (
    <g>
      <line class="grid" x1={0} x2={on.right} y1={lane.top} y2={lane.top} />
      <text x={0} y={lane.labelY} dominant-baseline="middle">
        {label}
      </text>
      {lane.marks.length === 0 && (
        <text class="small" x={on.left} y={lane.bottom - PLOT.row + 4} dominant-baseline="middle">
          {none}
        </text>
      )}
      {lane.marks.map((mark) => (
        <Case key={mark.item.words} mark={mark} />
      ))}
    </g>
  );
}

function Case({ mark: { item, from, to, y, text, textX, textY } }: { mark: PlacedMark }) {
  return (
    <Mark because={item.because} words={item.words}>
      <rect
        class={item.first === undefined ? "unsure" : "firm"}
        x={from - PLOT.dot}
        y={y - PLOT.dot}
        width={to - from + 2 * PLOT.dot}
        height={2 * PLOT.dot}
        rx={PLOT.dot}
      />
      <text class="small backed" x={textX} y={textY} dominant-baseline="middle">
        {text}
      </text>
    </Mark>
  );
}
