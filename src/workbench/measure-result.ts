import { ref } from "../assessments/because.ts";
import type { ChanceAsked, ChanceTold } from "../assessments/chance-figures.ts";
import type { Division } from "../assessments/division.ts";
import { type GroupedMeasure, toldByGroups } from "../assessments/grouped-measures.ts";
import type { Grouping } from "../assessments/grouping-codes.ts";
import { tooManyPaths } from "../assessments/path-limit.ts";
import type { MeasuredSlice, SliceMeasure } from "../assessments/slice-measures.ts";
import type { Told, ToldMeasure } from "../assessments/told-measures.ts";
import type { MeasureReply } from "../contract/measure-question.ts";
import {
  assortativityInterval,
  densityInterval,
  giniInterval,
  localClusteringInterval,
  transitivityInterval,
} from "../measures/figure-interval.ts";
import type { JackknifeInterval } from "../measures/jackknife.ts";
import type { CityValues } from "../measures/measure.ts";
import type { Body, Polity } from "../record/entity.ts";
import type { Snapshot } from "./snapshot.ts";

/** A measure with how it is computed on a slice. */
export type Computed = GroupedMeasure | SliceMeasure | ToldMeasure;

/** What is asked for besides the slice. */
export interface MeasureWish {
  readonly top: number;
  readonly pair: readonly (Polity | Body)[];
  readonly by: Grouping | undefined;
  readonly chance: ChanceAsked;
}

type Result = Omit<
  MeasureReply,
  "measure" | "slice" | "asOf" | "cities" | "edges" | "meant" | "knownAsOf" | "published"
>;

/** What a measure gives on a slice, as it is told. */
export function measureResult(
  of: Computed,
  slice: MeasuredSlice,
  wish: MeasureWish,
  { entities }: Snapshot,
): Result {
  const cities = "on" in of && of.on === "memberships" ? slice.matrix.cities : slice.graph.nodes;
  const notGiven = cities.length === 0 ? `Not given: ${NOBODY}.` : `Not given: ${of.measure.undefinedWhen}.`;
  const { top, pair } = wish;
  const told = toldOf(of, slice, wish);
  if (told === undefined) return { ...pairTold(pair, entities), notGiven };
  if (told.notGiven !== undefined)
    return { ...pairTold(pair, entities), notGiven: `Not given: ${told.notGiven}.` };
  const { value, values, rangeOf, chanceOf, drawn, interval, chance, table, through, grouping, figure } =
    told;
  const { division, convergence, remarks } = told;
  const ranked = values && ranking(cities, values);
  return {
    ...pairTold(pair, entities),
    ...(value !== undefined && { value: typeof value === "number" ? value : [...value] }),
    ...(ranked && {
      values: ranked.slice(0, top).map(({ city, number, ...each }) => {
        const { lower, upper } = rangeOf?.(number) ?? {};
        const range = lower !== undefined && upper !== undefined && { lower, upper };
        const chance = chanceOf?.(number);
        return { city: ref(city, entities), ...each, ...range, ...(chance && { chance: { ...chance } }) };
      }),
      given: ranked.length,
      ...(ranked.length === 0 && { notGiven }),
    }),
    ...(drawn && { drawn: { ...drawn } }),
    ...(convergence && { convergence: { ...convergence } }),
    ...(remarks && { remarks: [...remarks] }),
    ...(interval && { interval: { ...interval } }),
    ...(chance && { chance: withoutAbsent(chance) }),
    ...(figure && { figure }),
    ...(grouping && { grouping: { ...grouping } }),
    ...(division && { division: divisionTold(division, entities) }),
    ...(table && { table: table.map((row) => ({ ...row })) }),
    ...(through && { through: through.map((city) => ref(city, entities)) }),
  };
}

/** Why nothing has a value where nobody is left. */
const NOBODY = "no city is left on this day; ask for another day or a wider slice";

function withoutAbsent({ z, ...chance }: ChanceTold): NonNullable<MeasureReply["chance"]> {
  return { ...chance, ...(z !== undefined && { z }) };
}

function divisionTold(
  { modularity, seed, communities }: Division,
  entities: Snapshot["entities"],
): NonNullable<MeasureReply["division"]> {
  return {
    modularity,
    seed,
    communities: communities.map(({ number, members }) => ({
      number,
      size: members.length,
      members: members.map((city) => ref(city, entities)),
    })),
  };
}

function pairTold(pair: MeasureWish["pair"], entities: Snapshot["entities"]): Pick<Result, "pair"> {
  return pair.length === 0 ? {} : { pair: pair.map(({ id }) => ref(id, entities)) };
}

function toldOf(
  of: Computed,
  slice: MeasuredSlice,
  { pair: [a, b], by, chance }: MeasureWish,
): Told | undefined {
  const tooMany = tooManyPaths(of.measure.id, slice.graph);
  if (tooMany !== undefined) return { notGiven: tooMany };
  if ("parted" in of) return toldByGroups(of, slice, by);
  if ("ofPair" in of) return a && b && of.ofPair(slice, a.id, b.id);
  if ("told" in of) return of.told(slice, chance);
  if ("values" in of) return { values: of.values(slice) };
  const value = of.value(slice);
  const interval = INTERVALS[of.measure.id]?.(slice);
  return value === undefined ? undefined : { value, ...(interval && { interval }) };
}

/** Of the figures for which a formula gives an interval. */
const INTERVALS: Readonly<Record<string, (slice: MeasuredSlice) => JackknifeInterval | undefined>> = {
  density: ({ graph }) => densityInterval(graph),
  transitivity: ({ graph }) => transitivityInterval(graph),
  "degree-assortativity": ({ graph }) => assortativityInterval(graph),
  "degree-gini": ({ graph }) => giniInterval(graph),
  "mean-local-clustering": ({ graph }) => localClusteringInterval(graph),
};

interface Ranked {
  city: string;
  value: number;
  rank: number;
  /** Its place among the cities of the slice. */
  number: number;
}

/** The highest first; the same value, the same rank, and the next one as many below as share it. */
function ranking(cities: readonly string[], values: CityValues): Ranked[] {
  const given = cities.flatMap((city, number): Ranked[] => {
    const value = values[number];
    return value === undefined ? [] : [{ city, value, rank: 0, number }];
  });
  given.sort((one, other) => other.value - one.value || (one.city < other.city ? -1 : 1));
  given.forEach((each, at) => {
    const before = given[at - 1];
    each.rank = before?.value === each.value ? before.rank : at + 1;
  });
  return given;
}
