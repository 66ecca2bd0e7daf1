import { LEAST_TO_LEARN } from "./backtest.ts";
import { type DifferenceColumns, differenceColumns, type Kind } from "./difference-columns.ts";
import type { DifferenceRow } from "./difference-row.ts";
import { NEGATIVES_PER_TIE } from "./forecast-figures.ts";
import { fitLogistic, type LogisticModel, logOdds, probability, type Sample } from "./logistic-model.ts";
import { neighbourhoodsOf } from "./neighbourhoods.ts";
import { newPairs, pairKey, samplePairs } from "./pair-sample.ts";
import { type PairedGain, pairedGain } from "./paired-gain.ts";
import { type DatedTie, pastOf } from "./past.ts";
import { rowed, trainingSet } from "./training.ts";
import type { World } from "./world.ts";

export interface DifferencesGiven {
  readonly world: World;
  /** Dated, before and from `now` on. */
  readonly known: readonly DatedTie[];
  readonly later: readonly DatedTie[];
  readonly now: number;
  readonly rows: readonly DifferenceRow[];
  readonly seed: number;
  readonly tell?: (stage: string) => void;
}

/** What the difference of two cities in one row does to the forecast of a tie between them. */
export interface RowMoves {
  readonly row: DifferenceRow;
  /** Both differences without a sign; of what two have in common, the number of it. */
  readonly gain: PairedGain;
  /** With it the difference seen from the city that has more partners. */
  readonly signedGain?: PairedGain;
  /** ln odds for each unit of ln, or each step. */
  readonly coefficient: number;
  /** The mean chance of the pairs looked at, were all as close or as far apart as the closest or farthest tenth. */
  readonly effect: { readonly low: Level; readonly high: Level };
  /** The share of the pairs of which the row is given. */
  readonly given: number;
}

export interface Level {
  /** Of the row's scale: a difference of logarithms, or steps. */
  readonly apart: number;
  readonly chance: number;
}

export interface CannotTell {
  readonly row: DifferenceRow;
  /** Given for too few of the pairs, or the same for nearly all that are learnt from. */
  readonly why: { readonly percent: number } | { readonly differing: number };
}

export interface DifferenceForecast {
  readonly rows: readonly (RowMoves | CannotTell)[];
  /** All rows that can be told of, together. */
  readonly together?: PairedGain;
  readonly learntFrom: number;
  readonly newTies: number;
  readonly pairs: number;
  readonly how: string;
}

export type NoDifferenceForecast = {
  readonly why: "too-few-new-ties" | "too-few-to-learn";
  readonly found: number;
};

const RIDGE = 1;
/** Of fewer new ties no interval is worth a look. */
export const LEAST_NEW = 30;
/** So many pairs learnt from have to differ in a row. */
export const LEAST_DIFFERING = 30;
const LEAST_GIVEN = 0.5;
const TEST_SEED = 1_000_003;

/**
 * Whether a row of the comparison of two cities moves the forecast of a tie between them. A ridge logistic regression
 * learns from the windows before the forecast, once with all that the simple model looks at but differences, and with
 * the level of the row in both cities and whether it is given; once with the difference too. Both are scored on the
 * ties that came later and on pairs drawn at random. The row is of what was known when each window began.
 */
export function differenceForecast(given: DifferencesGiven): DifferenceForecast | NoDifferenceForecast {
  const { world, known, later, now, seed, tell = () => undefined } = given;
  const near = neighbourhoodsOf(world);
  const past = pastOf(world, known, now);
  const came = newPairs(past, later);
  if (came.length < LEAST_NEW) return { why: "too-few-new-ties", found: came.length };
  const horizon = Math.max(1, ...later.map(({ year = now }) => Math.floor(year) + 1 - now));
  const learnt = trainingSet({ world, near, ties: known, now, horizon, per: NEGATIVES_PER_TIE, seed });
  const learntFrom = learnt.windows.reduce((sum, { positives }) => sum + positives, 0);
  if (learntFrom < LEAST_TO_LEARN) return { why: "too-few-to-learn", found: learntFrom };
  const happened = new Set(came.map((pair) => pairKey(pair, world.cities.length)));
  const how = { per: NEGATIVES_PER_TIE, seed: seed + TEST_SEED };
  const test = { ...rowed(past, near, samplePairs(past, came, happened, how)), year: now };
  const columns = differenceColumns(given, learnt.windows, test);
  const rows = given.rows.map((row, at) => {
    tell(row.says);
    return moves(row, at, columns, given);
  });
  const told = rows.flatMap((row, at) => ("gain" in row ? [at] : []));
  const plain = fitted(columns, told, ["level", "given"]);
  const full = fitted(columns, told, ["level", "given", "apart", "signed"]);
  return {
    rows,
    ...(told.length > 0 && { together: gainOf(plain, full, columns, given) }),
    learntFrom,
    newTies: came.length,
    pairs: columns.test.outcomes.length,
    how: learnt.how,
  };
}

function moves(
  row: DifferenceRow,
  at: number,
  columns: DifferenceColumns,
  given: DifferencesGiven,
): RowMoves | CannotTell {
  const { givenShare, differing } = columns.told(at);
  if (givenShare < LEAST_GIVEN) return { row, why: { percent: Math.round(100 * givenShare) } };
  if (differing < LEAST_DIFFERING) return { row, why: { differing } };
  const plain = fitted(columns, [at], ["level", "given"]);
  const apart = fitted(columns, [at], ["level", "given", "apart"]);
  const signed = columns.has(at, "signed")
    ? fitted(columns, [at], ["level", "given", "apart", "signed"])
    : undefined;
  return {
    row,
    gain: gainOf(plain, apart, columns, given),
    ...(signed && { signedGain: gainOf(plain, signed, columns, given) }),
    ...effectOf(apart, at, columns),
    given: givenShare,
  };
}

interface Fitted {
  readonly model: LogisticModel;
  readonly test: Sample;
  /** Where the difference stands in a row of the sample. */
  readonly apart: number;
}

function fitted(columns: DifferenceColumns, rows: readonly number[], kinds: readonly Kind[]): Fitted {
  const model = fitLogistic(columns.sample("learnt", rows, kinds), RIDGE);
  const test = columns.sample("test", rows, kinds);
  return { model, test, apart: columns.placeOf(rows, kinds, "apart") };
}

function chances({ model, test }: Fitted): Float64Array {
  return test.outcomes.map((_, at) => probability(logOdds(model, test.rows, at * test.width)));
}

function gainOf(
  without: Fitted,
  better: Fitted,
  { test }: DifferenceColumns,
  { world, seed }: DifferencesGiven,
): PairedGain {
  return pairedGain(
    { pairs: test.pairs, positives: test.positives, without: chances(without), with: chances(better) },
    world.cities.length,
    seed,
  );
}

/** Average predictive comparison: Gelman and Pardoe (2007), Sociological Methodology 37(1), 23–51. */
function effectOf(
  fit: Fitted,
  at: number,
  columns: DifferenceColumns,
): Pick<RowMoves, "coefficient" | "effect"> {
  const { model, test, apart } = fit;
  const [low, high] = columns.tenths(at);
  const level = (value: number): Level => {
    const rows = test.rows.slice();
    for (let pair = 0; pair < test.outcomes.length; pair++) rows[pair * test.width + apart] = value;
    const all = chances({ ...fit, test: { ...test, rows } });
    return { apart: value, chance: all.reduce((sum, p) => sum + p, 0) / all.length };
  };
  return {
    coefficient: (model.coefficients[apart] ?? 0) / (model.deviations[apart] ?? 1),
    effect: { low: level(low), high: level(high) },
  };
}
