import type { Graph } from "../graph/graph.ts";
import { betweenness } from "../measures/betweenness.ts";
import type { Edges } from "./edge.ts";
import type { Layout } from "./scenario-graph.ts";

/** Figures of every place on one side of a comparison, by its number in the layout. */
export interface PlaceFigures {
  readonly partners: Uint32Array;
  readonly countries: Uint32Array;
  readonly networks: Uint32Array;
  /** Absent where the graph is too large for all its shortest paths. */
  readonly betweenness: readonly (number | undefined)[] | undefined;
}

/** Shortest paths take about n × m steps; up to so many, some seconds, betweenness is computed. */
const MOST_STEPS = 2e9;

export function placeFigures(
  edges: Edges,
  graph: Graph,
  { nodes, isState }: Layout,
  countryOf: (place: string) => string | undefined,
): PlaceFigures {
  const number = graph.index;
  const countries = nodes.map(() => new Set<string>());
  const [partners, networks] = [new Uint32Array(nodes.length), new Uint32Array(nodes.length)];
  const meet = (place: string, other: string): void => {
    const v = number.get(place) ?? 0;
    partners[v] = (partners[v] ?? 0) + 1;
    const country = countryOf(other);
    if (country !== undefined) countries[v]?.add(country);
  };
  for (const { sort, a, b } of edges.values()) {
    if (sort === "tie") {
      meet(a, b);
      meet(b, a);
    } else if (!isState(a)) {
      const v = number.get(a) ?? 0;
      networks[v] = (networks[v] ?? 0) + 1;
    }
  }
  const isSmall = (nodes.length * graph.neighbours.length) / 2 <= MOST_STEPS;
  return {
    partners,
    countries: Uint32Array.from(countries, ({ size }) => size),
    networks,
    betweenness: isSmall ? betweenness.compute(graph) : undefined,
  };
}

/** The rank of every place among all, 1 for the highest, those level sharing one (1, 2, 2, 4); 0 for no place. */
export function ranksOf(values: ArrayLike<number | undefined>, isPlace: Uint8Array): Uint32Array {
  const places = Array.from(isPlace, (is, v) => (is === 1 ? v : -1)).filter((v) => v !== -1);
  const value = (v: number): number => values[v] ?? 0;
  places.sort((one, other) => value(other) - value(one));
  const ranks = new Uint32Array(isPlace.length);
  places.forEach((v, at) => {
    const above = places[at - 1];
    const level = above !== undefined && value(above) - value(v) <= ROUNDING * Math.abs(value(above));
    ranks[v] = level ? (ranks[above] ?? 1) : at + 1;
  });
  return ranks;
}

/** Sums of the same numbers made in another order may differ in their last digits. */
export const ROUNDING = 1e-9;
