import { Axis } from "./axis.tsx";
import { BarShape, Fade } from "./bar-shape.tsx";
import { Drawing } from "./drawing.tsx";
import { Mark } from "./mark.tsx";
import { PLOT } from "./plot-defaults.ts";
import { type PlacedItem, type PlacedRow, type Timeline, type TimelineGroup, timeline } from "./timeline.ts";

interface TimelineDrawingProps {
  groups: readonly TimelineGroup[];
  now: number;
  /** So many rows of each group at most. */
  most: number;
  width: number;
  labelledBy: string;
  /** What stands where no date is given. */
  noDate: string;
}

/** Agreements and memberships as bars in time. */
export function TimelineDrawing({ groups, now, most, width, labelledBy, noDate }: TimelineDrawingProps) {
  const placed = timeline(groups, { width, now, most });
  const { at, years, top, height } = placed;
  return (
    <Drawing width={width} height={height} labelledBy={labelledBy} class="timeline">
      <Axis ticks={years} at={at} top={top} bottom={height} words={String} />
      {placed.groups.map(({ kind, title, titleY, rows }) => (
        <g key={kind} class={`of-${kind}`}>
          <Fade id={`${labelledBy}-${kind}`} />
          <text class="group" x={0} y={titleY}>
            {title}
          </text>
          {rows.map((row) => (
            <Row
              key={row.items[0]?.item.name}
              row={row}
              on={placed}
              noDate={noDate}
              fade={`${labelledBy}-${kind}`}
            />
          ))}
        </g>
      ))}
    </Drawing>
  );
}

interface RowProps {
  row: PlacedRow;
  on: Timeline;
  noDate: string;
  fade: string;
}

function Row({ row: { label, labelY, items }, ...shared }: RowProps) {
  return (
    <g>
      <text x={0} y={labelY} dominant-baseline={labelY === items[0]?.y ? "middle" : undefined}>
        {label}
      </text>
      {items.map((each) => (
        <Item key={each.item.because.join() + each.item.words} placed={each} {...shared} />
      ))}
    </g>
  );
}

interface ItemProps extends Omit<RowProps, "row"> {
  placed: PlacedItem;
}

function Item({ placed: { item, y, noteEnd }, on, noDate, fade }: ItemProps) {
  const { at, left, right } = on;
  const start = item.bar.length === 0 ? left : at(item.bar[0]?.from ?? 0);
  const end = item.bar.length === 0 ? right : Math.max(start + PLOT.row, at(item.bar.at(-1)?.to ?? 0));
  return (
    <>
      <Mark because={item.because} words={item.words} class={item.stands ? "" : "ended"}>
        <rect class="hit" x={start} y={y - 8.5} width={Math.max(0, end - start)} height={17} />
        {item.bar.length === 0 ? (
          <>
            <line class="no-date" x1={left} x2={right} y1={y} y2={y} />
            <text class="small backed" x={left + PLOT.gap} y={y} dominant-baseline="middle">
              {noDate}
            </text>
          </>
        ) : (
          <BarShape pieces={item.bar} at={at} y={y} fade={fade} />
        )}
        {noteEnd !== undefined && (
          <text class="small" x={noteEnd} y={y} dominant-baseline="middle" text-anchor="end">
            {item.note}
          </text>
        )}
      </Mark>
      {item.versions.map(({ year, words, because }) => (
        <Mark key={words + because.join()} because={because} words={words} class="disputed">
          <path d={`M${at(year)} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`} />
        </Mark>
      ))}
    </>
  );
}
