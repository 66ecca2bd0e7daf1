import type { Atlas } from "../../atlas/atlas.ts";
import type { GraphCanvas } from "./graph-canvas.ts";
import type { GraphState } from "./use-graph-view.ts";

/** What is taken away of a graph: the selected cities, else those within the frame, and the pairs among them. */
export interface Seen {
  readonly atlas: Atlas;
  readonly title: string;
  /** The day it is of, or the years of a period. */
  readonly when: string;
  readonly cities: readonly number[];
  /** Numbers of pairs of the graph. */
  readonly pairs: readonly number[];
  readonly laid: GraphState["laid"];
}

export function seen({ atlas, laid, selected, shown }: GraphState, canvas: GraphCanvas, title: string): Seen {
  const cities = selected.size > 0 ? [...selected] : canvas.inSight;
  const held = new Set(cities);
  const { from, to, cities: all } = laid.graph;
  const isHeld = (place: number | undefined): boolean => held.has(all[place ?? -1] ?? -1);
  const pairs = Array.from(from.keys().filter((pair) => isHeld(from[pair]) && isHeld(to[pair])));
  const { period, day } = shown;
  const when = period ? `${period.from}-${period.to}` : day;
  return { atlas, title, when, cities, pairs, laid };
}
