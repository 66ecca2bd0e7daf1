import { normalAbove } from "../measures/refined-normal.ts";
import { collinearColumn } from "./collinear-column.ts";
import type { CountDesign } from "./count-design.ts";
import { type CompleteDyads, completeCases, type DyadColumn, type DyadTable } from "./dyad-table.ts";
import { type DyadicCovariance, dyadicCovariance } from "./dyadic-covariance.ts";
import type { Misfit } from "./misfit.ts";
import { meanAt, pass, poissonFit } from "./poisson-fit.ts";
import { separatedColumns } from "./separated-columns.ts";
import { type Standardised, standardised } from "./standardised.ts";

export interface GravityTerm {
  readonly name: string;
  readonly coefficient: number;
  /** Dyadic-robust, with regard to how much weight a node has. */
  readonly standardError: number;
  /** Dyadic-robust without that: as published first, and too small where a few cities have most ties. */
  readonly plainError?: number;
  readonly lower: number;
  readonly upper: number;
  /** Two-sided, by the normal distribution. */
  readonly p: number;
}

export interface Gravity {
  readonly intercept: number;
  readonly terms: readonly GravityTerm[];
  readonly deviance: number;
  /** Of the mean alone. */
  readonly nullDeviance: number;
  readonly dyads: number;
  readonly nodes: number;
  /** Σ y. */
  readonly ties: number;
  readonly rounds: number;
  /** Whether the covariance had a negative variance that was put to 0: the errors are then too rough to rest on. */
  readonly errorsMended: boolean;
  readonly leftOut: CompleteDyads["leftOut"];
}

/** A design that has a fit, its covariates in standard deviations. */
export interface CountModel {
  readonly dyads: CompleteDyads;
  readonly z: Standardised;
  readonly design: CountDesign;
}

const WITHIN_95 = 1.959963984540054;

/** Counts of ties of pairs explained by covariates, by PPML with dyadic-robust errors, or why there is no estimate. */
export function gravity(table: DyadTable): Gravity | Misfit {
  const model = countModel(table);
  return "why" in model ? model : gravityOf(model);
}

export function gravityOf({ dyads, z, design }: CountModel): Gravity | Misfit {
  const fit = poissonFit(design);
  if (!fit.converged) return { why: "no-convergence", rounds: fit.rounds };
  const { rows, width, outcome } = design;
  const weightOf = (dyad: number): number => design.weights?.[dyad] ?? 1;
  const means = outcome.map((_, dyad) => weightOf(dyad) * meanAt(rows, dyad * width, fit.beta));
  const scores = rows.map((x, at) => {
    const dyad = Math.floor(at / width);
    return x * (weightOf(dyad) * (outcome[dyad] ?? 0) - (means[dyad] ?? 0));
  });
  const errors = dyadicCovariance(pass(design, fit.beta).information, {
    ...dyads,
    width,
    rows: scores,
    design: rows,
    means,
  });
  const terms = gravityTerms(dyads.covariates, z, { beta: fit.beta, errors, first: 1 });
  return {
    intercept:
      (fit.beta[0] ?? 0) - terms.reduce((sum, term, k) => sum + term.coefficient * (z.means[k] ?? 0), 0),
    terms,
    deviance: fit.deviance,
    nullDeviance: poissonFit(designOf([], outcome, weightsOf(dyads))).deviance,
    dyads: dyads.one.length,
    nodes: dyads.nodes,
    ties: outcome.reduce((sum, y) => sum + y, 0),
    rounds: fit.rounds,
    errorsMended: errors.mended,
    leftOut: dyads.leftOut,
  };
}

interface Estimated {
  readonly beta: Float64Array;
  readonly errors: DyadicCovariance;
  /** Where the slopes begin. */
  readonly first: number;
}

/** Slopes of one unit of each covariate, from those of a standard deviation. */
export function gravityTerms(
  covariates: readonly DyadColumn[],
  { deviations }: Pick<Standardised, "deviations">,
  { beta, errors: { covariance, plain }, first }: Estimated,
): GravityTerm[] {
  return covariates.map(({ name }, k) => {
    const [at, deviation] = [first + k, deviations[k] ?? 1];
    const coefficient = (beta[at] ?? 0) / deviation;
    const standardError = Math.sqrt(covariance.get(at, at)) / deviation;
    return {
      name,
      coefficient,
      standardError,
      ...(plain.get(at, at) > 0 && { plainError: Math.sqrt(plain.get(at, at)) / deviation }),
      lower: coefficient - WITHIN_95 * standardError,
      upper: coefficient + WITHIN_95 * standardError,
      p: Math.min(1, 2 * normalAbove(Math.abs(coefficient / standardError))),
    };
  });
}

/** The complete dyads laid out for counting, or what stands in the way of an estimate. */
export function countModel(table: DyadTable): CountModel | Misfit {
  const dyads = completeCases(table);
  const { outcome, covariates } = dyads;
  const needed = covariates.length + 2;
  if (outcome.length < needed) return { why: "too-few-dyads", found: outcome.length, needed };
  if (outcome.some((y) => y < 0)) return { why: "negative-outcome" };
  if (outcome.every((y) => y === outcome[0])) return { why: "constant-outcome" };
  const z = standardised(covariates);
  const misfit = collinearColumn(covariates, z) ?? separatedColumns(outcome, covariates, z);
  if (misfit) return misfit;
  return { dyads, z, design: designOf(z.columns, outcome, weightsOf(dyads)) };
}

export function designOf(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  more: Pick<CountDesign, "weights" | "strata" | "ends"> = {},
): CountDesign {
  const first = more.strata || more.ends ? 0 : 1;
  const width = columns.length + first;
  const rows = new Float64Array(outcome.length * width).fill(1);
  for (const [k, column] of columns.entries())
    for (let dyad = 0; dyad < column.length; dyad++) rows[dyad * width + k + first] = column[dyad] ?? 0;
  return { width, rows, outcome, ...more };
}

function weightsOf({ weights }: CompleteDyads): Pick<CountDesign, "weights"> {
  return weights ? { weights } : {};
}
