import { shuffled } from "../graph/shuffled.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import type { CountDesign } from "./count-design.ts";
import type { PermutationPlan } from "./ei-permutation.ts";
import { type CountModel, designOf } from "./gravity.ts";
import type { Misfit } from "./misfit.ts";
import { type PoissonFit, poissonFit } from "./poisson-fit.ts";

/** Every set of groups is fitted: 256 fits a draw. */
const MOST_GROUPS = 8;
const WITHIN_95 = 1.959963984540054;

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
  /** 95 %, from nodes left out in turn. */
  readonly interval: { readonly lower: number; readonly upper: number };
  /** What it explains by itself, and what is lost without it. */
  readonly alone: number;
  readonly last: number;
}

export interface FitShares {
  readonly explained: number;
  readonly shares: readonly FitShare[];
  /** Parcels of nodes left out in turn that gave a fit. */
  readonly draws: number;
}

/**
 * How much of the fit each group of covariates carries: the mean, over all orders in which groups may be put into the
 * model, of what the deviance falls when it comes in (the Shapley value). Nodes are dealt into parcels, and each parcel is
 * left out in turn with all pairs of its nodes: variance (G − 1) ÷ G × Σ (θ_g − mean)², interval by Student's t of G − 1.
 * Nodes drawn anew with replacement do not serve here: pairs that count several times are fitted by effects as if they
 * were as many, so that what effects explain grows, and comes near to all.
 * Shorrocks, A. F. (2013), Journal of Economic Inequality 11(1), 99–126 (the Shapley decomposition); nodes left out in turn:
 * Snijders, T. A. B. and Borgatti, S. P. (1999), Connections 22(2), 161–170; in parcels: Shao, J. and Tu, D. (1995), The
 * Jackknife and Bootstrap, Springer, ch. 2.
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
  const parcels = parcelled(model.dyads.nodes, draws, seed);
  const without: (readonly number[])[] = [];
  for (const [done, parcel] of parcels.entries()) {
    const weights = weightsWithout(model, parcel);
    const again = designs.map((design, at) => poissonFit({ ...design, weights }, fits[at]?.beta));
    if (again.every(({ converged }) => converged))
      without.push(ofFit(shapley(explainedBy(again), groups.length)));
    tell?.(((done + 1) * draws) / parcels.length);
  }
  const values = shapley(found, groups.length);
  const parts = ofFit(values);
  const whole = found.length - 1;
  return {
    explained: found[whole] ?? 0,
    shares: groups.map(({ name }, g) => {
      const part = parts[g] ?? 0;
      const error = jackknifeError(without.map((each) => each[g] ?? 0));
      const reach = studentsT95(without.length - 1) * error;
      return {
        name,
        ofDeviance: values[g] ?? 0,
        ofFit: part,
        interval: {
          lower: Math.max(0, part - reach),
          upper: Math.min(1, part + reach),
        },
        alone: found[1 << g] ?? 0,
        last: (found[whole] ?? 0) - (found[whole ^ (1 << g)] ?? 0),
      };
    }),
    draws: without.length,
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

/** All nodes in so many parcels of like size, drawn at random; as many as nodes at most. */
function parcelled(nodes: number, parcels: number, seed: number): Uint32Array[] {
  const order = shuffled(nodes, seededRandom(seed));
  const count = Math.min(parcels, nodes);
  return Array.from({ length: count }, (_, parcel) => order.filter((_, at) => at % count === parcel));
}

function weightsWithout({ dyads }: CountModel, parcel: Uint32Array): Float64Array {
  const out = new Uint8Array(dyads.nodes);
  for (const node of parcel) out[node] = 1;
  return Float64Array.from(dyads.one, (node, dyad) =>
    out[node] || out[dyads.other[dyad] ?? 0] ? 0 : (dyads.weights?.[dyad] ?? 1),
  );
}

/** √((G − 1) ÷ G × Σ (θ_g − mean)²) of what G parcels left out in turn give. */
function jackknifeError(values: readonly number[]): number {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return count < 2 ? 0 : Math.sqrt(((count - 1) / count) * squares);
}

/** Where 95 % of Student's t lie, to three digits from ten degrees of freedom on (Cornish and Fisher's expansion). */
function studentsT95(freedom: number): number {
  const z = WITHIN_95;
  if (freedom < 1) return z;
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
}
