/** For k = 0 … most: the chance of k or more, and of k or fewer, among independent trials. */
export interface Tails {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
}

/**
 * The tails of the number of successes in independent trials with the chances given (Poisson-binomial), exactly, up to
 * `most` successes: trial after trial the chances of 0 … most and of more than most are carried on, n × most steps.
 * Nothing is ever subtracted from a chance, so each tail keeps its relative precision, 1e-13 and better for a thousand
 * trials, down to the smallest numbers (1e-308); that is what a correction for millions of tests needs.
 * The recursion: Barlow, R. E. and Heidtmann, K. D. (1984), Computing k-out-of-n system reliability, IEEE Transactions
 * on Reliability R-33(4), 322–323.
 */
export function poissonBinomialTails(chances: ArrayLike<number>, most: number): Tails {
  const exactly = new Float64Array(most + 1);
  exactly[0] = 1;
  let more = 0;
  for (let trial = 0; trial < chances.length; trial++) {
    const chance = chances[trial] ?? 0;
    const top = Math.min(trial, most);
    if (trial >= most) more += (exactly[most] ?? 0) * chance;
    for (let k = Math.min(trial + 1, most); k > 0; k--)
      exactly[k] = (k > top ? 0 : (exactly[k] ?? 0) * (1 - chance)) + (exactly[k - 1] ?? 0) * chance;
    exactly[0] = (exactly[0] ?? 0) * (1 - chance);
  }
  return summed(exactly, more);
}

/** From the far end of each tail inwards, so that small chances are not lost beside large ones. */
function summed(exactly: Float64Array, more: number): Tails {
  const [upper, lower] = [new Float64Array(exactly.length), new Float64Array(exactly.length)];
  let sum = more;
  for (let k = exactly.length - 1; k >= 0; k--) {
    sum += exactly[k] ?? 0;
    upper[k] = Math.min(1, sum);
  }
  sum = 0;
  exactly.forEach((chance, k) => {
    sum += chance;
    lower[k] = Math.min(1, sum);
  });
  return { upper, lower };
}
