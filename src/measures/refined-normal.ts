import type { Tails } from "./poisson-binomial.ts";

/**
 * The same tails by the refined normal approximation: the normal distribution with the mean and variance of the trials,
 * half a success added and the third moment put right, G(x) = Φ(x) + γ·(1 − x²)·φ(x)/6. One pass over the trials,
 * however many the successes. The larger the variance the better: its error, never relative to the tail, is measured
 * in docs/measures/backbone.md. Far out, where a correction for many tests looks, it is off by powers of ten: there
 * only `poissonBinomialTails` will do. Where nothing varies the tails are exact.
 * Hong, Y. (2013), On computing the distribution function for the Poisson binomial distribution, Computational
 * Statistics and Data Analysis 59, 41–51 (after Volkova, A. Y., 1996).
 */
export function refinedNormalTails(chances: ArrayLike<number>, most: number): Tails {
  let [mean, variance, third] = [0, 0, 0];
  for (let trial = 0; trial < chances.length; trial++) {
    const chance = chances[trial] ?? 0;
    mean += chance;
    variance += chance * (1 - chance);
    third += chance * (1 - chance) * (1 - 2 * chance);
  }
  const deviation = Math.sqrt(variance);
  const skewness = third / deviation ** 3;
  const [upper, lower] = [new Float64Array(most + 1), new Float64Array(most + 1)];
  for (let k = 0; k <= most; k++) {
    upper[k] = variance === 0 ? Number(mean >= k) : above((k - 0.5 - mean) / deviation, skewness);
    lower[k] = variance === 0 ? Number(mean <= k) : above((mean - k - 0.5) / deviation, -skewness);
  }
  return { upper, lower };
}

function above(x: number, skewness: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, normalAbove(x) - (skewness * (1 - x * x) * density) / 6));
}

/**
 * The chance that a standard normal number is above x, to 1e-14 of itself: the series Φ(x) − ½ = φ(x)·(x + x³/3 +
 * x⁵/15 + …) up to 2.5, Laplace's continued fraction φ(x)/(x + 1/(x + 2/(x + …))) beyond.
 * Abramowitz, M. and Stegun, I. A. (1964), Handbook of Mathematical Functions, 26.2.11 and 26.2.14.
 */
export function normalAbove(x: number): number {
  if (x < 0) return 1 - normalAbove(-x);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x > FAR) {
    let tail = x;
    for (let k = FRACTIONS; k > 0; k--) tail = x + k / tail;
    return density / tail;
  }
  let [term, sum] = [x, x];
  for (let odd = 3; term > 1e-18; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 - density * sum;
}

const FAR = 2.5;
const FRACTIONS = 160;
