import type { NoFit } from "./no-fit.ts";

/** One year: the share of all places that had it before, how many were at risk, and how many took it up. */
export interface BassYear {
  readonly share: number;
  readonly atRisk: number;
  readonly events: number;
}

export interface BassFit {
  readonly p: number;
  readonly q: number;
  readonly value: number;
}

const LEAST = 1e-12;
const ROUNDS = 80;

/**
 * p and q of h = p + q × share, both 0 or more, by maximum likelihood. That is concave in p and q, so that thirds of
 * stretches without the top are left out again and again.
 */
export function fitBass(years: readonly BassYear[]): BassFit | NoFit {
  const events = years.reduce((sum, year) => sum + year.events, 0);
  if (events === 0) return { why: "one-year" };
  if (years.every(({ atRisk, events: took }) => took === atRisk)) return { why: "all-at-once" };
  if (years.every(({ share }) => share === years[0]?.share)) return { why: "flat" };
  const p = top((each) => bassLikelihood(years, each, bestQ(years, each)), 1);
  const q = bestQ(years, p);
  return { p, q, value: bassLikelihood(years, p, q) };
}

/** The likeliest q for a p, and the likeliest p for a q. */
export function bestQ(years: readonly BassYear[], p: number): number {
  return top((q) => bassLikelihood(years, p, q), mostQ(years));
}

export function bestP(years: readonly BassYear[], q: number): number {
  return top((p) => bassLikelihood(years, p, q), 1);
}

/** Beyond it the chance of a year is more than one even without p. */
export function mostQ(years: readonly BassYear[]): number {
  return 1 / Math.max(LEAST, ...years.map(({ share }) => share));
}

export function bassLikelihood(years: readonly BassYear[], p: number, q: number): number {
  let sum = 0;
  for (const { share, atRisk, events } of years) {
    const h = Math.min(1 - LEAST, Math.max(LEAST, p + q * share));
    sum += events * Math.log(h) + (atRisk - events) * Math.log1p(-h);
  }
  return sum;
}

function top(value: (x: number) => number, most: number): number {
  let [low, high] = [0, most];
  for (let round = 0; round < ROUNDS; round++) {
    const [one, other] = [low + (high - low) / 3, high - (high - low) / 3];
    if (value(one) < value(other)) low = one;
    else high = other;
  }
  // A top at the edge is the edge.
  return high < 1e-9 * most ? 0 : (low + high) / 2;
}
