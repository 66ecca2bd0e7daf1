import type { Measure } from "./measure.ts";
import { seededRandom } from "./seeded-random.ts";

export const flipShare: Measure<typeof shaken> = {
  id: "flip-share",
  name: "Order under shaken weights",
  of: "pair",
  formula:
    "weights w drawn evenly from all that are ≥ 0 and sum to 1 (Dirichlet 1, …, 1); share of draws with Σ_c w_c·a_c > Σ_c w_c·b_c; flips = share whose order is not that of equal weights",
  undefinedWhen:
    "no component is given for both cities, or no draw is asked for; flips also where equal weights put the two level",
  range: "each share 0 to 1; ahead + behind + level = 1",
  reference:
    "Saisana, M., Saltelli, A. and Tarantola, S. (2005), Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite indicators, Journal of the Royal Statistical Society A 168(2), 307–323; even weights from exponential draws: Devroye, L. (1986), Non-Uniform Random Variate Generation, Springer, ch. V.2",
  compute: shaken,
  example: {
    says: "a leads by 3 on one component and trails by 1 on another: it stays ahead while the first weighs more than 1/4, so in about 3 of 4 draws: 0.756 of 1,000 with seed 1.",
    run: () => shaken([3, 0], [0, 1], { draws: 1000, seed: 1 }),
    gives: { ahead: 0.756, behind: 0.244, level: 0, flips: 0.244, components: 2, notGiven: 0, draws: 1000 },
  },
};

export interface ShakePlan {
  readonly draws: number;
  readonly seed: number;
}

export interface ShakenOrder {
  /** The share of draws in which the first outranks the second; the reverse; neither. */
  readonly ahead: number;
  readonly behind: number;
  readonly level: number;
  /** The share of draws whose order is not that of equal weights. */
  readonly flips?: number;
  readonly components: number;
  /** Components left out because one of the two lacks them. */
  readonly notGiven: number;
  readonly draws: number;
}

/** `first` and `second` hold the same standardised components in the same order. */
function shaken(
  first: readonly (number | undefined)[],
  second: readonly (number | undefined)[],
  { draws, seed }: ShakePlan,
): ShakenOrder | undefined {
  const leads = first.flatMap((a, component) => {
    const b = second[component];
    return a === undefined || b === undefined ? [] : [a - b];
  });
  if (leads.length === 0 || draws < 1) return undefined;
  const random = seededRandom(seed);
  let ahead = 0;
  let behind = 0;
  for (let draw = 0; draw < draws; draw++) {
    const lead = leadUnderEvenWeights(leads, random);
    if (lead > 0) ahead++;
    if (lead < 0) behind++;
  }
  const equalWeights = orderUnderEqualWeights(leads);
  const kept = equalWeights > 0 ? ahead : behind;
  return {
    ahead: ahead / draws,
    behind: behind / draws,
    level: (draws - ahead - behind) / draws,
    ...(equalWeights !== 0 && { flips: (draws - kept) / draws }),
    components: leads.length,
    notGiven: Math.max(first.length, second.length) - leads.length,
    draws,
  };
}

/** 1 ahead, −1 behind, 0 level; leads that cancel but for rounding are level. */
function orderUnderEqualWeights(leads: readonly number[]): number {
  const sum = leads.reduce((total, lead) => total + lead, 0);
  const size = leads.reduce((total, lead) => total + Math.abs(lead), 0);
  return Math.abs(sum) <= 1e-12 * size ? 0 : Math.sign(sum);
}

/** Exponential draws have the proportions of even weights; their sum, not divided out, leaves the sign alone. */
function leadUnderEvenWeights(leads: readonly number[], random: () => number): number {
  return leads.reduce((sum, lead) => sum - Math.log(1 - random()) * lead, 0);
}
