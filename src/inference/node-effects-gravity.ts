import type { Matrix } from "ml-matrix";
import { besideNodeEffects } from "./beside-node-effects.ts";
import type { DyadEnds } from "./count-design.ts";
import { crossed, dyadicCovariance } from "./dyadic-covariance.ts";
import { designOf, type Gravity, gravityTerms } from "./gravity.ts";
import type { Misfit } from "./misfit.ts";
import type { NodeEffectsModel } from "./node-effects-model.ts";
import { linear } from "./node-effects-pass.ts";
import { poissonFit } from "./poisson-fit.ts";

export type NodeEffectsGravity = Omit<Gravity, "intercept"> & {
  /** Of the effects alone. */
  readonly effectsDeviance: number;
};

/**
 * Slopes beside an effect of each node, with dyadic-robust errors: those of the whole design are those of what effects leave
 * of the covariates, by the weights of the fit. A node left out in turn leaves that as it is.
 */
export function nodeEffectsGravity({
  dyads,
  z,
  design,
  ends,
}: NodeEffectsModel): NodeEffectsGravity | Misfit {
  const { outcome, width } = design;
  const start = startOf(outcome, ends);
  const none = designOf([], outcome, { ends });
  const fit = poissonFit(design, Float64Array.from([...start, ...new Float64Array(width)]));
  const effects = poissonFit(none, start);
  if (!fit.converged || !effects.converged) return { why: "no-convergence", rounds: fit.rounds };
  const means = outcome.map((_, dyad) => Math.exp(linear(design, ends, fit.beta, dyad)));
  const { rows } = designOf(besideNodeEffects(z.columns, ends, means), outcome, { ends });
  const scores = rows.map((x, at) => {
    const dyad = Math.floor(at / width);
    return x * ((outcome[dyad] ?? 0) - (means[dyad] ?? 0));
  });
  const among = { ...dyads, width, rows: scores, design: rows, means };
  const beta = fit.beta.subarray(ends.nodes);
  const errors = dyadicCovariance(informationOf(rows, means), among);
  return {
    terms: gravityTerms(dyads.covariates, z, { beta, errors, first: 0 }),
    deviance: fit.deviance,
    effectsDeviance: effects.deviance,
    nullDeviance: poissonFit(designOf([], outcome)).deviance,
    dyads: outcome.length,
    nodes: dyads.nodes,
    ties: outcome.reduce((sum, y) => sum + y, 0),
    rounds: fit.rounds,
    errorsMended: errors.mended,
    leftOut: dyads.leftOut,
  };
}

/**
 * Effects whose sums are ln of the product of both nodes' ties over the ends of all ties, which are twice as many as the
 * ties: what chance would join by degrees. Near the fit of effects alone, and not it, since no node is tied to itself;
 * the rounds begin there.
 */
function startOf(outcome: Float64Array, { one, other, nodes }: DyadEnds): Float64Array {
  const ties = new Float64Array(nodes);
  let all = 0;
  for (const [dyad, count] of outcome.entries()) {
    for (const node of [one[dyad] ?? 0, other[dyad] ?? 0]) ties[node] = (ties[node] ?? 0) + count;
    all += count;
  }
  return ties.map((own) => Math.log(own) - 0.5 * Math.log(2 * all));
}

/** X′WX. */
function informationOf(rows: Float64Array, means: Float64Array): Matrix {
  const width = rows.length / means.length;
  return crossed(
    rows.map((x, at) => x * Math.sqrt(means[Math.floor(at / width)] ?? 0)),
    width,
  );
}
