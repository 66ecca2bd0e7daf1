import { BASELINES, columnOf, GRAVITY } from "./baselines.ts";
import { fitBoostedTrees, treesLogOdds } from "./boosted-trees.ts";
import { fitLogistic, type LogisticModel, logOdds, probability, type Sample } from "./logistic-model.ts";
import { FEATURE_COUNT } from "./pair-features.ts";
import { fitSample, type RowedSample, type TrainingSet } from "./training.ts";

/** A way to score pairs by their rows, with what turns its score into a probability. */
export interface Forecaster {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  /** The higher the likelier. */
  readonly score: (rows: Float64Array, at: number) => number;
  /** Of a score: the probability among pairs of which one in `1 + per` is a new tie. */
  readonly probability: (score: number) => number;
  /** Too slow for every pair of a city: it puts in order what that forecaster puts first. */
  readonly reranks?: string;
}

/** Everything that learnt from one training set. */
export interface Trained {
  readonly simple: Forecaster;
  readonly logistic: LogisticModel;
  readonly stronger: Forecaster;
  readonly baselines: readonly Forecaster[];
  /** Mean − ln likelihood on the newest window of models fitted on the older: the stronger earns its place by less. */
  readonly heldOut: { readonly simple: number; readonly stronger: number };
}

const RIDGE = 1;
const FOLDS = 4;
const ROUNDS = 80;

/** The simple model alone, for who asks about pairs and compares no models. */
export function trainSimple({ windows }: TrainingSet): Pick<Trained, "simple" | "logistic"> {
  const all = fitSample(windows);
  const held = { all, uniform: windows.flatMap(isUniform) };
  const logistic = fitLogistic(all, RIDGE);
  const out = outOfFold(all, windows.flatMap(foldsOf), byLogistic);
  return { logistic, simple: calibrated(SIMPLE, scorerOf(logistic), out, held) };
}

/** Fits the models and baselines and calibrates each on pairs that its fit has not seen. */
export function train(set: TrainingSet): Trained {
  const { windows } = set;
  const all = fitSample(windows);
  const held = { all, uniform: windows.flatMap(isUniform) };
  const folds = windows.flatMap(foldsOf);
  const { simple, logistic } = trainSimple(set);
  const stronger = calibrated(STRONGER, byTrees(all), outOfFold(all, folds, byTrees), held);
  return {
    simple,
    logistic,
    stronger,
    baselines: baselinesOf(held),
    heldOut: {
      simple: lossAhead(windows, byLogistic, simple),
      stronger: lossAhead(windows, byTrees, stronger),
    },
  };
}

type Fit = (sample: Sample) => Score;

const byLogistic: Fit = (sample) => scorerOf(fitLogistic(sample, RIDGE));

/** Trees find what bends, the line what they leave rough: the mean of both log odds did better than either alone. */
const byTrees: Fit = (sample) => {
  const trees = fitBoostedTrees(sample, ROUNDS);
  const line = byLogistic(sample);
  return (rows, at) => (treesLogOdds(trees, rows, at) + line(rows, at)) / 2;
};

/** Probabilities are of uniform pairs: the degree-matched help to tell pairs apart and stay out of the calibration. */
function isUniform({ pairs, positives, uniform }: RowedSample): boolean[] {
  return pairs.map((_, at) => at < positives + uniform);
}

/** How surprised a fit on the older window is by the newest one, which it has not seen. */
function lossAhead(
  [newest, ...older]: readonly RowedSample[],
  fit: Fit,
  { probability }: Forecaster,
): number {
  const learnt = older.length > 0 ? older : newest ? [newest] : [];
  const score = fit(fitSample(learnt));
  const [sample, uniform] = newest ? [fitSample([newest]), isUniform(newest)] : [fitSample([]), []];
  const kept = [...uniform.keys()].filter((at) => uniform[at]);
  const loss = kept.reduce((sum, at) => {
    const p = probability(score(sample.rows, at * sample.width));
    return sum - Math.log(Math.max(1e-12, sample.outcomes[at] === 1 ? p : 1 - p));
  }, 0);
  return loss / Math.max(1, kept.length);
}

