/**
 * The value below which a Beta(a, b) variable lies with probability `p`; a and b above 0. The distribution function is
 * summed as a continued fraction (Lentz's way) and inverted by halving.
 * Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.5.8.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (betaBelow(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Near 0 a quantile may be far smaller than a number's last digit at 1. */
const HALVINGS = 200;

/** The probability that a Beta(a, b) variable is below x. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction is quick on this side of the mean; the other side is its mirror.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
  const front = Math.exp(
    a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b) - Math.log(a),
  );
  return front / continued(x, a, b);
}

const MOST_TERMS = 10_000;
const EXACT = 1e-15;

/** The denominator of 26.5.8: 1 + d₁ / (1 + d₂ / (1 + …)). */
function continued(x: number, a: number, b: number): number {
  let [value, c, d] = [1, 1, 0];
  for (let term = 1; term < MOST_TERMS; term++) {
    const half = term >> 1;
    const of =
      term % 2 === 0
        ? (half * (b - half) * x) / ((a + term - 1) * (a + term))
        : (-(a + half) * (a + b + half) * x) / ((a + term - 1) * (a + term));
    d = 1 / (1 + of * d);
    c = 1 + of / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < EXACT) break;
  }
  return value;
}

/** ln Γ(x), x above 0: raised to where Stirling's series is exact to the last digits. */
function logGamma(x: number): number {
  let [raised, less] = [x, 0];
  while (raised < 10) {
    less += Math.log(raised);
    raised += 1;
  }
  const inverse = 1 / raised;
  const square = inverse * inverse;
  const series =
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
  return (raised - 0.5) * Math.log(raised) - raised + 0.5 * Math.log(2 * Math.PI) + series - less;
}
