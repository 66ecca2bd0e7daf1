import type { DirectedGraph } from "../graph/directed-graph.ts";
import type { Graph } from "../graph/graph.ts";
import { gradedAs, type MembershipMatrix, seatsOf } from "../graph/membership-matrix.ts";
import type { WeightedGraph } from "../graph/weighted-graph.ts";
import { betweenness } from "../measures/betweenness.ts";
import { betweennessNormalised } from "../measures/betweenness-normalised.ts";
import { betweennessSampled, type SamplePlan } from "../measures/betweenness-sampled.ts";
import { degree } from "../measures/degree.ts";
import { harmonicCloseness } from "../measures/harmonic-closeness.ts";
import { harmonicClosenessNormalised } from "../measures/harmonic-closeness-normalised.ts";
import { harmonicClosenessSampled } from "../measures/harmonic-closeness-sampled.ts";
import { interlockNull } from "../measures/interlock-null.ts";
import { leidenCommunities } from "../measures/leiden-communities.ts";
import { louvainCommunities } from "../measures/louvain-communities.ts";
import type { CityValues } from "../measures/measure.ts";
import { degreeIntervals, removalInterval } from "../measures/removal-interval.ts";
import { themeEntropy } from "../measures/theme-entropy.ts";
import type { Polity } from "../record/entity.ts";
import { THEMES } from "../record/vocabulary.ts";
import { COMMUNITY_SEED, communityNumbers } from "./division.ts";
import { type MeasuredSlice, SLICE_MEASURES } from "./slice-measures.ts";
import { CHANCE, REMOVAL } from "./standing-table.ts";
import type { Country } from "./world.ts";

/** A slice as plain data, which can be handed to another thread. */
export interface PlainSlice {
  readonly graph: Graph;
  readonly weighted: WeightedGraph;
  readonly listings: DirectedGraph;
  /** Without rows where a slice of ties leaves memberships out. */
  readonly matrix: MembershipMatrix;
  readonly polities: ReadonlyMap<string, Polity>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly bodyThemes: ReadonlyMap<string, readonly string[]>;
}

/** A measure of every city of a slice, in one column or several: a mean and the ends of a range, say. */
export interface ColumnGroup {
  readonly measure: string;
  readonly on: "ties" | "memberships";
  readonly columns: readonly ColumnName[];
  /** One list of values for each column. */
  readonly values: (slice: PlainSlice) => readonly CityValues[];
}

export interface ColumnName {
  readonly id: string;
  readonly name: string;
}

/** Where all shortest paths are too many: how many are drawn, or how many cities are searched from. */
export const SAMPLING: Readonly<Record<string, SamplePlan>> = {
  [betweennessSampled.id]: { samples: 20_000, probability: 0.95, seed: 1 },
  [harmonicClosenessSampled.id]: { samples: 2048, probability: 0.95, seed: 1 },
};

/** Found from all shortest paths, which is most of the work: these are computed on several threads at once. */
const ON_PATHS: ReadonlySet<string> = new Set(
  [harmonicCloseness, harmonicClosenessNormalised, betweenness, betweennessNormalised].map(({ id }) => id),
);

const DRAWN = `${CHANCE.draws} draws, seed ${CHANCE.seed}`;

/**
 * Every measure of a city that a slice gives a value of. Those on all shortest paths are not among them; the sampled
 * ones are, which stand for them where the graph is too large.
 */
export const COLUMN_GROUPS: readonly ColumnGroup[] = [
  ...SLICE_MEASURES.flatMap((each): ColumnGroup[] => {
    if (!("on" in each) || ON_PATHS.has(each.measure.id)) return [];
    const { id, name } = each.measure;
    return [
      {
        measure: id,
        on: each.on,
        columns: [{ id, name }],
        values: (slice) => [each.values(measured(slice))],
      },
    ];
  }),
  ...[leidenCommunities, louvainCommunities].map(
    ({ id, name, compute }): ColumnGroup => ({
      measure: id,
      on: "ties",
      columns: [{ id, name: `${name}: number of its community, 1 the largest; seed ${COMMUNITY_SEED}` }],
      values: ({ graph }) => {
        const found = compute(graph, COMMUNITY_SEED);
        return [found ? communityNumbers(found) : graph.nodes.map(() => undefined)];
      },
    }),
  ),
  {
    measure: removalInterval.id,
    on: "ties",
    columns: [
      { id: "degree-removal-lower", name: `${degree.name} with a tenth of the ties removed, 5 % quantile` },
      { id: "degree-removal-upper", name: `${degree.name} with a tenth of the ties removed, 95 % quantile` },
    ],
    values: ({ graph }) => {
      const rangeOf = degreeIntervals(graph, REMOVAL);
      const ranges = graph.nodes.map((_, v) => rangeOf(v));
      return [ranges.map((range) => range?.lower), ranges.map((range) => range?.upper)];
    },
  },
  {
    measure: interlockNull.id,
    on: "memberships",
    columns: [
      { id: "interlock-null-mean", name: `${interlockNull.name}, mean of ${DRAWN}` },
      { id: "interlock-null-deviation", name: `${interlockNull.name}, deviation` },
      { id: "interlock-null-lower", name: `${interlockNull.name}, 5 % quantile` },
      { id: "interlock-null-upper", name: `${interlockNull.name}, 95 % quantile` },
      { id: "interlock-null-z", name: `${interlockNull.name}, z of the share` },
      { id: "interlock-null-p", name: `${interlockNull.name}, p of the share` },
    ],
    values: ({ matrix }) => {
      // A member whose grade no source states is taken as a full member, 2.
      const drawn = interlockNull.compute(gradedAs(matrix, 2), CHANCE);
      return [
        drawn.map((range) => range?.mean),
        drawn.map((range) => range?.deviation),
        drawn.map((range) => range?.lower),
        drawn.map((range) => range?.upper),
        drawn.map((range) => range?.z),
        drawn.map((range) => range?.p),
      ];
    },
  },
  {
    measure: themeEntropy.id,
    on: "memberships",
    columns: [{ id: themeEntropy.id, name: `${themeEntropy.name} of memberships, H` }],
    values: ({ matrix, bodyThemes }) => [
      matrix.cities.map((_, v) => {
        const held = seatsOf(matrix, v).map(([body]) => bodyThemes.get(matrix.bodies[body] ?? "") ?? []);
        return themeEntropy.compute(held, THEMES.length)?.entropy;
      }),
    ],
  },
  sampled(betweennessSampled),
  sampled(harmonicClosenessSampled),
];

function sampled(measure: typeof betweennessSampled): ColumnGroup {
  const { id, name } = measure;
  const plan = SAMPLING[id];
  return {
    measure: id,
    on: "ties",
    columns: [
      { id, name },
      { id: `${id}-error`, name: `${name}: off by no more than` },
    ],
    values: ({ graph }) => {
      const found = plan && measure.compute(graph, plan);
      const none = graph.nodes.map(() => undefined);
      return found ? [found.values, none.map(() => found.error)] : [none, none];
    },
  };
}

function measured({ polities, weighted, listings, ...slice }: PlainSlice): MeasuredSlice {
  return {
    ...slice,
    weighted: () => weighted,
    listings: () => listings,
    polity: (id) => polities.get(id),
  };
}
