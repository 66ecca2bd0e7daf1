import { type Graph, tieCount } from "../graph/graph.ts";
import { gradedAs, type MembershipMatrix } from "../graph/membership-matrix.ts";
import { betweenness } from "../measures/betweenness.ts";
import { pathHits } from "../measures/betweenness-sampled.ts";
import { degree } from "../measures/degree.ts";
import { harmonicClosenessOf } from "../measures/harmonic-closeness.ts";
import { harmonicClosenessNormalised } from "../measures/harmonic-closeness-normalised.ts";
import { interlockNull, type NullShare } from "../measures/interlock-null.ts";
import { interlockShare } from "../measures/interlock-share.ts";
import type { CityValues } from "../measures/measure.ts";
import { type DegreeIntervals, degreeIntervals, degreeIntervalsAlone } from "../measures/removal-interval.ts";
import { type ResidualInterval, residualIntervals } from "../measures/residual-interval.ts";
import { shareInterval } from "../measures/share-interval.ts";
import { sizeResidual } from "../measures/size-residual.ts";
import type { BOUNDARIES } from "../record/vocabulary.ts";
import { MapOnDemand } from "./map-on-demand.ts";

/** A tenth of the ties on file left out, again and again. */
export const REMOVAL = { share: 0.1, draws: 200, seed: 1 } as const;
export const CHANCE = { draws: 200, seed: 1 } as const;
/** The cities that the line by size goes through, drawn anew. */
const REDRAWN = { draws: 200, seed: 1 } as const;

/** Shortest paths from all cities take about n × m steps; up to so many they are computed, in a few seconds at most. */
const MOST_STEPS = 2e8;
/** Paths drawn where there are more; why so: docs/decisions/0008. */
export const DRAWN_PATHS = { draws: 5000, probability: 0.95, seed: 1 } as const;

type Boundary = (typeof BOUNDARIES)[number];

/** What the table is made from. */
export interface StandingGiven {
  graph: Graph;
  matrix: MembershipMatrix;
  /** Cities for which some source lists all ties, with those sources. */
  complete: ReadonlyMap<string, readonly string[]>;
  /** Inhabitants of cities by GeoNames, boundary not said. */
  population: ReadonlyMap<string, number>;
  /** Inhabitants on file, by boundary: the newest of each polity. */
  onFile: ReadonlyMap<Boundary, ReadonlyMap<string, number>>;
}

/** Every city's values on one day's ties and memberships: computed once for all assessments of that day. */
export interface StandingTable extends StandingGiven {
  columns: readonly StandingColumn[];
  /** The degree of a city, by its number in the graph, when a tenth of the ties is left out. */
  degreeRange: DegreeIntervals;
  /** Interlock under chance, by a city's number in the matrix. */
  chance: readonly (NullShare | undefined)[];
}

export interface StandingColumn {
  measure: string;
  name: string;
  of: "ties" | "memberships";
  values: ReadonlyMap<string, number>;
  /** What size leaves unexplained, where 30 or more cities have values, and among how many. */
  residuals: ReadonlyMap<string, number>;
  sized: number;
  /** Where a residual lies when the line goes through other cities. */
  residualRange?: (city: string) => ResidualRange | undefined;
  /** Why the measure is not computed for every city here. */
  tooLarge?: string;
  /** Where each value is found by itself when it is asked for, by a search of the graph. */
  oneByOne?: true;
  /** Of values that are estimates from drawn paths: the limits of a city's own. */
  sampledRange?: (city: string) => { lower: number; upper: number } | undefined;
}

export type ResidualRange = ResidualInterval & { seed: number };

export function standingTable(given: StandingGiven): StandingTable {
  const { graph } = given;
  const isLarge = graph.nodes.length * tieCount(graph) > MOST_STEPS;
  const ofAll = isLarge ? [degree] : [degree, harmonicClosenessNormalised, betweenness];
  const onTies = ofAll.map(({ id, name, compute }) =>
    column(id, name, "ties", graph.nodes, compute(graph), given),
  );
  if (isLarge) onTies.push(...columnsOfLarge(given));
  // A member whose grade no source states is taken as a full member, 2.
  const matrix = gradedAs(given.matrix, 2);
  const shares = interlockShare.compute(matrix);
  const onSeats = column(interlockShare.id, interlockShare.name, "memberships", matrix.cities, shares, given);
  return {
    ...given,
    columns: [...onTies, onSeats],
    degreeRange: (isLarge ? degreeIntervalsAlone : degreeIntervals)(graph, REMOVAL),
    chance: interlockNull.compute(matrix, CHANCE),
  };
}

