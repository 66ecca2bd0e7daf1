/**
 * The chance p at which k or more of n come up so often as `chance` says; it rises with k. Newton's steps, halved where
 * one would lead beyond what is known already.
 */
export function chanceOfAtLeast(k: number, n: number, chance: number): number {
  const choose = logChoose(n, k);
  const fewer = logChoose(n, k - 1);
  let [low, high] = [0, 1];
  let p = k / (n + 1);
  for (let step = 0; step < MOST_STEPS; step++) {
    const tail = k > n * p ? sumUp(k, n, p, choose) : 1 - sumDown(k - 1, n, p, fewer);
    if (tail < chance) low = p;
    else high = p;
    const slope = (k * termAt(k, n, p, choose)) / p;
    const newton = p - (tail - chance) / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - p) < EXACT) return next;
    p = next;
  }
  return p;
}

const EXACT = 1e-13;
const MOST_STEPS = 100;

/** P(X ≥ k), from the term that is largest on. */
function sumUp(k: number, n: number, p: number, choose: number): number {
  let term = termAt(k, n, p, choose);
  let sum = term;
  for (let j = k + 1; j <= n && term > sum * NEGLIGIBLE; j++) {
    term *= ((n - j + 1) / j) * (p / (1 - p));
    sum += term;
  }
  return sum;
}

/** P(X ≤ k), from the term that is largest on. */
function sumDown(k: number, n: number, p: number, choose: number): number {
  let term = termAt(k, n, p, choose);
  let sum = term;
  for (let j = k; j > 0 && term > sum * NEGLIGIBLE; j--) {
    term *= (j / (n - j + 1)) * ((1 - p) / p);
    sum += term;
  }
  return sum;
}

const NEGLIGIBLE = 1e-17;

const termAt = (k: number, n: number, p: number, choose: number): number =>
  Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p));

function logChoose(n: number, k: number): number {
  const fewer = Math.min(k, n - k);
  let sum = 0;
  for (let j = 1; j <= fewer; j++) sum += Math.log((n - fewer + j) / j);
  return sum;
}
