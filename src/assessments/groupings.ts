import { components } from "../graph/components.ts";
import type { Graph } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { leidenCommunities } from "../measures/leiden-communities.ts";
import { louvainCommunities } from "../measures/louvain-communities.ts";
import type { Polity } from "../record/entity.ts";
import type { Grouping } from "./grouping-codes.ts";
import type { Country } from "./world.ts";

/** What groups are found in. */
export interface Grouped {
  readonly graph: Graph;
  readonly polity: (id: string) => Polity | undefined;
  readonly countries: ReadonlyMap<string, Country>;
}

/** The cities whose group is known, and the ties among them; the others are counted and left out. */
export interface Parted {
  readonly graph: Graph;
  /** The number of each city's group, in the order of the graph's cities. */
  readonly of: readonly number[];
  readonly groupOf: (city: string) => number | undefined;
  readonly groups: number;
  readonly notGiven: number;
}

const SEED = 1;

export function partedBy(grouping: Grouping, slice: Grouped): Parted {
  const { graph } = slice;
  const labels = labelsOf(grouping, slice);
  const numbers = new Map<string | number, number>();
  const known: number[] = [];
  const of: number[] = [];
  labels.forEach((label, city) => {
    if (label === undefined) return;
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    known.push(city);
    of.push(number);
  });
  const notGiven = graph.nodes.length - known.length;
  const among = notGiven === 0 ? graph : inducedGraph(graph, known);
  return {
    graph: among,
    of,
    groupOf: (city) => of[among.index.get(city) ?? -1],
    groups: numbers.size,
    notGiven,
  };
}

type Label = string | number | undefined;

function labelsOf(grouping: Grouping, { graph, polity, countries }: Grouped): readonly Label[] {
  const ofCountry = (label: (country: Country) => Label): Label[] =>
    graph.nodes.map((city) => {
      const country = countries.get(polity(city)?.country ?? "");
      return country && label(country);
    });
  switch (grouping) {
    case "country":
      return graph.nodes.map((city) => polity(city)?.country);
    case "region":
      return ofCountry(({ region }) => region);
    case "subregion":
      return ofCountry(({ subregion }) => subregion);
    case "income-group":
      return ofCountry(({ income }) => income?.group);
    case "leiden":
      return leidenCommunities.compute(graph, SEED)?.of ?? graph.nodes.map(() => undefined);
    case "louvain":
      return louvainCommunities.compute(graph, SEED)?.of ?? graph.nodes.map(() => undefined);
    case "component":
      return componentLabels(graph);
  }
}

function componentLabels(graph: Graph): Label[] {
  const labels: Label[] = graph.nodes.map(() => undefined);
  components(graph).forEach((cities, number) => {
    for (const city of cities) labels[city] = number;
  });
  return labels;
}
