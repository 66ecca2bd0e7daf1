import type { Graph } from "../graph/graph.ts";
import { gradedAs, type MembershipMatrix } from "../graph/membership-matrix.ts";
import { adamicAdar } from "../measures/adamic-adar.ts";
import { againstChance } from "../measures/against-chance.ts";
import { betweennessSampled } from "../measures/betweenness-sampled.ts";
import { commonPartners } from "../measures/common-partners.ts";
import { degree } from "../measures/degree.ts";
import { degreeDistribution } from "../measures/degree-distribution.ts";
import { diameterBounds } from "../measures/diameter-bounds.ts";
import { transitivityInterval } from "../measures/figure-interval.ts";
import { harmonicClosenessSampled } from "../measures/harmonic-closeness-sampled.ts";
import { interlock } from "../measures/interlock.ts";
import { interlockNull, type NullShare } from "../measures/interlock-null.ts";
import { highestInterlock, interlockShare } from "../measures/interlock-share.ts";
import { type JackknifeInterval, jackknife } from "../measures/jackknife.ts";
import { meanDistanceSampled } from "../measures/mean-distance-sampled.ts";
import type { CityValues, Measure } from "../measures/measure.ts";
import { orderUnderRemoval } from "../measures/order-under-removal.ts";
import { partnerJaccard } from "../measures/partner-jaccard.ts";
import { preferentialAttachment } from "../measures/preferential-attachment.ts";
import { degreeIntervals, removalInterval } from "../measures/removal-interval.ts";
import { shortestPath } from "../measures/shortest-path.ts";
import { sizeResidual } from "../measures/size-residual.ts";
import { smallWorldIndex } from "../measures/small-world-index.ts";
import { smallWorldSigma } from "../measures/small-world-sigma.ts";
import { transitivity } from "../measures/transitivity.ts";
import type { ChanceFigure } from "./chance-codes.ts";
import { type ChanceAsked, type ChanceTold, toldAgainstChance } from "./chance-figures.ts";
import type { Division } from "./division.ts";
import type { Grouping } from "./grouping-codes.ts";
import type { GraphValue, MeasuredSlice } from "./slice-measures.ts";
import { CHANCE as INTERLOCK_CHANCE } from "./standing-table.ts";
import { toldResidual } from "./told-residual.ts";

/** What came of drawing, and what was drawn with. */
export interface Drawn {
  readonly draws: number;
  readonly seed: number;
  /** No value is off by more, with the probability told. */
  readonly error?: number;
  readonly probability?: number;
  readonly lower?: number;
  readonly upper?: number;
  /** The share of the ties left out in each draw, and of the draws that lie within the range of a city. */
  readonly removed?: number;
  readonly level?: number;
}

/** What draws give of a city's value: mean, deviation, 5 % and 95 % quantiles, and how far out the value is. */
export interface CityChance {
  readonly mean: number;
  readonly deviation: number;
  readonly lower: number;
  readonly upper: number;
  readonly z?: number;
  readonly pUpper: number;
  readonly pLower: number;
  readonly p: number;
}

/** What a measure gives that is more than a value: how firm it is, beside what chance gives, or a table. */
export interface Told {
  readonly value?: GraphValue;
  readonly values?: CityValues;
  /** Of a city by its number, between which its value lies. */
  readonly rangeOf?: (city: number) => { readonly lower: number; readonly upper: number } | undefined;
  /** Of a city by its number, what chance gives beside its value. */
  readonly chanceOf?: (city: number) => CityChance | undefined;
  readonly drawn?: Drawn;
  readonly interval?: JackknifeInterval;
  readonly chance?: ChanceTold;
  /** Which figure was set against chance. */
  readonly figure?: ChanceFigure;
  /** By what the cities were parted, into how many groups, and how many cities of no known group were left out. */
  readonly grouping?: { readonly by: Grouping; readonly groups: number; readonly notGiven: number };
  readonly table?: readonly Readonly<Record<string, number | string>>[];
  readonly division?: Division;
  /** Of what is computed round by round: whether more rounds would change the order, and how much the last did. */
  readonly convergence?: { readonly settled: boolean; readonly rounds: number; readonly change: number };
  /** What is to be said beside the values whoever reads them. */
  readonly remarks?: readonly string[];
  /** Why there is no value, where it is more than that the measure has none. */
  readonly notGiven?: string;
  /** Cities by id, in order. */
  readonly through?: readonly string[];
}

