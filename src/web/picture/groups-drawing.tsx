import { Drawing } from "./drawing.tsx";
import { linearScale } from "./linear-scale.ts";
import { Mark } from "./mark.tsx";
import { PLOT } from "./plot-defaults.ts";

interface Group {
  /** The columns besides the first that the group stands in. */
  readonly with: readonly number[];
  readonly members: readonly { readonly id: string }[];
  readonly because: readonly string[];
}

interface GroupsDrawingProps<G extends Group> {
  groups: readonly G[];
  columns: number;
  width: number;
  labelledBy: string;
  words: (group: G) => string;
}

const HEAD = 24;
const WIDEST = 26;
/** The least room for bars and their numbers. */
const BARS = 110;

/** Groups as rows: dots for the networks that all of a group sit in, and a bar as long as the group is large. */
export function GroupsDrawing<G extends Group>(props: GroupsDrawingProps<G>) {
  const { groups, columns, width, labelledBy, words } = props;
  const column = Math.min(WIDEST, (width - BARS) / columns);
  const at = (number: number): number => column * (number + 0.5);
  const from = column * columns + PLOT.gap;
  const most = Math.max(1, ...groups.map(({ members }) => members.length));
  const bar = linearScale([0, most], [0, Math.min(420, width - from - 36)]);
  const height = HEAD + groups.length * PLOT.row + PLOT.gap;
  return (
    <Drawing width={width} height={height} labelledBy={labelledBy} class="groups">
      <g class="of-membership">
        {Array.from({ length: columns }, (_, number) => (
          <g key={number}>
            <line class="grid" x1={at(number)} x2={at(number)} y1={HEAD - 6} y2={height - PLOT.gap} />
            <text class="small" x={at(number)} y={12} text-anchor="middle">
              {number + 1}
            </text>
          </g>
        ))}
        {groups.map((group, row) => {
          const y = HEAD + row * PLOT.row + PLOT.row / 2;
          const held = [0, ...group.with];
          const length = bar(group.members.length);
          return (
            <Mark key={group.with.join()} because={group.because} words={words(group)}>
              <rect class="hit" x={0} y={y - PLOT.row / 2} width={width} height={PLOT.row} />
              {held.length > 1 && <line class="joins" x1={at(0)} x2={at(held.at(-1) ?? 0)} y1={y} y2={y} />}
              {held.map((number) => (
                <circle key={number} class="firm" cx={at(number)} cy={y} r={PLOT.dot} />
              ))}
              <rect class="firm" x={from} y={y - PLOT.bar} width={length} height={2 * PLOT.bar} />
              <text x={from + length + 6} y={y} dominant-baseline="middle">
                {group.members.length}
              </text>
            </Mark>
          );
        })}
      </g>
    </Drawing>
  );
}