/**
 * Closeness is found for one city after another, as they are asked for. Betweenness needs all paths there are, and is
 * estimated from some: each city's value with limits of its own, which rank no city.
 */
function columnsOfLarge(given: StandingGiven): StandingColumn[] {
  const { graph } = given;
  const tooLarge = `the graph of ${described(given, "ties")} is too large to compute it here exactly for every city`;
  const more = { of: "ties", residuals: new Map<string, number>(), sized: 0, tooLarge } as const;
  const closeness = (city: string): number =>
    (harmonicClosenessOf(graph, graph.index.get(city) ?? 0) ?? 0) / (graph.nodes.length - 1);
  const { id, name } = harmonicClosenessNormalised;
  return [
    { ...more, measure: id, name, values: new MapOnDemand(graph.nodes, closeness), oneByOne: true },
    { ...more, measure: betweenness.id, name: betweenness.name, ...sampledBetweenness(graph) },
  ];
}

function sampledBetweenness(graph: Graph): Pick<StandingColumn, "values" | "sampledRange"> {
  const { draws, probability, seed } = DRAWN_PATHS;
  const n = graph.nodes.length;
  const pairs = (n * (n - 1)) / 2;
  const hits = pathHits(graph, draws, seed);
  return {
    values: new Map(graph.nodes.map((city, v) => [city, ((hits[v] ?? 0) / draws) * pairs])),
    sampledRange: (city) => {
      const v = graph.index.get(city);
      if (v === undefined) return undefined;
      const { lower, upper } = shareInterval(hits[v] ?? 0, draws, probability);
      return { lower: lower * pairs, upper: upper * pairs };
    },
  };
}

function column(
  measure: string,
  name: string,
  of: StandingColumn["of"],
  cities: readonly string[],
  computed: CityValues,
  { population }: StandingGiven,
): StandingColumn {
  const values = new Map(
    cities.flatMap((city, number): [string, number][] => {
      const value = computed[number];
      return value === undefined ? [] : [[city, value]];
    }),
  );
  // Body sizes decide an interlock; a line through city sizes would hide that.
  const fit = of === "ties" ? residualsBySize(values, population) : { residuals: new Map(), sized: 0 };
  return { measure, name, of, values, ...fit };
}

/** What one kind of size leaves unexplained of some values, among the cities that have both. */
export function residualsBySize(
  values: ReadonlyMap<string, number>,
  population: ReadonlyMap<string, number>,
): Required<Pick<StandingColumn, "residuals" | "sized" | "residualRange">> {
  const sized = [...values.keys()].filter((city) => population.has(city));
  const cities = sized.map((city) => ({ population: population.get(city), value: values.get(city) }));
  const fit = sizeResidual.compute(cities);
  const places = new Map(sized.map((city, place) => [city, place]));
  const residuals = new Map(
    sized.flatMap((city, number): [string, number][] => {
      const residual = fit?.residuals[number]?.residual;
      return residual === undefined ? [] : [[city, residual]];
    }),
  );
  const intervalOf = residualIntervals(cities, REDRAWN);
  return {
    residuals,
    sized: sized.length,
    residualRange: (city) => {
      const interval = intervalOf(places.get(city) ?? sized.length);
      return interval && { ...interval, seed: REDRAWN.seed };
    },
  };
}

export function described({ graph, matrix }: StandingGiven, of: StandingColumn["of"]): string {
  return of === "ties"
    ? `${graph.nodes.length} polities and ${graph.neighbours.length / 2} ties recorded here`
    : `${matrix.cities.length} polities in ${matrix.bodies.length} bodies with covered rosters`;
}
