import { type BassFit, type BassYear, bassLikelihood, bestP, bestQ, mostQ } from "./fit-bass.ts";
import { type Estimate, limitBeyond } from "./limits.ts";

/** p and q with the limits of the profile of the likelihood; a lower limit of 0 is the edge of what they can be. */
export function bassLimits(years: readonly BassYear[], fit: BassFit): { p: Estimate; q: Estimate } {
  const [p, q] = [reach(years, fit, "p"), reach(years, fit, "q")];
  return { p: { value: fit.p, ...p }, q: { value: fit.q, ...q } };
}

function reach(
  years: readonly BassYear[],
  fit: BassFit,
  of: "p" | "q",
  within?: number,
): { lower: number; upper?: number } {
  const top = fit[of];
  const most = of === "p" ? 1 : mostQ(years);
  const fall = (x: number): number => {
    const [p, q] = of === "p" ? [x, bestQ(years, x)] : [bestP(years, x), x];
    return 2 * (fit.value - bassLikelihood(years, p, q));
  };
  const step = Math.max(top / 4, most * 1e-4);
  const asked = within === undefined ? {} : { within };
  const lower = top === 0 ? 0 : (limitBeyond(top, -step, fall, { ...asked, edge: 0 }) ?? 0);
  const upper = limitBeyond(top, step, fall, { ...asked, edge: most });
  return { lower, ...(upper !== undefined && { upper }) };
}

const CELLS = 120;
/** Beyond it lies less than one in 100,000 of the likelihood. */
const FAR = 20;

/**
 * p and q as they may be, drawn from the likelihood over a grid of both, taken as a law (with an even prior, the posterior):
 * unlike a normal law it keeps to p and q of 0 or more.
 */
export function drawnBass(
  years: readonly BassYear[],
  fit: BassFit,
  draws: number,
  random: () => number,
): { p: number; q: number }[] {
  const [ofP, ofQ] = [reach(years, fit, "p", FAR), reach(years, fit, "q", FAR)];
  const side = ({ lower, upper }: { lower: number; upper?: number }, most: number) => {
    const high = upper ?? most;
    return (at: number): number => lower + ((high - lower) * at) / CELLS;
  };
  const [pAt, qAt] = [side(ofP, 1), side(ofQ, mostQ(years))];
  const cumulative = new Float64Array(CELLS * CELLS);
  let sum = 0;
  for (let cell = 0; cell < cumulative.length; cell++) {
    const [i, j] = [Math.floor(cell / CELLS), cell % CELLS];
    sum += Math.exp(bassLikelihood(years, pAt(i + 0.5), qAt(j + 0.5)) - fit.value);
    cumulative[cell] = sum;
  }
  return Array.from({ length: draws }, () => {
    const wanted = random() * sum;
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return { p: pAt(Math.floor(low / CELLS) + random()), q: qAt((low % CELLS) + random()) };
  });
}
