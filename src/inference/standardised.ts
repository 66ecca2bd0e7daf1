import { Matrix } from "ml-matrix";
import type { DyadColumn } from "./dyad-table.ts";

/** Covariates in standard deviations from their means, and how they go together. */
export interface Standardised {
  readonly columns: readonly Float64Array[];
  readonly means: readonly number[];
  /** 0 of a covariate that does not vary. */
  readonly deviations: readonly number[];
  /** Z′Z ÷ m: the correlations. */
  readonly correlations: Matrix;
}

export function standardised(covariates: readonly DyadColumn[]): Standardised {
  const told = covariates.map(({ values }) => standardisedColumn(values));
  const columns = told.map(({ column }) => column);
  const correlations = Matrix.zeros(columns.length, columns.length);
  for (const [i, a] of columns.entries())
    for (let j = 0; j <= i; j++) {
      const value = dot(a, columns[j] ?? a) / a.length;
      correlations.set(i, j, value);
      correlations.set(j, i, value);
    }
  return {
    columns,
    means: told.map(({ mean }) => mean),
    deviations: told.map(({ deviation }) => deviation),
    correlations,
  };
}

function standardisedColumn(values: Float64Array): { column: Float64Array; mean: number; deviation: number } {
  const mean = meanOf(values);
  const column = values.map((value) => value - mean);
  const deviation = Math.sqrt(dot(column, column) / column.length);
  // What is left of a constant is rounding.
  if (!(deviation > ROUNDING * Math.max(1, Math.abs(mean))))
    return { column: column.fill(0), mean, deviation: 0 };
  for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) / deviation;
  return { column, mean, deviation };
}

const ROUNDING = 1e-12;

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
