/**
 * Between which limits a share lies of which so many hits in so many draws were had: all p with
 * draws · KL(hits / draws ‖ p) ≤ ln(2 / (1 − probability)). Holds for any number of independent draws, and is narrow
 * near 0, where nearly all cities are.
 * Hoeffding, W. (1963), Probability inequalities for sums of bounded random variables, Journal of the American
 * Statistical Association 58, 13–30, theorem 1.
 */
export function shareInterval(
  hits: number,
  draws: number,
  probability: number,
): { lower: number; upper: number } {
  const share = hits / draws;
  const most = Math.log(2 / (1 - probability)) / draws;
  return { lower: limit(share, 0, most), upper: limit(share, 1, most) };
}

/** Halving the way 60 times leaves less than a number's last digit. */
const HALVINGS = 60;

/** The share farthest from the one seen, towards one end, that is no farther than `most`. */
function limit(seen: number, end: 0 | 1, most: number): number {
  let [inside, outside] = [seen, end as number];
  if (divergence(seen, end) <= most) return end;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (inside + outside) / 2;
    if (divergence(seen, middle) <= most) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** Of one share from another, as of two coins: Kullback and Leibler. */
function divergence(p: number, q: number): number {
  const part = (a: number, b: number): number => (a === 0 ? 0 : a * Math.log(a / b));
  return part(p, q) + part(1 - p, 1 - q);
}
