import { adjacency, degreeOf, type Graph, tieCount, tiesOf } from "../graph/graph.ts";
import { withoutTies } from "../graph/without-ties.ts";
import { degree } from "./degree.ts";
import type { CityValues, Measure } from "./measure.ts";
import { quantile } from "./quantile.ts";
import { drawWithoutReplacement, seededRandom } from "./seeded-random.ts";

export const removalInterval: Measure<typeof removalIntervals> = {
  id: "removal-interval",
  name: "Interval under removal of ties",
  of: "city",
  formula:
    "in each draw ⌊share·m + ½⌋ ties, all sets of that size alike, are removed and the measure computed again; lower and upper are the 5 % and 95 % quantiles over the draws",
  undefinedWhen: "no tie would be removed, no draw is asked for, or the measure has no value for the city",
  range: "that of the measure; lower ≤ upper",
  reference:
    "Borgatti, S. P., Carley, K. M. and Krackhardt, D. (2006), On the robustness of centrality measures under conditions of imperfect data, Social Networks 28(2), 124–136; quantiles: Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, American Statistician 50(4), 361–365, type 7",
  compute: removalIntervals,
  example: {
    says: "Lübeck – Riga – Tallinn in a line, one of the two ties removed in each of 200 draws: Riga always keeps 1 partner, the ends have 0 or 1.",
    run: () =>
      removalIntervals(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
        degree.compute,
        { share: 0.5, draws: 200, seed: 1 },
      ),
    gives: [
      { lower: 0, upper: 1, draws: 200 },
      { lower: 1, upper: 1, draws: 200 },
      { lower: 0, upper: 1, draws: 200 },
    ],
  },
};

/** How much is removed, how often, and the seed that makes the draws repeatable. */
export interface RemovalPlan {
  /** The share of all ties removed in each draw, between 0 and 1. */
  readonly share: number;
  readonly draws: number;
  readonly seed: number;
}

export interface RemovalInterval {
  readonly lower: number;
  readonly upper: number;
  readonly draws: number;
}

/**
 * One interval for each value that `valuesOf` gives: a city measure's compute gives all cities', a function
 * that looks at one city alone gives one, sooner.
 */
function removalIntervals(
  graph: Graph,
  valuesOf: (graph: Graph) => CityValues,
  { share, draws, seed }: RemovalPlan,
): readonly (RemovalInterval | undefined)[] {
  const size = Math.round(share * tieCount(graph));
  const random = seededRandom(seed);
  const drawn = Array.from({ length: size > 0 ? draws : 0 }, () =>
    valuesOf(withoutTies(graph, drawWithoutReplacement(tieCount(graph), size, random))),
  );
  const asked = drawn[0] ?? valuesOf(graph);
  return asked.map((_, city) => intervalOf(drawn.map((values) => values[city])));
}

function intervalOf(values: readonly (number | undefined)[]): RemovalInterval | undefined {
  const given = values.filter((value) => value !== undefined);
  const lower = quantile(given, 0.05);
  const upper = quantile(given, 0.95);
  return lower === undefined || upper === undefined ? undefined : { lower, upper, draws: given.length };
}

/**
 * The intervals of the degree alone, as `compute(graph, degree.compute, plan)` gives them: a city's partners less
 * the removed ties it has, without building the graph anew in each draw.
 */
export function degreeIntervals(graph: Graph, { share, draws, seed }: RemovalPlan): DegreeIntervals {
  const m = tieCount(graph);
  const size = Math.round(share * m);
  const { from, to } = tiesOf(graph);
  const random = seededRandom(seed);
  const lost = Array.from({ length: size > 0 ? draws : 0 }, () => {
    const taken = new Uint16Array(graph.nodes.length);
    for (const tie of drawWithoutReplacement(m, size, random))
      for (const city of [from[tie] ?? 0, to[tie] ?? 0]) taken[city] = (taken[city] ?? 0) + 1;
    return taken;
  });
  return (city) => intervalOf(lost.map((taken) => degreeOf(graph, city) - (taken[city] ?? 0)));
}

/** The interval of one city, by its number. */
export type DegreeIntervals = (city: number) => RemovalInterval | undefined;

/**
 * The intervals of the degree, each drawn for its city alone when asked: how many of a city's ties are among those
 * removed follows from going through them one after the other. The chances are those of `degreeIntervals`, not its
 * draws; the cost is the city's ties and not the graph's.
 */
export function degreeIntervalsAlone(graph: Graph, { share, draws, seed }: RemovalPlan): DegreeIntervals {
  const m = tieCount(graph);
  const size = Math.round(share * m);
  return (city) => {
    const random = seededRandom(seed);
    const own = degreeOf(graph, city);
    const left = Array.from({ length: size > 0 ? draws : 0 }, () => own - removedOf(own, m, size, random));
    return intervalOf(left);
  };
}

/** How many of a city's ties are removed when `size` of all `m` are: an urn emptied tie by tie. */
function removedOf(own: number, m: number, size: number, random: () => number): number {
  let removed = 0;
  for (let tie = 0; tie < own; tie++) if (random() * (m - tie) < size - removed) removed++;
  return removed;
}
