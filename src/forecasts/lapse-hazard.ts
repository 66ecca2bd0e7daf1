import { fitLogistic, probability } from "./logistic-model.ts";
import type { Interval } from "./pigeonhole.ts";

/** Something that began in a year and was in force until it lapsed, or as long as sources speak of it. */
export interface Spell {
  readonly from: number;
  /** The last year it is known to have been in force, or that in which it lapsed. */
  readonly until: number;
  readonly lapsed: boolean;
}

/** Years in force at one age, and in how many of them it lapsed. */
export interface AtAge {
  readonly age: number;
  readonly years: number;
  readonly lapses: number;
}

export interface LapseFit {
  /** logit(h) = a + b × ln(1 + age); without b the hazard is the same at every age. */
  readonly a: { readonly value: number; readonly error: number };
  readonly b?: { readonly value: number; readonly error: number };
  /** Of a and b. */
  readonly covariance?: number;
}

/** Why there is no fit. */
export interface NoLapseFit {
  readonly why: string;
  readonly code: "too-few-lapses" | "all-at-once";
}

/** Fewer lapses a coefficient tell too little (Peduzzi et al. 1996, J. Clinical Epidemiology 49, 1373–1379). */
export const LAPSES_A_COEFFICIENT = 10;

/** Every year that a spell was in force, the last included, by its age then. */
export function atAges(spells: readonly Spell[]): AtAge[] {
  const ages = new Map<number, { years: number; lapses: number }>();
  for (const { from, until, lapsed } of spells)
    for (let age = 0; age <= until - from; age++) {
      const held = ages.get(age) ?? { years: 0, lapses: 0 };
      ages.set(age, held);
      held.years += 1;
      if (lapsed && age === until - from) held.lapses += 1;
    }
  return [...ages].map(([age, held]) => ({ age, ...held })).sort((one, other) => one.age - other.age);
}

/**
 * The discrete-time hazard of lapsing by age, by maximum likelihood (Allison 1982, Discrete-time methods for the
 * analysis of event histories, Sociological Methodology 13, 61–98). Undefined, with the reason, where fewer than ten
 * lapses are dated; with fewer than twenty, or where all are of one age, age is left out.
 */
export function fitLapse(ages: readonly AtAge[], what: string): LapseFit | NoLapseFit {
  const [years, lapses] = [total(ages, "years"), total(ages, "lapses")];
  if (lapses < LAPSES_A_COEFFICIENT)
    return {
      code: "too-few-lapses",
      why: `${lapses === 1 ? "1 end" : `${lapses} ends`} of ${what} ${lapses === 1 ? "is" : "are"} dated with ${lapses === 1 ? "its" : "their"} beginning, and ${LAPSES_A_COEFFICIENT} are needed at least`,
    };
  if (lapses === years) return { code: "all-at-once", why: `all ${what} lapsed in their first year` };
  const any = hazardAtAnyAge(ages);
  const differs = new Set(ages.flatMap((at) => (at.lapses > 0 ? [at.age] : []))).size > 1;
  if (lapses < 2 * LAPSES_A_COEFFICIENT || !differs) return any;
  const lines = ages.flatMap(({ age, years: all, lapses: ended }) => [
    { x: Math.log1p(age), outcome: 1, weight: ended },
    { x: Math.log1p(age), outcome: 0, weight: all - ended },
  ]);
  const model = fitLogistic(
    {
      width: 1,
      rows: Float64Array.from(lines, ({ x }) => x),
      outcomes: Float64Array.from(lines, ({ outcome }) => outcome),
      weights: Float64Array.from(lines, ({ weight }) => weight),
    },
    1e-6,
  );
  const slope = (model.coefficients[0] ?? 0) / (model.deviations[0] ?? 1);
  const start = model.intercept - slope * (model.means[0] ?? 0);
  return withErrors(ages, start, slope);
}

/** The same hazard at every age; asked for where something lapsed, and not everything at once. */
export function hazardAtAnyAge(ages: readonly AtAge[]): LapseFit {
  const [years, lapses] = [total(ages, "years"), total(ages, "lapses")];
  return {
    a: { value: Math.log(lapses / (years - lapses)), error: Math.sqrt(1 / lapses + 1 / (years - lapses)) },
  };
}

function total(ages: readonly AtAge[], of: "years" | "lapses"): number {
  return ages.reduce((sum, at) => sum + at[of], 0);
}

/** Errors from the curvature of the likelihood at its maximum. */
function withErrors(ages: readonly AtAge[], a: number, b: number): LapseFit {
  let [aa, ab, bb] = [0, 0, 0];
  for (const { age, years } of ages) {
    const x = Math.log1p(age);
    const h = probability(a + b * x);
    const weight = years * h * (1 - h);
    aa += weight;
    ab += weight * x;
    bb += weight * x * x;
  }
  const det = aa * bb - ab * ab;
  return {
    a: { value: a, error: Math.sqrt(bb / det) },
    b: { value: b, error: Math.sqrt(aa / det) },
    covariance: -ab / det,
  };
}

/** That what is in force at an age lapses within so many years: 1 − Π (1 − h). */
export function lapseChance(fit: LapseFit, age: number, years: number): number {
  return -Math.expm1(-lapsesExpected(fit, age, years));
}

/**
 * Its 95 % interval, from the errors of the coefficients: that of ln Λ by the delta method, where Λ = −Σ ln (1 − h), so
 * that it stays between 0 and 1 (Kalbfleisch and Prentice 2002, The Statistical Analysis of Failure Time Data, ch. 1).
 */
export function lapseInterval(fit: LapseFit, age: number, years: number): Interval {
  const { a, b, covariance = 0 } = fit;
  const all = lapsesExpected(fit, age, years);
  let [byA, byB] = [0, 0];
  for (const { x, h } of hazards(fit, age, years)) {
    byA += h;
    byB += h * x;
  }
  const variance = (byA * a.error) ** 2 + (byB * (b?.error ?? 0)) ** 2 + 2 * byA * byB * covariance;
  const times = Math.exp((BEYOND * Math.sqrt(Math.max(0, variance))) / all);
  return { lower: -Math.expm1(-all / times), upper: -Math.expm1(-all * times) };
}

const BEYOND = 1.959964;

/** Λ, the hazards of the years that follow an age taken together: as many lapses are to be expected of one at risk throughout. */
export function lapsesExpected(fit: LapseFit, age: number, years: number): number {
  return hazards(fit, age, years).reduce((sum, { h }) => sum - Math.log1p(-h), 0);
}

function hazards({ a, b }: LapseFit, age: number, years: number): { x: number; h: number }[] {
  return Array.from({ length: years }, (_, year) => {
    const x = Math.log1p(age + year + 1);
    return { x, h: probability(a.value + (b?.value ?? 0) * x) };
  });
}
