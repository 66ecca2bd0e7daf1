import { drawWithoutReplacement, seededRandom } from "../measures/seeded-random.ts";
import type { Sample } from "./logistic-model.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import { type NewcomerShares, newcomerShares, tiesAsked } from "./newcomers.ts";
import { FEATURE_COUNT, PairFeatures, pairRows } from "./pair-features.ts";
import { newPairs, type Pair, type PairSample, pairKey, samplePairs } from "./pair-sample.ts";
import { type DatedTie, type Past, pastOf } from "./past.ts";
import type { World } from "./world.ts";

/** Pairs drawn, each with its row of features: positives first, then uniform negatives, then degree-matched ones. */
export interface RowedSample {
  readonly pairs: readonly Pair[];
  readonly rows: Float64Array;
  readonly positives: number;
  readonly uniform: number;
  /** Of each pair, the number of the positive that it is, or was drawn for. */
  readonly drawnFor: readonly number[];
  /** The year in which it was asked what would come, where ties have dates. */
  readonly year?: number;
  /** How much each counts; 1 if absent. */
  readonly weights?: Float64Array;
}

export function rowed(past: Past, near: Neighbourhoods, sample: PairSample): RowedSample {
  const pairs = [...sample.positives, ...sample.uniform, ...sample.degreeMatched];
  const rows = pairRows(new PairFeatures(past, near), pairs);
  const { positives, uniform, drawnFor } = sample;
  return { pairs, rows, positives: positives.length, uniform: uniform.length, drawnFor };
}

/** What a model learns from. */
export interface TrainingGiven {
  readonly world: World;
  readonly near: Neighbourhoods;
  readonly ties: readonly DatedTie[];
  /** The year forecasts are made in; absent where the ties have no dates. */
  readonly now?: number;
  /** Years that a forecast reaches, where they are known. */
  readonly horizon?: number;
  readonly per: number;
  readonly seed: number;
}

/** The windows that a model learns from, one after the other. */
export interface TrainingSet {
  readonly windows: readonly RowedSample[];
  /** Among the pairs that may become tied today. */
  readonly newcomers?: NewcomerShares;
  readonly how: string;
}

/** A share of the ties this large is learnt from in each of the two windows. */
export const WINDOW_SHARE = 0.15;
export const WINDOWS = 2;
/**
 * Where the two hold fewer new ties between cities asked about, as where a list names only cities with a tie, windows
 * further back are played through too.
 */
const ENOUGH_TO_LEARN = 200;
const MOST_WINDOWS = 6;
/** Of more new ties in a window so many are drawn to learn from: coefficients move little beyond. */
export const MOST_LEARNT = 2000;

/**
 * Where dates are given, the last years before the forecast are played through, mostly twice: what was known when each
 * window began, and which ties came in it. Without dates a tenth of the ties is hidden, twice, and sought.
 */
export function trainingSet(given: TrainingGiven): TrainingSet {
  const newcomers = newcomerShares(pastOf(given.world, given.ties, given.now));
  const learnt = given.now === undefined ? hiddenTies(given) : playedThrough(given, given.now, newcomers);
  return { ...learnt, ...(newcomers && { newcomers }) };
}

function playedThrough(
  given: TrainingGiven,
  now: number,
  newcomers: NewcomerShares | undefined,
): TrainingSet {
  const years = given.ties.flatMap(({ year }) => year ?? []).sort((one, other) => other - one);
  const length = Math.max(1, now - (years[Math.floor(years.length * WINDOW_SHARE)] ?? now - 1));
  const windows: RowedSample[] = [];
  let [learnt, back] = [0, 0];
  while (back < WINDOWS || (learnt < ENOUGH_TO_LEARN && back < MOST_WINDOWS)) {
    const window = windowPlayed(given, now - back * length, length, back);
    learnt += tiesAsked(window, newcomers);
    windows.push(window);
    back += 1;
  }
  const times = back === WINDOWS ? "as many before them" : `${back - 1} times as many before them`;
  return {
    windows: windows.filter(({ positives }) => positives > 0),
    how: `the ${length === 1 ? "year" : `${Math.round(length * 10) / 10} years`} before the forecast and ${times}, each played through from what was known when it began`,
  };
}

