import type { DirectedGraph } from "../graph/directed-graph.ts";
import { type Graph, tieCount } from "../graph/graph.ts";
import { gradedAs, type MembershipMatrix } from "../graph/membership-matrix.ts";
import { type WeightedGraph, weightedAs } from "../graph/weighted-graph.ts";
import { betweenness } from "../measures/betweenness.ts";
import { betweennessNormalised } from "../measures/betweenness-normalised.ts";
import { cityReciprocity } from "../measures/city-reciprocity.ts";
import { complexityIndex } from "../measures/complexity-index.ts";
import { componentSizes } from "../measures/component-sizes.ts";
import { constraint } from "../measures/constraint.ts";
import { coreSizes } from "../measures/core-sizes.ts";
import { coreness } from "../measures/coreness.ts";
import { degree } from "../measures/degree.ts";
import { degreeAssortativity } from "../measures/degree-assortativity.ts";
import { degreeGini } from "../measures/degree-gini.ts";
import { density } from "../measures/density.ts";
import { diameter } from "../measures/diameter.ts";
import { eigenvector } from "../measures/eigenvector.ts";
import { fitness } from "../measures/fitness.ts";
import { harmonicCloseness } from "../measures/harmonic-closeness.ts";
import { harmonicClosenessNormalised } from "../measures/harmonic-closeness-normalised.ts";
import { interlock } from "../measures/interlock.ts";
import { interlockShare } from "../measures/interlock-share.ts";
import { leidenCommunities } from "../measures/leiden-communities.ts";
import { localClustering } from "../measures/local-clustering.ts";
import { meanDistance } from "../measures/mean-distance.ts";
import { meanLocalClustering } from "../measures/mean-local-clustering.ts";
import type { CityMeasure, CityValues, Measure } from "../measures/measure.ts";
import { pageRank } from "../measures/page-rank.ts";
import { participation } from "../measures/participation.ts";
import { partnerCountries } from "../measures/partner-countries.ts";
import { partnerDistance } from "../measures/partner-distance.ts";
import { partnerRegions } from "../measures/partner-regions.ts";
import { peopleInPartnerCities } from "../measures/people-in-partner-cities.ts";
import { reciprocity } from "../measures/reciprocity.ts";
import { reflections } from "../measures/reflections.ts";
import { strength } from "../measures/strength.ts";
import { transitivity } from "../measures/transitivity.ts";
import { triangleCount } from "../measures/triangle-count.ts";
import { wedgeCount } from "../measures/wedge-count.ts";
import type { Polity } from "../record/entity.ts";
import { listingsAmong, withList } from "./listings-among.ts";
import type { Country } from "./world.ts";

/** What measures are computed on: the ties of a slice, and the memberships in bodies whose rosters are covered. */
export interface MeasuredSlice {
  readonly graph: Graph;
  /** Of all ties in force, or as the source of the slice tells them: how many bind a pair, and who lists whom. */
  readonly weighted: () => WeightedGraph;
  readonly listings: () => DirectedGraph;
  readonly matrix: MembershipMatrix;
  /** Whether the roster of a body is covered on the day, in the slice or not. */
  readonly isCovered?: (body: string) => boolean;
  /** Whether some source lists all ties of a city. */
  readonly isComplete?: (city: string) => boolean;
  readonly polity: (id: string) => Polity | undefined;
  /** Of a city or body, for tables and reasons. */
  readonly nameOf?: (id: string) => string;
  readonly countries: ReadonlyMap<string, Country>;
}

/** A measure that any slice has: a value of the graph, or one of each city. */
export type SliceMeasure =
  | { readonly measure: Measure; readonly value: (slice: MeasuredSlice) => GraphValue | undefined }
  | {
      readonly measure: Measure;
      readonly on: "ties" | "memberships";
      readonly values: (slice: MeasuredSlice) => CityValues;
    };

export type GraphValue = number | readonly number[];

const ofGraph = (measure: Measure<(graph: Graph) => GraphValue | undefined>): SliceMeasure => ({
  measure,
  value: ({ graph }) => measure.compute(graph),
});

const ofCities = (measure: CityMeasure): SliceMeasure => ({
  measure,
  on: "ties",
  values: ({ graph }) => measure.compute(graph),
});

// A member whose grade no source states is taken as a full member, 2.
const ofSeats = (measure: Measure<(matrix: MembershipMatrix) => CityValues>): SliceMeasure => ({
  measure,
  on: "memberships",
  values: ({ matrix }) => measure.compute(gradedAs(matrix, 2)),
});

