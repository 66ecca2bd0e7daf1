/** One year: the share of all places that had it before, how many were at risk, and how many took it up. */
export interface BassYear {
  readonly share: number;
  readonly atRisk: number;
  readonly events: number;
}

/**
 * p and q of h = p + q × share, both 0 or more, by maximum likelihood. That is concave in p and q, so that thirds of
 * stretches without the top are left out again and again. Undefined without entries.
 */
export function fitBass(years: readonly BassYear[]): { p: number; q: number } | undefined {
  const events = years.reduce((sum, year) => sum + year.events, 0);
  if (events === 0) return undefined;
  const likelihood = (p: number, q: number): number => years.reduce((sum, year) => sum + said(year, p, q), 0);
  const bestQ = (p: number): number => top((q) => likelihood(p, q), MOST);
  const p = top((each) => likelihood(each, bestQ(each)), MOST);
  return { p, q: bestQ(p) };
}

function said({ share, atRisk, events }: BassYear, p: number, q: number): number {
  const h = Math.min(1 - LEAST, Math.max(LEAST, p + q * share));
  return events * Math.log(h) + (atRisk - events) * Math.log1p(-h);
}

/** Beyond a chance of one in a step neither makes sense. */
const MOST = 1;
const LEAST = 1e-12;
const ROUNDS = 80;

function top(value: (x: number) => number, most: number): number {
  let [low, high] = [0, most];
  for (let round = 0; round < ROUNDS; round++) {
    const [one, other] = [low + (high - low) / 3, high - (high - low) / 3];
    if (value(one) < value(other)) low = one;
    else high = other;
  }
  // A top at the edge is the edge.
  return high < 1e-9 ? 0 : (low + high) / 2;
}
