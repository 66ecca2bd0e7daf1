import { CholeskyDecomposition, inverse, Matrix } from "ml-matrix";
import type { HazardFit } from "./fit-hazard.ts";
import { topOf } from "./hazard-likelihood.ts";
import { type Estimate, limitBeyond } from "./limits.ts";

const USUAL_REACH = 1.959964;

/** a and what each channel weighs, with the limits of the profile of the likelihood. */
export function hazardLimits({ beta, likelihood, top }: HazardFit): Estimate[] {
  const covariance = inverse(top.information);
  return beta.map((value, held) => {
    const reach = USUAL_REACH * Math.sqrt(covariance.get(held, held));
    const side = (towards: number): number | undefined => {
      let begin = [...beta];
      return limitBeyond(value, towards, (x) => {
        // The others follow as they covary, so that few steps are left to take.
        const moved = begin.map((each, at) => (at === held ? x : each));
        const found = topOf(likelihood, moved, held);
        if (found) begin = found.beta;
        return found && 2 * (top.value - found.curve.value);
      });
    };
    const [lower, upper] = [side(-reach), side(reach)];
    return { value, ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) };
  });
}

/**
 * Coefficients as they may be, drawn from the normal law about the top whose covariance is the inverse of the observed
 * information: what maximum likelihood comes close to in large samples.
 */
export function drawnCoefficients({ beta, top }: HazardFit, draws: number, random: () => number): number[][] {
  // Of L Lᵀ = information, L⁻ᵀ z has its inverse as covariance.
  const back = inverse(new CholeskyDecomposition(top.information).lowerTriangularMatrix.transpose());
  return Array.from({ length: draws }, () => {
    const off = back.mmul(Matrix.columnVector(beta.map(() => standardNormal(random))));
    return beta.map((each, at) => each + off.get(at, 0));
  });
}

/** Box, G. E. P. and Muller, M. E. (1958), A note on the generation of random normal deviates. */
function standardNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
