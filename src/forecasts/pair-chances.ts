import { train } from "./forecaster.ts";
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

const PER = 10;
const PACE_YEARS = 10;

/**
 * What the simple model forecasts of a city's untied pairs, the likeliest first. It is calibrated where one pair in
 * eleven is a new tie; its odds are brought down to as many new ties as the last ten years had, over all untied pairs
 * (King and Zeng 2001, Logistic regression in rare events data, Political Analysis 9(2), 137–163, prior correction).
 */
export function pairChances({
  world,
  known,
  now,
  horizon,
  seed,
}: ChancesGiven): (city: number) => PairChance[] {
  const past = pastOf(world, known, now);
  const near = neighbourhoodsOf(world);
  const { simple } = train(trainingSet({ world, near, ties: known, now, horizon, per: PER, seed }));
  const n = world.cities.length;
  const untied = (n * (n - 1)) / 2 - past.ties;
  const expected = ((past.recentTies + 0.5) / PACE_YEARS) * horizon;
  const prior = expected / untied;
  const shift = Math.log(prior / (1 - prior)) - Math.log(1 / PER);
  return (city) => {
    const features = new PairFeatures(past, near);
    features.from(city);
    const row = new Float64Array(FEATURE_COUNT);
    return Array.from({ length: n }, (_, other) => other)
      .filter((other) => other !== city && !areTied(past, city, other))
      .map((other) => {
        features.write(other, row);
        const p = simple.probability(simple.score(row, 0));
        return { other, chance: 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + shift))) };
      })
      .sort((one, two) => two.chance - one.chance || one.other - two.other);
  };
}
