import * as z from "zod";
import type { Graph } from "../graph/graph.ts";
import { gradedAs, type MembershipMatrix } from "../graph/membership-matrix.ts";
import { betweenness } from "../measures/betweenness.ts";
import { degree } from "../measures/degree.ts";
import { harmonicClosenessNormalised } from "../measures/harmonic-closeness-normalised.ts";
import { interlock } from "../measures/interlock.ts";
import type { CityValues } from "../measures/measure.ts";
import { LEAST_CITIES, sizeResidual } from "../measures/size-residual.ts";
import { type Standing, standing } from "../measures/standing.ts";

/** Cities compared are half to twice as large; a rank among fewer than this many says nothing. */
export const PEER_SIZE = [0.5, 2] as const;
export const LEAST_PEERS = 5;

/** Every city's values on one day's ties and memberships: computed once for all assessments of that day. */
export interface StandingTable {
  graph: Graph;
  matrix: MembershipMatrix;
  columns: readonly StandingColumn[];
  /** Cities for which some source lists all ties, with those sources. */
  complete: ReadonlyMap<string, readonly string[]>;
  /** Inhabitants by GeoNames, boundary not said: size classes only. */
  population: ReadonlyMap<string, number>;
}

interface StandingColumn {
  measure: string;
  name: string;
  of: "ties" | "memberships";
  values: ReadonlyMap<string, number>;
  /** What size leaves unexplained, where 30 or more cities with complete lists have values. */
  residuals: ReadonlyMap<string, number>;
}

export const StandingLine = z
  .strictObject({
    measure: z.string(),
    name: z.string(),
    /** Of what is recorded here, never of the world. */
    value: z.number().optional(),
    rank: z.number().int().optional(),
    percentile: z.number().optional(),
    among: z.number().int().optional(),
    residual: z.number().optional(),
    /** Why rank and percentile are missing. */
    notGiven: z.string().optional(),
    residualNotGiven: z.string().optional(),
    /** The sources that list all ties of this city. */
    completeBy: z.array(z.string()),
    graph: z.string(),
  })
  .meta({ id: "StandingLine" });
export type StandingLine = z.infer<typeof StandingLine>;

export function standingTable(given: Omit<StandingTable, "columns">): StandingTable {
  const { graph, matrix } = given;
  const onTies = [degree, harmonicClosenessNormalised, betweenness].map(({ id, name, compute }) =>
    column(id, name, "ties", graph.nodes, compute(graph), given),
  );
  // A member whose grade no source states is taken as a full member, 2.
  const seats = interlock.compute(gradedAs(matrix, 2));
  const onSeats = column(interlock.id, interlock.name, "memberships", matrix.cities, seats, given);
  return { ...given, columns: [...onTies, onSeats] };
}

/** Where a city stands, with rank and percentile only among peers whose lists are complete. */
export function standingLines(table: StandingTable, city: string): StandingLine[] {
  const completeBy = [...(table.complete.get(city) ?? [])];
  return table.columns.map((column) => {
    const { measure, name, of, values, residuals } = column;
    const value = values.get(city);
    const placed = place(table, column, city);
    const residual = residuals.get(city);
    return {
      measure,
      name,
      ...(value !== undefined && { value }),
      ...(placed.standing && {
        rank: placed.standing.rank,
        percentile: placed.standing.percentile,
        among: placed.standing.of,
      }),
      ...(placed.why && { notGiven: placed.why }),
      ...(residual === undefined
        ? { residualNotGiven: `fewer than ${LEAST_CITIES} cities with complete lists have a value` }
        : { residual }),
      completeBy: of === "ties" ? completeBy : [],
      graph: described(table, of),
    };
  });
}

function column(
  measure: string,
  name: string,
  of: StandingColumn["of"],
  cities: readonly string[],
  computed: CityValues,
  { complete, population }: Omit<StandingTable, "columns">,
): StandingColumn {
  const values = new Map(
    cities.flatMap((city, number): [string, number][] => {
      const value = computed[number];
      return value === undefined ? [] : [[city, value]];
    }),
  );
  const sized = cities.filter((city) => complete.has(city) && population.has(city));
  const fit = sizeResidual.compute(
    sized.map((city) => ({ population: population.get(city), value: values.get(city) })),
  );
  const residuals = new Map(
    sized.flatMap((city, number): [string, number][] => {
      const residual = fit?.residuals[number]?.residual;
      return residual === undefined ? [] : [[city, residual]];
    }),
  );
  return { measure, name, of, values, residuals };
}

function place(
  { complete, population }: StandingTable,
  { of, values }: StandingColumn,
  city: string,
): { standing?: Standing; why?: string } {
  const size = population.get(city);
  if (of === "memberships") return { why: "incompletely covered: no source lists all memberships of a city" };
  if (!complete.has(city)) return { why: "incompletely covered: no source here lists all ties of this city" };
  if (size === undefined) return { why: "the gazetteer gives no size class" };
  const peers = [...complete.keys()].filter((other) => {
    const ratio = (population.get(other) ?? 0) / size;
    return other !== city && ratio >= PEER_SIZE[0] && ratio <= PEER_SIZE[1];
  });
  const placed = standing.compute(
    values.get(city),
    peers.map((peer) => values.get(peer)),
    LEAST_PEERS,
  );
  return placed
    ? { standing: placed }
    : { why: `incompletely covered: ${peers.length} cities half to twice as large have complete lists here` };
}

function described({ graph, matrix }: StandingTable, of: StandingColumn["of"]): string {
  return of === "ties"
    ? `${graph.nodes.length} polities and ${graph.neighbours.length / 2} ties recorded here`
    : `${matrix.cities.length} polities in ${matrix.bodies.length} bodies with covered rosters`;
}