function windowPlayed(given: TrainingGiven, to: number, length: number, back: number): RowedSample {
  const { world, near, ties, per, seed, horizon = length } = given;
  const from = to - length;
  // An undated tie may be of any year: it is background, never an event.
  const past = pastOf(
    world,
    ties.filter(({ year }) => year === undefined || year < from),
    from,
  );
  const positives = newPairs(
    past,
    ties.filter(({ year }) => year !== undefined && year >= from && year < to),
  );
  const among = listedThen(past, positives, ties, horizon / length, seed + back);
  return { ...rowed(past, near, drawn(past, positives, among, { per, seed: seed + back })), year: from };
}

function hiddenTies({ world, near, ties, per, seed }: TrainingGiven): TrainingSet {
  const random = seededRandom(seed);
  const part = ties.map(() => Math.floor(random() * 10));
  const windows = Array.from({ length: WINDOWS }, (_, hidden) => {
    const past = pastOf(
      world,
      ties.filter((_, at) => part[at] !== hidden),
    );
    const positives = newPairs(
      past,
      ties.filter((_, at) => part[at] === hidden),
    );
    return rowed(
      past,
      near,
      drawn(past, positives, () => true, { per, seed: seed + hidden }),
    );
  });
  return {
    windows: windows.filter(({ positives }) => positives > 0),
    how: "the ties have no dates: a tenth of them was hidden and sought, twice",
  };
}

function drawn(
  past: Past,
  positives: readonly Pair[],
  among: (city: number) => boolean,
  how: { per: number; seed: number },
): PairSample {
  const n = past.world.cities.length;
  const happened = new Set(positives.map((pair) => pairKey(pair, n)));
  const random = seededRandom(how.seed);
  const learnt =
    positives.length <= MOST_LEARNT
      ? positives
      : [...drawWithoutReplacement(positives.length, MOST_LEARNT, random)].flatMap(
          (at) => positives[at] ?? [],
        );
  return samplePairs(past, learnt, happened, { ...how, among });
}

function listedThen(
  past: Past,
  positives: readonly Pair[],
  ties: readonly DatedTie[],
  windowsAhead: number,
  seed: number,
): (city: number) => boolean {
  const entered = new Set(
    positives.flatMap(({ one, other }) => [one, other]).filter((city) => past.degree[city] === 0),
  );
  const today = new Set(ties.flatMap(({ one, other }) => [one, other]));
  return listedLikeToday({ degree: past.degree, entered, today, windowsAhead, seed });
}

/** Ties or seats of each city when a window began, the newcomers of the window, and the cities that have some today. */
export interface ListedThen {
  readonly degree: Float64Array;
  readonly entered: ReadonlySet<number>;
  readonly today: ReadonlySet<number>;
  /** How many windows the forecast reaches. */
  readonly windowsAhead: number;
  readonly seed: number;
}

/**
 * Which cities a list like today's would have held when a window began. A list may hold hardly any city but those that
 * will have ties, or a whole gazetteer. Of the cities without a tie today as many will enter as entered in the window,
 * if the pace holds; then cities without a tie at the window's beginning are kept until the same share of them enters.
 */
export function listedLikeToday({
  degree,
  entered,
  today,
  windowsAhead,
  seed,
}: ListedThen): (city: number) => boolean {
  const without = degree.length - today.size;
  if (without === 0 || entered.size === 0) return (city) => today.has(city);
  const share = Math.min(1, (entered.size * windowsAhead) / without);
  const waiting = [...degree.keys()].filter((city) => degree[city] === 0 && !entered.has(city));
  const kept = Math.min(1, (entered.size * (1 / share - 1)) / Math.max(1, waiting.length));
  const random = seededRandom(seed);
  const left = new Set(waiting.filter(() => random() >= kept));
  return (city) => !left.has(city);
}

/** Windows as one sample to fit on, one after the other. */
export function fitSample(windows: readonly RowedSample[], width: number = FEATURE_COUNT): Sample {
  const length = windows.reduce((sum, { rows }) => sum + rows.length, 0);
  const rows = new Float64Array(length);
  let at = 0;
  for (const window of windows) {
    rows.set(window.rows, at);
    at += window.rows.length;
  }
  return {
    width,
    rows,
    outcomes: Float64Array.from(
      windows.flatMap(({ pairs, positives }) => pairs.map((_, i) => Number(i < positives))),
    ),
    weights: Float64Array.from(
      windows.flatMap(({ pairs, weights }) => pairs.map((_, i) => weights?.[i] ?? 1)),
    ),
  };
}
