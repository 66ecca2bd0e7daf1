/** What the partners of a city add up to, and how many of them it rests on. */
export interface Reach<Value> {
  readonly value: Value;
  /** Partners that it counts. */
  readonly counted: number;
  /** Partners left out because what it asks of them is not on file. */
  readonly notGiven: number;
}

/** The different values among the partners, in order; undefined where none has one on file. */
export function distinctAmong(
  partners: readonly string[],
  attributeOf: (partner: string) => string | undefined,
): Reach<readonly string[]> | undefined {
  const unique = [...new Set(partners)];
  const given = unique.map(attributeOf).filter((value) => value !== undefined);
  if (given.length === 0) return undefined;
  const value = [...new Set(given)].sort();
  return { value, counted: given.length, notGiven: unique.length - given.length };
}
