import { ref } from "../assessments/because.ts";
import type { PlainSlice } from "../assessments/city-columns.ts";
import { COMMUNITY_SEED } from "../assessments/division.ts";
import { listingsInForce, type TiesOnFile, weightedTiesInForce } from "../assessments/ties-in-force.ts";
import { type CityColumn, cityTable, type TableProgress, type TableWish } from "../compute/city-table.ts";
import type { CityMeasuresReply } from "../contract/city-measures-question.ts";
import type { Slice } from "../contract/graph-question.ts";
import { type Graph, tieCount } from "../graph/graph.ts";
import { type MembershipMatrix, membershipMatrix } from "../graph/membership-matrix.ts";
import { MEASURES } from "../measures/all.ts";
import { betweenness } from "../measures/betweenness.ts";
import { harmonicCloseness } from "../measures/harmonic-closeness.ts";
import { leidenCommunities } from "../measures/leiden-communities.ts";
import { louvainCommunities } from "../measures/louvain-communities.ts";
import { marginalReach } from "../measures/marginal-reach.ts";
import { modularity } from "../measures/modularity.ts";
import { percentileInterval } from "../measures/percentile-interval.ts";
import { residualInterval } from "../measures/residual-interval.ts";
import { standing } from "../measures/standing.ts";
import type { Polity } from "../record/entity.ts";
import { CODE_VERSION } from "./code-version.ts";
import type { LedgerView } from "./ledger-view.ts";
import { OF_TIES_ALONE, seatSlice } from "./seat-slice.ts";
import type { Snapshot } from "./snapshot.ts";
import { type SliceDesk, tieSlice, tiesToldIn } from "./tie-slice.ts";

/** What a computation of a table tells of itself while it goes on. */
export type { TableProgress };

/** Every measure of every city of a slice; what is of ties alone, as their form, leaves memberships out. */
export async function answerCityMeasures(
  desk: SliceDesk,
  slice: Slice,
  view: LedgerView,
  wish: TableWish,
): Promise<CityMeasuresReply> {
  const { snapshot } = view;
  const ofTies = OF_TIES_ALONE.filter((name) => slice[name] !== undefined);
  const { graph, words } = await tieSlice(desk, slice, view);
  const seats = ofTies.length > 0 ? undefined : await seatSlice(desk, slice, view);
  const matrix = seats?.matrix ?? membershipMatrix([]);
  const columns = await cityTable(
    plain(graph, matrix, view, desk.countries, tiesToldIn(slice, snapshot)),
    wish,
  );
  const cities = [...new Set([...graph.nodes, ...matrix.cities])].sort();
  const { dataVersion, revision } = await desk.store.meta();
  return {
    slice: words,
    ...(seats && { memberships: seats.words }),
    asOf: view.day,
    version: CODE_VERSION,
    dataVersion: dataVersion ?? "none",
    revision,
    ties: tieCount(graph),
    seats: matrix.columns.length,
    cities: cities.map((city) => ref(city, snapshot.entities)),
    columns: columns.map((column) => ({
      ...told(column, cities, column.on === "ties" ? graph.index : matrix.cityIndex),
      ...communitiesOf(column, graph),
    })),
    leftOut: leftOut(columns, ofTies),
  };
}

function plain(
  graph: Graph,
  matrix: MembershipMatrix,
  { snapshot, day }: LedgerView,
  countries: SliceDesk["countries"],
  onFile: TiesOnFile,
): PlainSlice {
  return {
    graph,
    weighted: weightedTiesInForce(onFile, day),
    listings: listingsInForce(onFile, day),
    matrix,
    polities: politiesOf(graph.nodes, snapshot),
    countries,
    bodyThemes: new Map(matrix.bodies.map((body) => [body, snapshot.bodyThemes.get(body) ?? []])),
  };
}

/** The cities themselves and whatever they lie within. */
function politiesOf(cities: readonly string[], { entities }: Snapshot): Map<string, Polity> {
  const polities = new Map<string, Polity>();
  for (const city of cities) {
    for (let id: string | undefined = city; id !== undefined && !polities.has(id); ) {
      const entity = entities.get(id);
      if (entity?.type !== "polity") break;
      polities.set(id, entity);
      id = entity.within;
    }
  }
  return polities;
}

function told(
  { id, measure, name, on, values, sampled }: CityColumn,
  cities: readonly string[],
  index: ReadonlyMap<string, number>,
): CityMeasuresReply["columns"][number] {
  const unit = MEASURES.find((each) => each.id === measure)?.unit;
  return {
    id,
    measure,
    name,
    ...(unit && { unit }),
    on,
    given: values.filter((value) => value !== undefined).length,
    ...(sampled && { sampled }),
    values: cities.map((city) => values[index.get(city) ?? -1] ?? null),
  };
}

/** The division that a column of community numbers is. */
function communitiesOf(
  { measure, values }: CityColumn,
  graph: Graph,
): Pick<CityMeasuresReply["columns"][number], "communities"> {
  if (!DIVISIONS.has(measure)) return {};
  const of = values.map((number) => number ?? 0);
  const value = modularity.compute(graph, of);
  if (value === undefined) return {};
  return { communities: { count: new Set(of).size, modularity: value, seed: COMMUNITY_SEED } };
}

const DIVISIONS: ReadonlySet<string> = new Set([leidenCommunities.id, louvainCommunities.id]);

/** What has no column, each with the reason. */
function leftOut(columns: readonly CityColumn[], ofTies: readonly string[]): CityMeasuresReply["leftOut"] {
  const there = new Set(columns.map(({ measure }) => measure));
  const isSampled = columns.some(({ sampled }) => sampled !== undefined);
  const noSeats =
    ofTies.length > 0
      ? `it is computed on memberships, which have no ${ofTies.join(" and no ")} of ties to narrow them by`
      : "no membership of this slice is in a network whose roster is covered";
  return MEASURES.filter(({ id, of }) => of === "city" && !there.has(id)).map(({ id }) => {
    const onPaths = id.startsWith(harmonicCloseness.id) || id.startsWith(betweenness.id);
    const paths = isSampled
      ? "the graph has too many shortest paths to search them all; the sampled measure stands for it"
      : "the exact values are given";
    return { measure: id, why: OTHERWISE[id] ?? (onPaths ? paths : noSeats) };
  });
}

/** What is no one value of each city. */
const OTHERWISE: Readonly<Record<string, string>> = {
  [standing.id]: "a rank is given among peers whose lists are complete: in a city's assessment",
  [percentileInterval.id]: "it goes with a rank: in a city's assessment",
  [residualInterval.id]: "it is drawn anew for each city: in its assessment",
  [marginalReach.id]: "it is of a city and a network: a value for each network",
};
