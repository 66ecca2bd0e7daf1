import { type ChanceReason, meansOf, ReasonsFrom } from "./chance-reasons.ts";
import { neighbourhoodsOf } from "./neighbourhoods.ts";
import { FEATURE_COUNT, PairFeatures, pairRows } from "./pair-features.ts";
import type { Pair } from "./pair-sample.ts";
import { areTied, type DatedTie, type Past, pastOf } from "./past.ts";
import { type SimpleModel, simpleModel } from "./simple-model.ts";
import { trainingSet } from "./training.ts";
import { untiedPairs } from "./untied-pairs.ts";
import type { World } from "./world.ts";

export interface PairChance {
  readonly other: number;
  /** That a tie of the two begins within the years ahead. */
  readonly chance: number;
}

export interface ChancesGiven {
  readonly world: World;
  readonly known: readonly DatedTie[];
  /** The year of the forecast, and how many it reaches. */
  readonly now: number;
  readonly horizon: number;
  readonly seed: number;
}

/** What is forecast of one city's untied pairs. */
export interface CityChances {
  /** The likeliest first. */
  readonly chances: readonly PairChance[];
  /** Why a pair is likelier or less likely than the city's untied pairs are on average, what weighs most first. */
  readonly why: (other: number) => ChanceReason[];
}

/** What is forecast of two cities, and why. */
export interface PairTold {
  readonly chance: number;
  /** Of a pair that is in every feature as untied pairs are on average: its odds, times all reasons, are the pair's. */
  readonly meanPair: number;
  /** What weighs most first. */
  readonly why: readonly ChanceReason[];
}

/** Why there is no model. */
export interface NoForecast {
  readonly why: string;
}

const PER = 10;
const PACE_YEARS = 10;
const FEWEST_LEARNT = 20;
/** Untied pairs that the mean pair is the mean of. */
const MEAN_OF = 4000;

/** Of no pair where too few ties are dated to learn from. */
export function pairChances(given: ChancesGiven): (city: number) => readonly PairChance[] {
  const forecast = tieForecast(given);
  return (city) => ("why" in forecast ? [] : forecast.of(city).chances);
}

/**
 * What the simple model forecasts of untied pairs. It is calibrated where one pair in eleven is a new tie; its odds are
 * brought down to as many new ties as the last ten years had, over all untied pairs (King and Zeng 2001, Logistic
 * regression in rare events data, Political Analysis 9(2), 137–163, prior correction).
 */
export function tieForecast({ world, known, now, horizon, seed }: ChancesGiven): TieForecast | NoForecast {
  const past = pastOf(world, known, now);
  const near = neighbourhoodsOf(world);
  const learnt = trainingSet({ world, near, ties: known, now, horizon, per: PER, seed });
  const learntFrom = learnt.windows.reduce((sum, { positives }) => sum + positives, 0);
  if (learntFrom < FEWEST_LEARNT)
    return {
      why: `${learntFrom} dated new ties are on file to learn from, and ${FEWEST_LEARNT} are needed at least`,
    };
  const n = world.cities.length;
  const untied = (n * (n - 1)) / 2 - past.ties;
  const expected = ((past.recentTies + 0.5) / PACE_YEARS) * horizon;
  const base = { past, expected, untied, baseRate: expected / untied, learntFrom, how: learnt.how };
  return new TieForecast(simpleModel(learnt.windows), new PairFeatures(past, near), base, seed);
}

interface ForecastBase {
  readonly past: Past;
  /** New ties expected at the pace of the last ten years, and the untied pairs that they may come among. */
  readonly expected: number;
  readonly untied: number;
  /** Of any untied pair. */
  readonly baseRate: number;
  /** New ties that it learnt from, and what it learnt from in words. */
  readonly learntFrom: number;
  readonly how: string;
}

/** The simple model, learnt once and asked of city after city and pair after pair. */
export class TieForecast {
  readonly base: ForecastBase;
  readonly #model: SimpleModel;
  readonly #features: PairFeatures;
  readonly #seed: number;
  #meanRow: Float64Array | undefined;

  constructor(model: SimpleModel, features: PairFeatures, base: ForecastBase, seed: number) {
    this.#model = model;
    this.#features = features;
    this.base = base;
    this.#seed = seed;
  }

  of(city: number): CityChances {
    const { past } = this.base;
    const others = Array.from(past.degree.keys()).filter(
      (other) => other !== city && !areTied(past, city, other),
    );
    const rows = pairRows(
      this.#features,
      others.map((other) => ({ one: city, other })),
    );
    const chances = others
      .map((other, at) => ({ other, chance: this.#chance(rows, at) }))
      .sort((one, two) => two.chance - one.chance || one.other - two.other);
    let reasons: ReasonsFrom | undefined;
    const place = new Map(others.map((other, at) => [other, at]));
    return {
      chances,
      why: (other) => {
        // Few ask why of few: the mean of all is taken when the first does.
        reasons ??= this.#reasonsFrom(meansOf(rows));
        return reasons.of(rows, (place.get(other) ?? 0) * FEATURE_COUNT);
      },
    };
  }

  /** The chances of pairs, in their order. */
  chancesOf(pairs: readonly Pair[]): Float64Array {
    const rows = pairRows(this.#features, pairs);
    return Float64Array.from(pairs, (_, at) => this.#chance(rows, at));
  }

  /** Why the chance of a pair is what it is, against all untied pairs. */
  pair(pair: Pair): PairTold {
    this.#meanRow ??= meansOf(
      pairRows(this.#features, untiedPairs(this.base.past, { size: MEAN_OF, seed: this.#seed })),
    );
    const row = pairRows(this.#features, [pair]);
    return {
      chance: this.#chance(row, 0),
      meanPair: this.#chance(this.#meanRow, 0),
      why: this.#reasonsFrom(this.#meanRow).of(row, 0),
    };
  }

  #chance(rows: Float64Array, at: number): number {
    const { score, probability } = this.#model;
    const { baseRate } = this.base;
    const shift = Math.log(baseRate / (1 - baseRate)) - Math.log(1 / PER);
    const p = probability(score(rows, at * FEATURE_COUNT));
    return 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + shift)));
  }

  #reasonsFrom(means: Float64Array): ReasonsFrom {
    const { logistic, probability } = this.#model;
    return new ReasonsFrom(logistic, probability, means);
  }
}
