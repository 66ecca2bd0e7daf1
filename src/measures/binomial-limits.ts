/** The chance p at which k or more of n come up so often as `chance` says; it rises with k. */
export function chanceOfAtLeast(k: number, n: number, chance: number): number {
  const choose = logChoose(n, k);
  const fewer = logChoose(n, k - 1);
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const p = (low + high) / 2;
    const tail = k > n * p ? sumUp(k, n, p, choose) : 1 - sumDown(k - 1, n, p, fewer);
    if (tail < chance) low = p;
    else high = p;
  }
  return (low + high) / 2;
}

/** A probability is then known to one part in 10¹⁵. */
const HALVINGS = 50;

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
