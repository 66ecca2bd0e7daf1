import { type ChanceReason, ReasonsFrom } from "./chance-reasons.ts";
import { type Forecaster, train } from "./forecaster.ts";
import type { LogisticModel } from "./logistic-model.ts";
import { neighbourhoodsOf } from "./neighbourhoods.ts";
import { FEATURE_COUNT, PairFeatures } from "./pair-features.ts";
import { areTied, type DatedTie, pastOf } from "./past.ts";
import { trainingSet } from "./training.ts";
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

/** The simple model, learnt once and asked of city after city. */
export interface TieForecast {
  readonly of: (city: number) => CityChances;
  /** What it learnt from, in words. */
  readonly how: string;
}

/** Why there is no model. */
export interface NoForecast {
  readonly why: string;
}

const PER = 10;
const PACE_YEARS = 10;
const FEWEST_LEARNT = 20;

/** Of no pair where too few ties are dated to learn from. */
export function pairChances(given: ChancesGiven): (city: number) => readonly PairChance[] {
  const forecast = tieForecast(given);
  return (city) => ("why" in forecast ? [] : forecast.of(city).chances);
}

/**
 * What the simple model forecasts of a city's untied pairs. It is calibrated where one pair in eleven is a new tie; its
 * odds are brought down to as many new ties as the last ten years had, over all untied pairs (King and Zeng 2001,
 * Logistic regression in rare events data, Political Analysis 9(2), 137–163, prior correction).
 */
export function tieForecast({ world, known, now, horizon, seed }: ChancesGiven): TieForecast | NoForecast {
  const past = pastOf(world, known, now);
  const near = neighbourhoodsOf(world);
  const learnt = trainingSet({ world, near, ties: known, now, horizon, per: PER, seed });
  const events = learnt.windows.reduce((sum, { positives }) => sum + positives, 0);
  if (events < FEWEST_LEARNT)
    return {
      why: `${events} dated new ties are on file to learn from, and ${FEWEST_LEARNT} are needed at least`,
    };
  const { simple, logistic } = train(learnt);
  const n = world.cities.length;
  const untied = (n * (n - 1)) / 2 - past.ties;
  const expected = ((past.recentTies + 0.5) / PACE_YEARS) * horizon;
  const prior = expected / untied;
  const shift = Math.log(prior / (1 - prior)) - Math.log(1 / PER);
  const of = (city: number): CityChances => {
    const features = new PairFeatures(past, near);
    features.from(city);
    const others = Array.from({ length: n }, (_, other) => other).filter(
      (other) => other !== city && !areTied(past, city, other),
    );
    const rows = new Float64Array(others.length * FEATURE_COUNT);
    for (const [at, other] of others.entries()) features.write(other, rows, at * FEATURE_COUNT);
    const chances = others
      .map((other, at) => ({ other, chance: raised(simple, rows, at, shift) }))
      .sort((one, two) => two.chance - one.chance || one.other - two.other);
    return { chances, why: reasonsAmong(logistic, simple, others, rows) };
  };
  return { of, how: learnt.how };
}

function raised(simple: Forecaster, rows: Float64Array, at: number, shift: number): number {
  const p = simple.probability(simple.score(rows, at * FEATURE_COUNT));
  return 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + shift)));
}

function reasonsAmong(
  model: LogisticModel,
  { probability }: Forecaster,
  others: readonly number[],
  rows: Float64Array,
): CityChances["why"] {
  let reasons: ReasonsFrom | undefined;
  const at = new Map(others.map((other, number) => [other, number]));
  return (other) => {
    // Few ask why of few: the mean of all is taken when the first does.
    reasons ??= new ReasonsFrom(model, probability, rows);
    return reasons.of(at.get(other) ?? 0);
  };
}