export interface OfSlice {
  readonly measure: Measure;
  readonly on: "ties" | "memberships";
  /** `asked` is of the measure that is set against chance. */
  readonly told: (slice: MeasuredSlice, asked?: ChanceAsked) => Told | undefined;
}

export interface OfPair {
  readonly measure: Measure;
  readonly on?: "memberships";
  /** Of what; of two cities where it is absent. */
  readonly sides?: readonly [Side, Side];
  readonly ofPair: (slice: MeasuredSlice, a: string, b: string) => Told | undefined;
}

export type Side = "city" | "body";

export type ToldMeasure = OfSlice | OfPair;

const SEED = 1;
const PROBABILITY = 0.95;
const PATHS = 10_000;
const CITIES = 500;
const SEARCHES = 50;
/** Small worlds are held against so many graphs of each kind. */
const RANDOM = { draws: 10, seed: SEED } as const;
const REMOVED = { share: 0.1, draws: 200, seed: SEED } as const;

const ofTies = (measure: Measure, told: OfSlice["told"]): OfSlice => ({ measure, on: "ties", told });

/**
 * Interlock is never told without what chance gives: the values and how much each is of its share.
 * A member whose grade no source states is taken as a full member, 2.
 */
const ofSeats = (
  measure: Measure,
  valued: (matrix: MembershipMatrix) => readonly [CityValues, scale: number],
): OfSlice => ({
  measure,
  on: "memberships",
  told: ({ matrix }) => {
    const graded = gradedAs(matrix, 2);
    const [values, scale] = valued(graded);
    const drawn = interlockNull.compute(graded, INTERLOCK_CHANCE);
    return { values, chanceOf: (city) => scaled(drawn[city], scale), drawn: { ...INTERLOCK_CHANCE } };
  },
});

function scaled(share: NullShare | undefined, scale: number): CityChance | undefined {
  if (share === undefined) return undefined;
  const { mean, deviation, lower, upper, z, pUpper, pLower, p } = share;
  return {
    ...{ mean: mean * scale, deviation: deviation * scale, lower: lower * scale, upper: upper * scale },
    ...{ pUpper, pLower, p, ...(z !== undefined && { z }) },
  };
}

const numbered = (value: number | undefined): Told | undefined =>
  value === undefined ? undefined : { value };

