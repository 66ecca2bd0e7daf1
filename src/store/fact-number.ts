/**
 * A fact's key as a number of 53 bits to index by: two runs of Fowler, Noll and Vo's hash 1a. Two keys of a million
 * share one in a store of twenty thousand, so whoever finds claims by it looks at their keys again.
 */
export function factNumber(key: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
