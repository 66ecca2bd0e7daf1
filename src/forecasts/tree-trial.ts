import { fitBoostedTrees, MOST_ROUNDS, oddsByRound, treesLogOdds } from "./boosted-trees.ts";
import { surprise } from "./logistic-model.ts";
import { drawnShares, weighedAs } from "./newcomers.ts";
import { foldsOf, outOfFold } from "./out-of-fold.ts";
import { pairsDrawn } from "./pigeonhole.ts";
import { type Gain, precisionGain } from "./precision-gain.ts";
import { calibrationError, reliability } from "./scores.ts";
import { calibrated, type SimpleModel, simpleModel } from "./simple-model.ts";
import { fitSample, type RowedSample } from "./training.ts";

/** Trees tried on a window of the past that neither they nor the simple model had seen. */
export interface TreeTrial {
  /** Trees that lose least there. */
  readonly rounds: number;
  /** In average precision over the simple model, and both calibration errors; none where the past has one window. */
  readonly gain?: Gain;
  readonly ece?: number;
  readonly modelEce?: number;
  readonly earns: boolean;
}

/** A calibration error that is good enough, though that of the simple model be less. */
export const MOST_ECE = 0.02;
/** Where no window tells. */
const USUAL_ROUNDS = 80;

/**
 * Trees earn their place beside a model that explains itself where, on a window that both had not seen, the whole 95 %
 * interval of what they gain in average precision lies above 0, and where they are calibrated: to MOST_ECE, or as well as
 * the simple model is.
 */
export function earnsItsPlace({ gain, ece, modelEce }: Omit<TreeTrial, "earns" | "rounds">): boolean {
  if (gain === undefined || ece === undefined || modelEce === undefined) return false;
  return gain.lower > 0 && ece <= Math.max(MOST_ECE, modelEce);
}

/** Both are learnt from the older windows and tried on the newest; the ties to be forecast take no part. */
export function treeTrial(
  [newest, ...before]: readonly RowedSample[],
  cities: number,
  seed: number,
  grow: typeof fitBoostedTrees = fitBoostedTrees,
): TreeTrial {
  if (!newest || before.length === 0) return { rounds: USUAL_ROUNDS, earns: false };
  const older = weighedAs(before, drawnShares(newest));
  const learnt = fitSample(older);
  const simple = simpleModel(older);
  const { rounds, scores } = scoresAhead(newest, simple, grow(learnt));
  const plain = plainScores(newest, simple);
  const out = outOfFold(learnt, older, (sample) => {
    const trees = grow(sample, rounds);
    return (rows, at) => treesLogOdds(trees, rows, at);
  });
  const probability = calibrated(
    out.map((odds, at) => blended(simple.out[at] ?? 0, odds)),
    learnt,
    older,
  );
  const { positives, uniform } = newest;
  const asked = positives + uniform;
  const gain = precisionGain(pairsDrawn(newest.pairs.slice(0, asked), cities, seed), {
    plain: plain.subarray(0, asked),
    better: scores.subarray(0, asked),
    positives,
  });
  const ece = errorOf(scores.subarray(0, asked), probability, positives);
  const modelEce = errorOf(plain.subarray(0, asked), simple.probability, positives);
  const trial = {
    ...(gain && { gain }),
    ...(ece !== undefined && { ece }),
    ...(modelEce !== undefined && { modelEce }),
  };
  return { rounds, ...trial, earns: earnsItsPlace(trial) };
}

/** Trees find what bends, the line what they leave rough: the mean of both ln odds did better than either alone. */
export function blended(line: number, trees: number): number {
  return (line + trees) / 2;
}

function plainScores({ rows, pairs }: RowedSample, { score }: SimpleModel): Float64Array {
  const width = rows.length / Math.max(1, pairs.length);
  return Float64Array.from(pairs, (_, at) => score(rows, at * width));
}

/**
 * Each half of the window says how many trees the other half is scored by, so that no pair has a say in how it is
 * scored; how many to keep, both halves say together.
 */
function scoresAhead(
  newest: RowedSample,
  { score }: SimpleModel,
  trees: ReturnType<typeof fitBoostedTrees>,
): { rounds: number; scores: Float64Array } {
  const { rows, outcomes, width } = fitSample([newest]);
  const half = foldsOf(newest).map((fold) => fold % 2);
  const loss = [0, 1].map(() => new Float64Array(MOST_ROUNDS + 1));
  const byRound = (at: number): Float64Array => {
    const line = score(rows, at * width);
    return oddsByRound(trees, rows, at * width).map((odds) => blended(line, odds));
  };
  for (const [at, of] of half.entries()) {
    const into = loss[of] ?? new Float64Array();
    for (const [round, odds] of byRound(at).entries())
      into[round] = (into[round] ?? 0) + surprise(odds, outcomes[at] ?? 0);
  }
  const [first = new Float64Array(), second = new Float64Array()] = loss;
  const rounds = [leastAt(second), leastAt(first)];
  return {
    rounds: leastAt(first.map((value, round) => value + (second[round] ?? 0))),
    scores: Float64Array.from(half, (of, at) => byRound(at)[rounds[of] ?? 0] ?? 0),
  };
}

function leastAt(losses: Float64Array): number {
  return losses.reduce((best, value, at) => (value < (losses[best] ?? 0) ? at : best), 0);
}

function errorOf(
  scores: Float64Array,
  probability: (score: number) => number,
  positives: number,
): number | undefined {
  const scored = Array.from(scores, (score, at) => ({ score: probability(score), happened: at < positives }));
  return calibrationError(reliability(scored));
}
