import { median } from "./figures.ts";
import type { Race } from "./graph-races.ts";
import type { Run } from "./peer.ts";

export type Side = "ours" | "python" | "graphology";

/** What each side took over one measure, run by run. */
export type Turns = Readonly<Record<Side, readonly Run[]>>;

export const TABLE_HEAD = `| measure | ours | peer | ratio | graphology | ratio | first turn | MB: ours, peer, graphology | value: ours, peer, graphology |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

/** One measure as a row of a Markdown table: medians of seconds of processor, and of wall in brackets. */
export function rowOf(race: Race, { ours, python, graphology }: Turns, first: Run | undefined): string {
  const clock = race.isThreaded ? "wall" : "cpu";
  const ratio = (other: readonly Run[]): string =>
    other.length === 0 ? "" : shortened(middle(ours, clock) / middle(other, clock));
  const sides = [ours, python, graphology].filter((runs) => runs.length > 0);
  const cells = [
    race.name,
    told(ours),
    told(python),
    ratio(python),
    told(graphology),
    ratio(graphology),
    first === undefined ? "" : seconds(first.wall),
    sides.map((runs) => Math.max(...runs.map(({ peak }) => peak)).toFixed(0)).join(", "),
    sides.map((runs) => shortened(middle(runs, "value"), 6)).join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

function middle(of: readonly Run[], key: keyof Run): number {
  return median(of.map((each) => each[key]));
}

function told(of: readonly Run[]): string {
  if (of.length === 0) return "";
  const turns = of.length < 5 ? ` ×${of.length}` : "";
  return `${seconds(middle(of, "cpu"))} (${seconds(middle(of, "wall"))})${turns}`;
}

const seconds = (value: number): string => (value < 10 ? shortened(value, 3) : value.toFixed(1));

const shortened = (value: number, digits = 2): string => String(Number(value.toPrecision(digits)));
