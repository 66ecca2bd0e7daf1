import { Drawing } from "./drawing.tsx";
import { linearScale } from "./linear-scale.ts";
import { Mark } from "./mark.tsx";
import { PLOT } from "./plot-defaults.ts";
import { fitted } from "./text-width.ts";

interface Group {
  /** The columns besides the first that the group stands in. */
  readonly with: readonly number[];
  readonly members: readonly { readonly id: string }[];
  readonly because: readonly string[];
}

interface GroupsDrawingProps<G extends Group> {
  groups: readonly G[];
  columns: readonly { readonly name: string; readonly members: number }[];
  width: number;
  labelledBy: string;
  words: (group: G) => string;
}

const WIDEST = 26;
/** The least room for bars and their numbers. */
const BARS = 110;
/** From here on columns have their names, aslant; below, the numbers of the list under it. */
const NAMED = 600;
const SLANT = 40;
const NAME_ROOM = 270;
const NUMBER_HEAD = 24;
/** As high as a name of full length reaches, and its number of members under it. */
const NAME_HEAD = Math.ceil(NAME_ROOM * Math.sin((SLANT * Math.PI) / 180)) + 28;

/** Groups as rows: dots for the networks that all of a group sit in, and a bar as long as the group is large. */
export function GroupsDrawing<G extends Group>(props: GroupsDrawingProps<G>) {
  const { groups, columns, width, labelledBy, words } = props;
  const isNamed = width >= NAMED;
  const head = isNamed ? NAME_HEAD : NUMBER_HEAD;
  const column = Math.min(WIDEST, (width - BARS) / columns.length);
  const at = (number: number): number => column * (number + 0.5);
  const from = column * columns.length + PLOT.gap;
  const most = Math.max(1, ...groups.map(({ members }) => members.length));
  const bar = linearScale([0, most], [0, Math.min(420, width - from - 36)]);
  const height = head + groups.length * PLOT.row + PLOT.gap;
  return (
    <Drawing width={width} height={height} labelledBy={labelledBy} class="groups">
      <g class="of-membership">
        {columns.map(({ name, members }, number) => (
          <g key={name}>
            <line class="grid" x1={at(number)} x2={at(number)} y1={head - 6} y2={height - PLOT.gap} />
            <Head
              name={isNamed ? `${name}, ${members}` : `${number + 1}`}
              x={at(number)}
              y={head - 12}
              slant={isNamed}
            />
          </g>
        ))}
        {groups.map((group, row) => {
          const y = head + row * PLOT.row + PLOT.row / 2;
          const held = [0, ...group.with];
          const length = bar(group.members.length);
          return (
            <Mark key={group.with.join()} because={group.because} words={words(group)}>
              <rect class="hit" x={0} y={y - PLOT.row / 2} width={width} height={PLOT.row} />
              {columns.map(
                ({ name }, number) =>
                  !held.includes(number) && <circle key={name} class="absent" cx={at(number)} cy={y} r={2} />,
              )}
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

function Head({ name, x, y, slant }: { name: string; x: number; y: number; slant: boolean }) {
  return slant ? (
    <text class="small" x={x} y={y} transform={`rotate(-${SLANT} ${x} ${y})`}>
      {fitted(name, PLOT.small, NAME_ROOM)}
    </text>
  ) : (
    <text class="small" x={x} y={y} text-anchor="middle">
      {name}
    </text>
  );
}