const SIMPLE = {
  id: "interpretable",
  name: "Ridge logistic regression",
  reference:
    "le Cessie, S. and van Houwelingen, J. C. (1992), Ridge estimators in logistic regression, Applied Statistics 41(1), 191–201",
};
const STRONGER = {
  id: "stronger",
  reranks: SIMPLE.id,
  name: "Boosted trees with the simple model",
  reference: "Friedman, J. H. (2001), Greedy function approximation, Annals of Statistics 29(5), 1189–1232",
};

type Score = Forecaster["score"];

function scorerOf(model: LogisticModel): Score {
  return (rows, at) => logOdds(model, rows, at);
}

/** A positive and its negatives go into one fold. */
function foldsOf({ pairs, positives, uniform, per }: RowedSample): number[] {
  return [...pairs.keys()].map((at) => {
    if (at < positives) return at % FOLDS;
    const negative = at < positives + uniform ? at - positives : at - positives - uniform;
    return Math.floor(negative / per) % FOLDS;
  });
}

function outOfFold(all: Sample, folds: readonly number[], fit: Fit): Float64Array {
  const scores = new Float64Array(folds.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const score = fit({ ...all, weights: Float64Array.from(folds, (each) => Number(each !== fold)) });
    for (const [at, each] of folds.entries()) if (each === fold) scores[at] = score(all.rows, at * all.width);
  }
  return scores;
}

interface Held {
  readonly all: Sample;
  readonly uniform: readonly boolean[];
}

/**
 * Turns scores into probabilities by one logistic line on the scores (Platt 1999, in Advances in Large Margin
 * Classifiers, 61–74).
 */
function calibrated(
  named: Pick<Forecaster, "id" | "name" | "reference" | "reranks">,
  score: Score,
  out: Float64Array,
  { all, uniform }: Held,
): Forecaster {
  const kept = [...out.keys()].filter((at) => uniform[at]);
  const line = fitLogistic(
    {
      width: 1,
      rows: Float64Array.from(kept, (at) => out[at] ?? 0),
      outcomes: Float64Array.from(kept, (at) => all.outcomes[at] ?? 0),
      weights: new Float64Array(kept.length).fill(1),
    },
    1e-6,
  );
  const cell = new Float64Array(1);
  const probabilityOf = (value: number): number => {
    cell[0] = value;
    return probability(logOdds(line, cell));
  };
  return { ...named, score, probability: probabilityOf };
}

function baselinesOf(held: Held): Forecaster[] {
  const { all } = held;
  const scored = (score: Score): Float64Array =>
    all.outcomes.map((_, at) => score(all.rows, at * FEATURE_COUNT));
  const plain = BASELINES.map(({ score, ...named }) => {
    // The line is drawn through the logarithm of what is never below 0; the order of pairs stays.
    const log: Score = (rows, at) => Math.log1p(score(rows, at));
    return calibrated(named, log, scored(log), held);
  });
  const gravity = gravityScore(held);
  return [...plain, calibrated(GRAVITY_NAMED, gravity, scored(gravity), held)];
}

const GRAVITY_NAMED = {
  id: "gravity",
  name: "Gravity",
  reference:
    "Tinbergen, J. (1962), Shaping the World Economy; here a logistic regression on sizes and distance",
};

function gravityScore({ all, uniform }: Held): Score {
  const columns = GRAVITY.map(columnOf);
  const kept = [...all.outcomes.keys()].filter((at) => uniform[at]);
  const model = fitLogistic(
    {
      width: columns.length,
      rows: Float64Array.from(
        kept.flatMap((at) => columns.map((column) => all.rows[at * all.width + column] ?? 0)),
      ),
      outcomes: Float64Array.from(kept, (at) => all.outcomes[at] ?? 0),
      weights: new Float64Array(kept.length).fill(1),
    },
    RIDGE,
  );
  const cells = new Float64Array(columns.length);
  return (rows, at) => {
    for (const [i, column] of columns.entries()) cells[i] = rows[at + column] ?? 0;
    return logOdds(model, cells);
  };
}
