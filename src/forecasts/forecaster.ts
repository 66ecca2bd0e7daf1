import { BASELINES, columnOf, GRAVITY } from "./baselines.ts";
import { fitBoostedTrees, treesLogOdds } from "./boosted-trees.ts";
import type { LogisticModel, Sample } from "./logistic-model.ts";
import { weighedAs } from "./newcomers.ts";
import { type Fit, FOLDS, outOfFold, type Score } from "./out-of-fold.ts";
import { FEATURE_COUNT } from "./pair-features.ts";
import { byLogistic, calibrated, isUniform, simpleModel } from "./simple-model.ts";
import { fitSample, type RowedSample, type TrainingSet } from "./training.ts";
import { blended, type TreeTrial, treeTrial } from "./tree-trial.ts";

/** A way to score pairs by their rows, with what turns its score into a probability. */
export interface Forecaster {
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  /** The higher the likelier. */
  readonly score: Score;
  /** Of a score: the probability among pairs of which one in `1 + per` is a new tie. */
  readonly probability: (score: number) => number;
  /** Too slow for every pair of a city: it puts in order what that forecaster puts first. */
  readonly reranks?: string;
}

/** Everything that learnt from one training set. */
export interface Trained {
  readonly simple: Forecaster;
  readonly logistic: LogisticModel;
  readonly trees: Forecaster;
  /** How the trees did on the newest window of the past, learnt from the older. */
  readonly trial: TreeTrial;
  readonly baselines: readonly Forecaster[];
}

/** Fits the models and baselines and calibrates each on pairs that its fit has not seen. */
export function train(
  { windows: played, newcomers }: TrainingSet,
  cities: number,
  seed: number,
  tell: (grown: number, of: number) => void = () => undefined,
): Trained {
  let grown = 0;
  const grow: typeof fitBoostedTrees = (sample, rounds) => {
    tell(grown++, FORESTS);
    return fitBoostedTrees(sample, rounds);
  };
  const windows = weighedAs(played, newcomers);
  const all = fitSample(windows);
  const model = simpleModel(windows);
  const trial = treeTrial(played, cities, seed, grow);
  const byTrees: Fit = (sample) => {
    const trees = grow(sample, trial.rounds);
    return (rows, at) => treesLogOdds(trees, rows, at);
  };
  const trees = byTrees(all);
  const out = outOfFold(all, windows, byTrees).map((odds, at) => blended(model.out[at] ?? 0, odds));
  return {
    simple: { ...SIMPLE, score: model.score, probability: model.probability },
    logistic: model.logistic,
    trees: {
      ...TREES,
      score: (rows, at) => blended(model.score(rows, at), trees(rows, at)),
      probability: calibrated(out, all, windows),
    },
    trial,
    baselines: baselinesOf(all, windows),
  };
}

/** In the trial and at the end: on all that is learnt from, and without each fold of it. */
const FORESTS = 2 * (1 + FOLDS);

const SIMPLE = {
  id: "interpretable",
  name: "Ridge logistic regression",
  reference:
    "le Cessie, S. and van Houwelingen, J. C. (1992), Ridge estimators in logistic regression, Applied Statistics 41(1), 191–201",
};
const TREES = {
  id: "trees",
  reranks: SIMPLE.id,
  name: "Boosted trees with the simple model",
  reference: "Friedman, J. H. (2001), Greedy function approximation, Annals of Statistics 29(5), 1189–1232",
};

function baselinesOf(all: Sample, windows: readonly RowedSample[]): Forecaster[] {
  const told = (named: Pick<Forecaster, "id" | "name" | "reference">, score: Score): Forecaster => {
    const scores = all.outcomes.map((_, at) => score(all.rows, at * FEATURE_COUNT));
    const { id, name, reference } = named;
    return { id, name, reference, score, probability: calibrated(scores, all, windows) };
  };
  return [
    // The line is drawn through the logarithm of what is never below 0; the order of pairs stays.
    ...BASELINES.map(({ score, ...named }) => told(named, (rows, at) => Math.log1p(score(rows, at)))),
    told(GRAVITY_NAMED, gravityScore(all, windows.flatMap(isUniform))),
  ];
}

const GRAVITY_NAMED = {
  id: "gravity",
  name: "Gravity",
  reference:
    "Tinbergen, J. (1962), Shaping the World Economy; here a logistic regression on sizes and distance",
};

function gravityScore(all: Sample, uniform: readonly boolean[]): Score {
  const columns = GRAVITY.map(columnOf);
  const kept = [...all.outcomes.keys()].filter((at) => uniform[at]);
  const model = byLogistic({
    width: columns.length,
    rows: Float64Array.from(
      kept.flatMap((at) => columns.map((column) => all.rows[at * all.width + column] ?? 0)),
    ),
    outcomes: Float64Array.from(kept, (at) => all.outcomes[at] ?? 0),
    weights: Float64Array.from(kept, (at) => all.weights[at] ?? 0),
  });
  const cells = new Float64Array(columns.length);
  return (rows, at) => {
    for (const [i, column] of columns.entries()) cells[i] = rows[at + column] ?? 0;
    return model(cells, 0);
  };
}
