import type { CompleteDyads } from "./dyad-table.ts";
import { type LeastSquares, leastSquares } from "./least-squares.ts";
import { type LogisticFit, logisticFit } from "./logistic-fit.ts";
import type { Misfit } from "./misfit.ts";
import { meanOf } from "./standardised.ts";

/** The ln odds of a tie, by all covariates at once. */
export interface LogitModel {
  /** The same dyads by least squares, of which the residuals of the covariates are taken. */
  readonly line: LeastSquares;
  readonly fit: LogisticFit;
  /** What one unit more adds to the ln odds. */
  readonly coefficients: readonly number[];
  readonly intercept: number;
  /** 1 − deviance ÷ that of the mean alone. */
  readonly explained: number;
}

/** Less of a covariate, beside that which counts most, has no part in what parts the dyads. */
const LEAST_PART = 1e-3;

/** A logistic regression of complete dyads, or why there is none. */
export function logitModel(dyads: CompleteDyads): LogitModel | Misfit {
  const { outcome, covariates } = dyads;
  if (outcome.some((value) => value !== 0 && value !== 1)) return { why: "not-binary" };
  const line = leastSquares(dyads);
  if ("why" in line) return line;
  const fit = logisticFit(outcome, line.columns);
  if ("why" in fit) {
    if (fit.why !== "separated") return fit;
    const most = Math.max(...fit.along.map(Math.abs));
    const columns = covariates.filter((_, k) => Math.abs(fit.along[k] ?? 0) > LEAST_PART * most);
    return { ...partedBy(fit), columns: columns.map(({ name }) => name) };
  }
  const coefficients = line.columns.map((_, k) => (fit.beta[k + 1] ?? 0) / (line.deviations[k] ?? 1));
  const share = meanOf(outcome);
  const nullDeviance = -2 * outcome.length * (share * Math.log(share) + (1 - share) * Math.log(1 - share));
  return {
    line,
    fit,
    coefficients,
    intercept: coefficients.reduce((sum, value, k) => sum - value * (line.means[k] ?? 0), fit.beta[0] ?? 0),
    explained: 1 - fit.deviance / nullDeviance,
  };
}

function partedBy({ dyads, tied }: { readonly dyads: number; readonly tied: number }) {
  return { why: "separated", dyads, ...(tied > 0 && { tied }) } as const;
}