/** The measures of docs/measures that take, or give, more than a value of a slice. */
const TOLD_MEASURES: readonly ToldMeasure[] = [
  ofTies(degreeDistribution, ({ graph }) => {
    const table = degreeDistribution.compute(graph);
    return table && { table: table.map(({ degree: k, cities }) => ({ degree: k, cities })) };
  }),
  ofTies(meanDistanceSampled, ({ graph }) => {
    const found = meanDistanceSampled.compute(graph, { samples: CITIES, seed: SEED });
    if (found === undefined) return undefined;
    const { value, lower, upper, samples } = found;
    return { value, drawn: { draws: samples, seed: SEED, lower, upper, probability: PROBABILITY } };
  }),
  ofTies(diameterBounds, ({ graph }) => {
    const found = diameterBounds.compute(graph, SEARCHES);
    return found && { value: [found.lower, found.upper] };
  }),
  ofTies(againstChance, (slice, asked) => toldAgainstChance(slice, asked)),
  ofTies(smallWorldSigma, ({ graph }) => {
    const found = smallWorldSigma.compute(graph, RANDOM);
    return (
      found && {
        value: found.value,
        table: [beside("on file", found.own), beside("random", found.random)],
        drawn: { ...RANDOM },
      }
    );
  }),
  ofTies(smallWorldIndex, ({ graph }) => {
    const found = smallWorldIndex.compute(graph, RANDOM);
    const table = found && [
      beside("on file", found.own),
      beside("random", found.random),
      beside("lattice", found.lattice),
    ];
    return found && table && { value: found.value, table, drawn: { ...RANDOM } };
  }),
  ofTies(jackknife, ({ graph }) => {
    const [value, interval] = [transitivity.compute(graph), transitivityInterval(graph)];
    if (value === undefined || interval === undefined) return undefined;
    return { value, interval, remarks: [OF_TRANSITIVITY] };
  }),
  ofTies(harmonicClosenessSampled, ({ graph }) => {
    const plan = { samples: CITIES, probability: PROBABILITY, seed: SEED };
    const found = harmonicClosenessSampled.compute(graph, plan);
    const told = estimated(found);
    return found && told && { ...told, rangeOf: closenessRange(graph, found), remarks: [EACH_CITY] };
  }),
  ofTies(betweennessSampled, ({ graph }) =>
    estimated(betweennessSampled.compute(graph, { samples: PATHS, probability: PROBABILITY, seed: SEED })),
  ),
  ofTies(removalInterval, ({ graph }) => ({
    values: degree.compute(graph),
    rangeOf: degreeIntervals(graph, REMOVED),
    drawn: { draws: REMOVED.draws, seed: SEED, removed: REMOVED.share, level: 0.9 },
    remarks: [ONLY_LOWER],
  })),
  ofTies(sizeResidual, toldResidual),
  ofSeats(interlock, (matrix) => [interlock.compute(matrix), highestInterlock(matrix)]),
  ofSeats(interlockShare, (matrix) => [interlockShare.compute(matrix), 1]),
  ofSeats(interlockNull, (matrix) => [interlockShare.compute(matrix), 1]),
  {
    measure: shortestPath,
    ofPair: ({ graph }, a, b) => {
      const through = shortestPath.compute(graph, a, b);
      return through && { value: through.length - 1, through };
    },
  },
  {
    measure: commonPartners,
    ofPair: ({ graph }, a, b) => {
      const through = commonPartners.compute(graph, a, b);
      return through && { value: through.length, through };
    },
  },
  { measure: adamicAdar, ofPair: ({ graph }, a, b) => numbered(adamicAdar.compute(graph, a, b)) },
  { measure: partnerJaccard, ofPair: ({ graph }, a, b) => numbered(partnerJaccard.compute(graph, a, b)) },
  {
    measure: preferentialAttachment,
    ofPair: ({ graph }, a, b) => numbered(preferentialAttachment.compute(graph, a, b)),
  },
  {
    measure: orderUnderRemoval,
    ofPair: ({ graph }, a, b) => {
      const order = orderUnderRemoval.compute(graph, a, b, REMOVED.share);
      if (order === undefined) return undefined;
      const { flips, ...shares } = order;
      return { table: [{ ...shares, ...(flips !== undefined && { flips }) }] };
    },
  },
];

/** What the largest component has, or graphs of a kind on average. */
function beside(
  graphs: string,
  { transitivity: closed, meanDistance: distance }: { transitivity: number; meanDistance: number },
): Readonly<Record<string, number | string>> {
  return { graphs, transitivity: closed, meanDistance: distance };
}

const OF_TRANSITIVITY =
  "The value is the transitivity of the ties, for an example; the other figures that have such an interval tell it beside their own value.";

const ONLY_LOWER =
  "Each draw leaves out 10 % of the ties, and a city's range holds 90 % of its draws. Leaving ties out can only take partners from a city, so that its value lies at the upper end of its range or above it: the range says how low the value might be were as many ties missing, not how high.";

export function toldMeasure(id: string): ToldMeasure | undefined {
  return TOLD_MEASURES.find(({ measure }) => measure.id === id);
}

const EACH_CITY =
  "The bound holds for all cities at once, whatever the graph is like; a city's range is 1.96 standard errors to either side, and holds the exact value of about 95 in 100 cities.";

/** What lies within 1.96 standard errors of a city's closeness, and within what closeness can be. */
function closenessRange(
  { nodes }: Graph,
  { values, standardErrors }: NonNullable<ReturnType<typeof harmonicClosenessSampled.compute>>,
): NonNullable<Told["rangeOf"]> {
  return (city) => {
    const [value, error] = [values[city], standardErrors[city]];
    if (value === undefined || error === undefined) return undefined;
    const lower = Math.max(0, value - 1.96 * error);
    return { lower, upper: Math.min(nodes.length - 1, value + 1.96 * error) };
  };
}

function estimated(found: ReturnType<typeof betweennessSampled.compute>): Told | undefined {
  if (found === undefined) return undefined;
  const { values, error, samples, probability } = found;
  return { values, drawn: { draws: samples, seed: SEED, error, probability } };
}
