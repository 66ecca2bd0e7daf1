import type { Measure } from "./measure.ts";
import { quantile } from "./quantile.ts";
import { seededRandom } from "./seeded-random.ts";
import { LEAST_CITIES, type Point, pointOf, type SizedCity } from "./size-residual.ts";

export const residualInterval: Measure<typeof intervals> = {
  id: "residual-interval",
  name: "Interval of the residual from what size predicts",
  of: "city",
  formula:
    "in each draw n of the n cities are taken with replacement and a line α* + β*·x drawn through them by least squares; e* = y_i − (α* + β*·x_i), of the city as it is; lower and upper are the 5 % and 95 % quantiles of e* over the draws",
  undefinedWhen:
    "the residual has none, no draw is asked for, or every draw takes cities of one population alone",
  range: "that of the residual; lower ≤ upper",
  reference:
    "Efron, B. and Tibshirani, R. J. (1993), An Introduction to the Bootstrap, Chapman and Hall, ch. 9 (bootstrapping pairs) and 13 (percentile interval); quantiles: Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, American Statistician 50(4), 361–365, type 7",
  compute: intervals,
  example: {
    says: "Thirty-two cities of e¹⁰, e¹¹ … e⁴¹ people with e⁵, e⁵·⁵ … partners, less one, stand on one line: whichever are drawn it is the same, and no city lies off it.",
    run: () => intervals(onOneLine, { draws: 200, seed: 1 }).slice(0, 2),
    gives: [
      { lower: 0, upper: 0, draws: 200 },
      { lower: 0, upper: 0, draws: 200 },
    ],
  },
};

const onOneLine: readonly SizedCity[] = Array.from({ length: 32 }, (_, i) => ({
  population: Math.exp(10 + i),
  value: Math.exp(5 + i / 2) - 1,
}));

/** How often cities are drawn anew, and the seed that makes the draws repeatable. */
export interface ResidualPlan {
  readonly draws: number;
  readonly seed: number;
}

export interface ResidualInterval {
  readonly lower: number;
  readonly upper: number;
  /** The draws that gave a line. */
  readonly draws: number;
}

function intervals(
  cities: readonly SizedCity[],
  plan: ResidualPlan,
): readonly (ResidualInterval | undefined)[] {
  const of = residualIntervals(cities, plan);
  return cities.map((_, city) => of(city));
}

/** The interval of one city, by its place in the list: the lines are drawn once, when the first is asked for. */
export function residualIntervals(
  cities: readonly SizedCity[],
  plan: ResidualPlan,
): (city: number) => ResidualInterval | undefined {
  let lines: readonly Line[] | undefined;
  return (city) => {
    const point = pointOf(cities[city] ?? {});
    if (point === undefined) return undefined;
    lines ??= drawnLines(
      cities.map(pointOf).filter((each) => each !== undefined),
      plan,
    );
    const drawn = lines.map(({ at, y, slope }) => point.y - y - slope * (point.x - at));
    const lower = quantile(drawn, 0.05);
    const upper = quantile(drawn, 0.95);
    return lower === undefined || upper === undefined ? undefined : { lower, upper, draws: drawn.length };
  };
}

/** A line of some slope through the point where x is `at`. */
interface Line {
  readonly at: number;
  readonly y: number;
  readonly slope: number;
}

function drawnLines(points: readonly Point[], { draws, seed }: ResidualPlan): Line[] {
  const n = points.length;
  if (n < LEAST_CITIES) return [];
  // Sums are made about the middle of all cities, where squares of large numbers do not cancel.
  const middle = points.reduce((sum, { x }) => sum + x, 0) / n;
  const xs = Float64Array.from(points, ({ x }) => x - middle);
  const ys = Float64Array.from(points, ({ y }) => y);
  const random = seededRandom(seed);
  return Array.from({ length: draws }, () => drawnLine(xs, ys, random)).flatMap((line) =>
    line === undefined ? [] : [{ ...line, at: line.at + middle }],
  );
}

function drawnLine(xs: Float64Array, ys: Float64Array, random: () => number): Line | undefined {
  const n = xs.length;
  let [sumX, sumY, squares, products] = [0, 0, 0, 0];
  for (let taken = 0; taken < n; taken++) {
    const city = Math.floor(random() * n);
    const [x, y] = [xs[city] ?? 0, ys[city] ?? 0];
    sumX += x;
    sumY += y;
    squares += x * x;
    products += x * y;
  }
  const [at, y] = [sumX / n, sumY / n];
  const spread = squares - n * at * at;
  if (spread <= ROUNDING * squares) return undefined;
  return { at, y, slope: (products - n * at * y) / spread };
}

/** A spread this small against the squares it is left from is rounding. */
const ROUNDING = 1e-12;
