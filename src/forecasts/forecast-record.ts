import { type ChancesGiven, type TieForecast, tieForecast } from "./pair-chances.ts";
import { newPairs, type Pair, pairKey } from "./pair-sample.ts";
import type { Interval } from "./pigeonhole.ts";
import { untiedPairs } from "./untied-pairs.ts";
import { type Tried, worldCalibration } from "./world-calibration.ts";

/** Pairs that were given a chance between two limits, and how many of them became partners. */
export interface RecordBin {
  readonly from: number;
  readonly to: number;
  /** Pairs; those that did not become partners are counted by a sample of them. */
  readonly pairs: number;
  readonly happened: number;
  /** The mean chance given, and the share that became partners with its 95 % interval. */
  readonly forecast: number;
  readonly observed: number;
  readonly interval: Interval;
}

/** How a forecast made as today's would have done in years past, at the chances that it gives in the world. */
export interface ForecastRecord {
  readonly bins: readonly RecordBin[];
  /** The years that forecasts were made in, with what was expected and what came. */
  readonly made: readonly { readonly year: number; readonly expected: number; readonly happened: number }[];
  /** A chance as such chances came true; itself where too few came to tell. */
  readonly calibrated: (chance: number) => number;
}

/** A chance in each is some ten times that in the one before. */
const LIMITS = [0, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1];
const MOST_MADE = 4;
/** Pairs that stayed untied, drawn of each stratum. */
const SAMPLE = 10_000;

/**
 * Makes the forecast anew at ends of earlier horizons, from the dated ties before each (of an undated one nobody can
 * say whether it was known), and holds it against the ties of the years after. Pairs that stayed untied are drawn from
 * two strata, cities that both had a tie and the others, and weighed by the size of the stratum (Horvitz and Thompson
 * 1952): chances are high in the first, and few. Each forecast is told as those before it came true, and the bins are
 * of what is told: none is set right by what came of itself.
 */
export function forecastRecord({ world, known, now, horizon, seed }: ChancesGiven): ForecastRecord {
  const tries: Tries[] = [];
  for (let back = 1; back <= MOST_MADE + 1; back++) {
    const year = now - back * horizon;
    const before = known.filter((tie) => tie.year !== undefined && tie.year < year);
    const forecast = tieForecast({ world, known: before, now: year, horizon, seed: seed + back });
    if ("why" in forecast) break;
    const came = newPairs(
      forecast.base.past,
      known.filter((tie) => tie.year !== undefined && tie.year >= year && tie.year < year + horizon),
    );
    tries.push({
      made: { year, expected: forecast.base.expected, happened: came.length },
      tried: triedOf(forecast, came, seed + back),
    });
  }
  return toldInTurn(tries.toReversed());
}

interface Tries {
  readonly made: ForecastRecord["made"][number];
  readonly tried: readonly Tried[];
}

const asGiven = (chance: number): number => chance;

/** Each by what came of those before it; the earliest is there for the others, unless it is the only one. */
function toldInTurn(tries: readonly Tries[]): ForecastRecord {
  const bins = LIMITS.slice(1).map(() => ({ pairs: 0, happened: 0, chance: 0 }));
  let calibrated = asGiven;
  const counted = tries.length > 1 ? tries.slice(1) : tries;
  for (const [at, each] of tries.entries()) {
    if (counted.includes(each))
      for (const { chance, weight, happened } of each.tried)
        add(bins, calibrated(chance), { weight, happened });
    calibrated = worldCalibration(tries.slice(0, at + 1).flatMap(({ tried }) => tried)) ?? asGiven;
  }
  return { bins: bins.flatMap(told), made: counted.map(({ made }) => made), calibrated };
}

function triedOf(forecast: TieForecast, came: readonly Pair[], seed: number): Tried[] {
  const tried = (pairs: readonly Pair[], weight: number, happened: boolean): Tried[] =>
    Array.from(forecast.chancesOf(pairs), (chance) => ({ chance, weight, happened }));
  return [
    ...tried(came, 1, true),
    ...stayedUntied(forecast, came, seed).flatMap(({ pairs, weight }) => tried(pairs, weight, false)),
  ];
}

interface Sums {
  pairs: number;
  happened: number;
  chance: number;
}

function add(
  bins: readonly Sums[],
  chance: number,
  { weight, happened }: Pick<Tried, "weight" | "happened">,
): void {
  const bin = bins[binOf(chance)];
  if (!bin) return;
  bin.pairs += weight;
  bin.chance += weight * chance;
  if (happened) bin.happened += 1;
}

/** The bin of the record that a chance falls into. */
function binOf(chance: number): number {
  return Math.max(
    0,
    LIMITS.findLastIndex((limit, at) => at < LIMITS.length - 1 && chance >= limit),
  );
}

/** The bin of a record that a chance falls into, if there were pairs in it. */
export function binAt({ bins }: ForecastRecord, chance: number): RecordBin | undefined {
  return bins.find(({ from }) => from === LIMITS[binOf(chance)]);
}

function told({ pairs, happened, chance }: Sums, at: number): RecordBin[] {
  if (pairs === 0) return [];
  const { lower, upper } = countInterval(happened);
  return [
    {
      from: LIMITS[at] ?? 0,
      to: LIMITS[at + 1] ?? 1,
      pairs,
      happened,
      forecast: chance / pairs,
      observed: happened / pairs,
      interval: { lower: lower / pairs, upper: Math.min(1, upper / pairs) },
    },
  ];
}

const BEYOND = 1.959964;

/**
 * A 95 % interval of the mean of a count: Byar's approximation of the exact Poisson one (Breslow and Day 1987,
 * Statistical Methods in Cancer Research II, p. 69).
 */
export function countInterval(count: number): Interval {
  const limit = (of: number, sign: number): number =>
    of * (1 - 1 / (9 * of) + (sign * BEYOND) / (3 * Math.sqrt(of))) ** 3;
  return { lower: count === 0 ? 0 : limit(count, -1), upper: limit(count + 1, 1) };
}

interface Stratum {
  readonly pairs: readonly Pair[];
  readonly weight: number;
}

function stayedUntied(forecast: TieForecast, came: readonly Pair[], seed: number): Stratum[] {
  const { past, untied } = forecast.base;
  const n = past.world.cities.length;
  const happened = new Set(came.map((pair) => pairKey(pair, n)));
  const isSeen = ({ one, other }: Pair): boolean =>
    (past.degree[one] ?? 0) > 0 && (past.degree[other] ?? 0) > 0;
  const seen = past.degree.filter((degree) => degree > 0).length;
  const cameSeen = came.filter(isSeen).length;
  const sizes = [
    (seen * (seen - 1)) / 2 - past.ties - cameSeen,
    untied - ((seen * (seen - 1)) / 2 - past.ties) - (came.length - cameSeen),
  ];
  return sizes.flatMap((size, stratum) => {
    const wanted = stratum === 0;
    const among = (pair: Pair): boolean => isSeen(pair) === wanted && !happened.has(pairKey(pair, n));
    const pairs = untiedPairs(past, { size: Math.min(SAMPLE, Math.round(size)), seed, among });
    return pairs.length > 0 ? [{ pairs, weight: size / pairs.length }] : [];
  });
}
