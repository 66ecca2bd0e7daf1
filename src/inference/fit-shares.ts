import { quantile } from "../measures/quantile.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import type { CountDesign } from "./count-design.ts";
import type { PermutationPlan } from "./ei-permutation.ts";
import { type CountModel, designOf } from "./gravity.ts";
import type { Misfit } from "./misfit.ts";
import { type PoissonFit, poissonFit } from "./poisson-fit.ts";

/** Every set of groups is fitted: 256 fits a draw. */
const MOST_GROUPS = 8;

/** Covariates whose part in the fit is told together, by their places in the model. */
export interface CovariateGroup {
  readonly name: string;
  readonly columns: readonly number[];
  /** Instead of covariates each stratum of the table has an effect of its own: all that it could explain. */
  readonly effects?: true;
}

export interface FitShare {
  readonly name: string;
  /** The share of the null model's deviance that the group explains; those of all groups add up to what the model does. */
  readonly ofDeviance: number;
  /** The share of what the model explains. */
  readonly ofFit: number;
  /** 95 % of `ofFit` over cities drawn anew. */
  readonly interval: { readonly lower: number; readonly upper: number };
  /** What it explains by itself, and what is lost without it. */
  readonly alone: number;
  readonly last: number;
}

export interface FitShares {
  readonly explained: number;
  readonly shares: readonly FitShare[];
  /** Draws that gave a fit. */
  readonly draws: number;
}

/**
 * How much of the fit each group of covariates carries: the mean, over all orders in which groups may be put into the
 * model, of what the deviance falls when it comes in (the Shapley value). Intervals draw nodes with replacement; a pair
 * counts as often as its two nodes were drawn, multiplied, and pairs of a node with its own copy are left out.
 * Shorrocks, A. F. (2013), Journal of Economic Inequality 11(1), 99–126 (the Shapley decomposition); nodes drawn anew:
 * Snijders, T. A. B. and Borgatti, S. P. (1999), Connections 22(2), 161–170.
 */
export function fitShares(
  model: CountModel,
  groups: readonly CovariateGroup[],
  { draws, seed }: PermutationPlan,
  tell?: (done: number) => void,
): FitShares | Misfit {
  if (groups.length > MOST_GROUPS) return { why: "too-many-groups", found: groups.length, most: MOST_GROUPS };
  const designs = subsetDesigns(model, groups);
  const fits = designs.map((design) => poissonFit(design));
  const found = explainedBy(fits);
  const random = seededRandom(seed);
  const drawn: (readonly number[])[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const weights = drawnWeights(model, random);
    const again = designs.map((design, at) => poissonFit({ ...design, weights }, fits[at]?.beta));
    if (again.every(({ converged }) => converged))
      drawn.push(ofFit(shapley(explainedBy(again), groups.length)));
    tell?.(draw + 1);
  }
  const values = shapley(found, groups.length);
  const parts = ofFit(values);
  const whole = found.length - 1;
  return {
    explained: found[whole] ?? 0,
    shares: groups.map(({ name }, g) => {
      const own = drawn.map((each) => each[g] ?? 0);
      const part = parts[g] ?? 0;
      return {
        name,
        ofDeviance: values[g] ?? 0,
        ofFit: part,
        interval: { lower: quantile(own, 0.025) ?? part, upper: quantile(own, 0.975) ?? part },
        alone: found[1 << g] ?? 0,
        last: (found[whole] ?? 0) - (found[whole ^ (1 << g)] ?? 0),
      };
    }),
    draws: drawn.length,
  };
}

/** The model with each set of groups, a bit a group. */
function subsetDesigns({ z, dyads }: CountModel, groups: readonly CovariateGroup[]): CountDesign[] {
  return Array.from({ length: 2 ** groups.length }, (_, subset) => {
    const taken = groups.filter((_, g) => subset & (1 << g));
    const columns = taken.flatMap((group) => group.columns).flatMap((k) => z.columns[k] ?? []);
    const effects = taken.some((group) => group.effects);
    return designOf(columns, dyads.outcome, {
      ...(dyads.weights && { weights: dyads.weights }),
      ...(effects && dyads.strata && { strata: dyads.strata }),
    });
  });
}

function explainedBy(fits: readonly PoissonFit[]): number[] {
  const none = fits[0]?.deviance ?? 0;
  return fits.map(({ deviance }) => 1 - deviance / none);
}

/** φ_g = Σ over sets S without g of |S|! (G − |S| − 1)! / G! × (v(S with g) − v(S)). */
export function shapley(values: readonly number[], players: number): number[] {
  const weights = Array.from(
    { length: players },
    (_, size) => (factorial(size) * factorial(players - size - 1)) / factorial(players),
  );
  return Array.from({ length: players }, (_, g) => {
    let sum = 0;
    for (const [subset, value] of values.entries())
      if (!(subset & (1 << g)))
        sum += (weights[bits(subset)] ?? 0) * ((values[subset | (1 << g)] ?? 0) - value);
    return sum;
  });
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >> 1);
}

function ofFit(values: readonly number[]): number[] {
  const all = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (all > 0 ? value / all : 0));
}

function drawnWeights({ dyads }: CountModel, random: () => number): Float64Array {
  const times = new Uint32Array(dyads.nodes);
  for (let draw = 0; draw < dyads.nodes; draw++) {
    const node = Math.floor(random() * dyads.nodes);
    times[node] = (times[node] ?? 0) + 1;
  }
  return Float64Array.from(
    dyads.one,
    (node, dyad) => (times[node] ?? 0) * (times[dyads.other[dyad] ?? 0] ?? 0) * (dyads.weights?.[dyad] ?? 1),
  );
}
