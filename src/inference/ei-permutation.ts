import { type Graph, tiesOf } from "../graph/graph.ts";
import { shuffled } from "../graph/shuffled.ts";
import { quantile } from "../measures/quantile.ts";
import { seededRandom } from "../measures/seeded-random.ts";

/** How often labels are permuted, and the seed that makes it repeatable. */
export interface PermutationPlan {
  readonly draws: number;
  readonly seed: number;
}

export interface EiPermutation {
  /** (E − I) / (E + I). */
  readonly value: number;
  readonly external: number;
  readonly internal: number;
  /** Ties left out because a city's group is not given. */
  readonly notGiven: number;
  /** Ties left out because both cities are of one unit. */
  readonly withinUnits: number;
  /** Cities, or units, whose labels are permuted, and in how many groups. */
  readonly cities: number;
  readonly groups: number;
  /** The mean over all permutations, exactly. */
  readonly expected: number;
  /** Where 95 % of the permutations drawn lie. */
  readonly byChance: { readonly lower: number; readonly upper: number };
  /** The share of permutations with as low (more ties within groups), or as high, an index. */
  readonly pInward: number;
  readonly pOutward: number;
  /** Twice the smaller of the two, at most 1. */
  readonly pTwoSided: number;
}

/**
 * The E–I index against labels dealt out at random among the cities that have one: the graph and the sizes of the
 * groups stay as they are, so the sizes explain what they explain. p = (1 + draws as extreme) / (1 + draws).
 * With `unitOf` whole units change their labels, such as states with all their cities, and ties within a unit are
 * out: their cities are no independent witnesses of what goes with the state.
 * Undefined without a tie between two cities, or units, whose groups are given.
 * Krackhardt, D. and Stern, R. N. (1988), Social Psychology Quarterly 51(2), 123–140; p of drawn permutations:
 * Phipson, B. and Smyth, G. K. (2010), Statistical Applications in Genetics and Molecular Biology 9(1), 39.
 */
export function eiPermutation(
  graph: Graph,
  groupOf: (city: string) => string | undefined,
  { draws, seed }: PermutationPlan,
  unitOf: (city: string) => string | undefined = (city) => city,
): EiPermutation | undefined {
  const { labels, groups, from, to, notGiven, withinUnits } = labelled(graph, groupOf, unitOf);
  if (from.length === 0) return undefined;
  const random = seededRandom(seed);
  const internal = within(labels, from, to);
  const counts = Array.from({ length: draws }, () => {
    const order = shuffled(labels.length, random);
    return within(
      order.map((place) => labels[place] ?? 0),
      from,
      to,
    );
  });
  const index = (inside: number): number => (from.length - 2 * inside) / from.length;
  const p = (extreme: (inside: number) => boolean): number =>
    (1 + counts.filter(extreme).length) / (1 + draws);
  const pInward = p((inside) => inside >= internal);
  const pOutward = p((inside) => inside <= internal);
  const drawn = counts.map(index);
  const value = index(internal);
  return {
    value,
    external: from.length - internal,
    internal,
    notGiven,
    withinUnits,
    cities: labels.length,
    groups,
    expected: 1 - 2 * samePairShare(labels, groups),
    byChance: { lower: quantile(drawn, 0.025) ?? value, upper: quantile(drawn, 0.975) ?? value },
    pInward,
    pOutward,
    pTwoSided: Math.min(1, 2 * Math.min(pInward, pOutward)),
  };
}

interface Labelled {
  /** The group of each city that has one, by number. */
  readonly labels: Uint32Array;
  readonly groups: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly notGiven: number;
  readonly withinUnits: number;
}

function labelled(
  graph: Graph,
  groupOf: (city: string) => string | undefined,
  unitOf: (city: string) => string | undefined,
): Labelled {
  const numbers = new Map<string, number>();
  const units = new Map<string, number>();
  const places = new Int32Array(graph.nodes.length).fill(-1);
  const labels: number[] = [];
  for (const [city, id] of graph.nodes.entries()) {
    const [group, unit] = [groupOf(id), unitOf(id)];
    if (group === undefined || unit === undefined) continue;
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    const place = units.get(unit) ?? labels.length;
    if (place === labels.length) labels.push(numbers.get(group) ?? 0);
    units.set(unit, place);
    places[city] = place;
  }
  const all = tiesOf(graph);
  const placeOf = (ends: Uint32Array, tie: number): number => places[ends[tie] ?? 0] ?? -1;
  const given = [...all.from.keys()].filter(
    (tie) => placeOf(all.from, tie) >= 0 && placeOf(all.to, tie) >= 0,
  );
  const known = given.filter((tie) => placeOf(all.from, tie) !== placeOf(all.to, tie));
  const placed = (ends: Uint32Array): Uint32Array => Uint32Array.from(known, (tie) => placeOf(ends, tie));
  return {
    labels: Uint32Array.from(labels),
    groups: numbers.size,
    from: placed(all.from),
    to: placed(all.to),
    notGiven: all.from.length - given.length,
    withinUnits: given.length - known.length,
  };
}

function within(labels: Uint32Array, from: Uint32Array, to: Uint32Array): number {
  let count = 0;
  for (let tie = 0; tie < from.length; tie++) if (labels[from[tie] ?? 0] === labels[to[tie] ?? 0]) count += 1;
  return count;
}

/** The chance that two cities drawn have one group. */
function samePairShare(labels: Uint32Array, groups: number): number {
  const sizes = new Float64Array(groups);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes.reduce((sum, size) => sum + size * (size - 1), 0) / (labels.length * (labels.length - 1));
}
