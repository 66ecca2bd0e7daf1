import type { DatedTie } from "./past.ts";

/**
 * Each pair once, whichever of the two is named first, with the earliest of its dates and in an order of its own: how
 * often, which way round and in which order a list names its pairs is no news of them.
 */
export function pairsOnce(ties: readonly DatedTie[]): DatedTie[] {
  const pairs = new Map<string, DatedTie>();
  for (const { one, other, year } of ties) {
    const [first, second] = one < other ? [one, other] : [other, one];
    const key = `${first} ${second}`;
    const before = pairs.get(key)?.year;
    const earliest = before === undefined || (year !== undefined && year < before) ? year : before;
    pairs.set(key, { one: first, other: second, ...(earliest !== undefined && { year: earliest }) });
  }
  return [...pairs.values()].sort((a, b) => a.one - b.one || a.other - b.other);
}
