/** Why a model cannot be fitted, by name; a fit that is not there is never told as NaN. */
export type Misfit =
  | { readonly why: "too-few-dyads"; readonly found: number; readonly needed: number }
  /** Errors of pairs of states know by the states which of them go together. */
  | { readonly why: "too-few-states"; readonly found: number; readonly needed: number }
  /** Every tie is within a state, or of a city whose state is not given. */
  | { readonly why: "no-ties-between-states" }
  /** The outcome is the same for all dyads. */
  | { readonly why: "constant-outcome" }
  /** A tie is there or not: a logistic model is of nothing between. */
  | { readonly why: "not-binary" }
  /** Counts are what a Poisson model is of. */
  | { readonly why: "negative-outcome" }
  /** The covariate is the same for all dyads. */
  | { readonly why: "constant"; readonly column: string }
  /** The covariate is a sum of something of its two nodes, which an effect of each node tells in full. */
  | { readonly why: "of-one-node"; readonly column: string }
  /** Every pair has one state in common, so that the effect of the other would tell it whole. */
  | { readonly why: "effects-of-register" }
  /** Effects of nodes alone part dyads without a tie from all others, as where every tie has the same node. */
  | { readonly why: "separated-effects"; readonly dyads: number }
  /** The covariate is a sum of multiples of the others. */
  | { readonly why: "collinear"; readonly column: string; readonly with: readonly string[] }
  /**
   * What the covariates say of some dyads would be told best by a coefficient without end: of some without any tie, and
   * in a logistic model of some that are tied, too.
   */
  | {
      readonly why: "separated";
      readonly columns: readonly string[];
      readonly dyads: number;
      readonly tied?: number;
    }
  /** Nothing that may explain the ties is given, or varies. */
  | { readonly why: "no-covariates" }
  | { readonly why: "too-many-groups"; readonly found: number; readonly most: number }
  | { readonly why: "no-convergence"; readonly rounds: number };
