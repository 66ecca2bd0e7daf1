import { CholeskyDecomposition, Matrix } from "ml-matrix";
import type { DyadColumn } from "./dyad-table.ts";
import type { Misfit } from "./misfit.ts";
import type { Standardised } from "./standardised.ts";

/** The share of a covariate's variance that the others must leave unexplained. */
const LEAST_OWN = 1e-9;
/** A coefficient this small, in standard deviations, is rounding. */
const LEAST_PART = 1e-4;

/**
 * The first covariate that does not vary, or that those before it make up, with which; `undefined` where each says
 * something of its own. Looked for one after the other, as a stepwise Cholesky factor of the correlations does.
 */
export function collinearColumn(
  covariates: readonly DyadColumn[],
  { deviations, correlations }: Pick<Standardised, "deviations" | "correlations">,
): Misfit | undefined {
  const nameOf = (column: number): string => covariates[column]?.name ?? "";
  const constant = deviations.indexOf(0);
  if (constant >= 0) return { why: "constant", column: nameOf(constant) };
  for (let k = 1; k < covariates.length; k++) {
    const before = Array.from({ length: k }, (_, i) => i);
    const among = new CholeskyDecomposition(correlations.selection(before, before));
    const beside = before.map((i) => correlations.get(i, k));
    const parts = among.solve(Matrix.columnVector(beside)).to1DArray();
    const explained = beside.reduce((sum, value, i) => sum + value * (parts[i] ?? 0), 0);
    if (1 - explained > LEAST_OWN) continue;
    const makers = before.filter((i) => Math.abs(parts[i] ?? 0) > LEAST_PART);
    return { why: "collinear", column: nameOf(k), with: makers.map(nameOf) };
  }
  return undefined;
}