const ofPartners = (
  measure: Measure,
  value: (city: string, partners: readonly string[], slice: MeasuredSlice) => number | undefined,
): SliceMeasure => ({
  measure,
  on: "ties",
  values: (slice) => slice.graph.nodes.map((city, v) => value(city, partnersOf(slice.graph, v), slice)),
});

/** Communities of a slice are found with this seed. */
const SEED = 1;
export const MOST_ROUNDS = 20_000;
/** As many as Hidalgo and Hausmann (2009) take of countries. */
const REFLECTIONS = 18;

/** The measures of docs/measures that are computed on slices, in the order of that list. */
export const SLICE_MEASURES: readonly SliceMeasure[] = [
  ofGraph(density),
  ofGraph(componentSizes),
  ofGraph(coreSizes),
  ofGraph(triangleCount),
  ofGraph(wedgeCount),
  {
    measure: reciprocity,
    value: (slice) => {
      const listings = listingsAmong(slice);
      return reciprocity.compute(listings, withList(listings))?.value;
    },
  },
  ofGraph(transitivity),
  ofGraph(meanLocalClustering),
  ofGraph(degreeAssortativity),
  ofGraph(degreeGini),
  ofGraph(meanDistance),
  ofGraph(diameter),
  ofCities(degree),
  {
    measure: strength,
    on: "ties",
    values: ({ graph, weighted }) => strength.compute(weightedAs(graph, weighted())),
  },
  ofCities(harmonicCloseness),
  ofCities(harmonicClosenessNormalised),
  ofCities(betweenness),
  ofCities(betweennessNormalised),
  ofCities(pageRank),
  ofCities(eigenvector),
  ofCities(coreness),
  ofCities(constraint),
  {
    measure: participation,
    on: "ties",
    values: ({ graph }) => {
      const found = leidenCommunities.compute(graph, SEED);
      return found ? participation.compute(graph, found.of) : graph.nodes.map(() => undefined);
    },
  },
  ofCities(localClustering),
  {
    measure: cityReciprocity,
    on: "ties",
    values: (slice) => {
      const listings = listingsAmong(slice);
      return cityReciprocity.compute(listings, withList(listings));
    },
  },
  ofPartners(
    partnerCountries,
    (_, partners, { polity }) =>
      partnerCountries.compute(partners, (id) => polity(id)?.country)?.value.length,
  ),
  ofPartners(
    partnerRegions,
    (_, partners, slice) => partnerRegions.compute(partners, (id) => regionOf(id, slice))?.value.length,
  ),
  ofPartners(
    partnerDistance,
    (city, partners, slice) => partnerDistance.compute(city, partners, (id) => placeOf(id, slice))?.value,
  ),
  ofPartners(
    peopleInPartnerCities,
    (_, partners, { polity }) =>
      peopleInPartnerCities.compute(
        partners,
        (id) => polity(id)?.gazetteerPopulation,
        (id) => polity(id)?.within,
      )?.value,
  ),
  ofSeats(interlock),
  ofSeats(interlockShare),
  {
    measure: fitness,
    on: "memberships",
    values: ({ matrix }) =>
      fitness.compute(matrix, MOST_ROUNDS)?.cities ?? matrix.cities.map(() => undefined),
  },
  ofSeats(complexityIndex),
  {
    measure: reflections,
    on: "memberships",
    values: ({ matrix }) => reflections.compute(matrix, REFLECTIONS),
  },
];

export function sliceMeasure(id: string): SliceMeasure | undefined {
  return SLICE_MEASURES.find(({ measure }) => measure.id === id);
}

/** How many cities, and ties or seats, a measure looks at. */
export function sizeOf(
  onSeats: boolean,
  { graph, matrix }: MeasuredSlice,
): { cities: number; edges: number } {
  return onSeats
    ? { cities: matrix.cities.length, edges: matrix.columns.length }
    : { cities: graph.nodes.length, edges: tieCount(graph) };
}

function partnersOf({ nodes, offsets, neighbours }: Graph, v: number): string[] {
  return Array.from(neighbours.subarray(offsets[v], offsets[v + 1]), (w) => nodes[w] ?? "");
}

function regionOf(id: string, { polity, countries }: MeasuredSlice): string | undefined {
  return countries.get(polity(id)?.country ?? "")?.region;
}

function placeOf(id: string, { polity }: MeasuredSlice): { latitude: number; longitude: number } | undefined {
  const { latitude, longitude } = polity(id) ?? {};
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
