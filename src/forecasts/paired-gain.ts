import { quantile } from "../measures/quantile.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import type { Pair } from "./pair-sample.ts";

/** Pairs with what two models say of them; the first so many happened. */
export interface PairedForecasts {
  readonly pairs: readonly Pair[];
  readonly positives: number;
  readonly without: Float64Array;
  readonly with: Float64Array;
}

export interface Gain {
  readonly value: number;
  /** 95 %, cities drawn with replacement. */
  readonly lower: number;
  readonly upper: number;
}

export interface PairedGain {
  /** How much less the second model loses, mean − ln likelihood a pair; above 0 it forecasts better. */
  readonly logLoss: Gain;
  readonly averagePrecision: Gain;
  /** Of the first model. */
  readonly from: { readonly logLoss: number; readonly averagePrecision: number };
}

const DRAWS = 400;

/**
 * What a model forecasts better than another on the same pairs. Cities are drawn anew, and a pair counts as often as
 * both its cities were drawn (Owen 2007, Annals of Applied Statistics 1(2), 386–411): the same draw for both models.
 */
export function pairedGain(given: PairedForecasts, cities: number, seed: number): PairedGain {
  const { pairs, positives, without, with: better } = given;
  const losses = [without, better].map((chances) => chances.map((p, at) => lossOf(p, at < positives)));
  const orders = [without, better].map((chances) =>
    [...chances.keys()].sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0)),
  );
  const told = (weight: (at: number) => number) => {
    const [loss = 0, less = 0] = losses.map((each) => weightedMean(each, weight));
    const [first = 0, second = 0] = orders.map((order) => weightedPrecision(order, positives, weight));
    return { loss, less, first, second };
  };
  const all = told(() => 1);
  const random = seededRandom(seed);
  const drawn = Array.from({ length: DRAWS }, () => {
    const times = new Uint16Array(cities);
    for (let i = 0; i < cities; i++) {
      const city = Math.floor(random() * cities);
      times[city] = (times[city] ?? 0) + 1;
    }
    const { loss, less, first, second } = told((at) => {
      const pair = pairs[at];
      return pair ? (times[pair.one] ?? 0) * (times[pair.other] ?? 0) : 0;
    });
    return { logLoss: loss - less, precision: second - first };
  });
  return {
    logLoss: gainOf(
      all.loss - all.less,
      drawn.map(({ logLoss }) => logLoss),
    ),
    averagePrecision: gainOf(
      all.second - all.first,
      drawn.map(({ precision }) => precision),
    ),
    from: { logLoss: all.loss, averagePrecision: all.first },
  };
}

function gainOf(value: number, drawn: readonly number[]): Gain {
  const told = drawn.filter(Number.isFinite);
  return { value, lower: quantile(told, 0.025) ?? value, upper: quantile(told, 0.975) ?? value };
}

const lossOf = (p: number, happened: boolean): number => -Math.log(Math.max(1e-12, happened ? p : 1 - p));

function weightedMean(values: Float64Array, weight: (at: number) => number): number {
  let [sum, all] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    const counts = weight(at);
    sum += counts * (values[at] ?? 0);
    all += counts;
  }
  return sum / all;
}

/** Σ precision at each positive ÷ positives, each pair as often as it was drawn. */
function weightedPrecision(
  order: readonly number[],
  positives: number,
  weight: (at: number) => number,
): number {
  let [all, hits, sum] = [0, 0, 0];
  for (const at of order) {
    const counts = weight(at);
    if (counts === 0) continue;
    all += counts;
    if (at >= positives) continue;
    hits += counts;
    sum += (counts * hits) / all;
  }
  return sum / hits;
}
