import type { TiedCities } from "./tied-cities.ts";

/** A handful of ties may share a state by chance. */
const LEAST_TIES = 30;

/**
 * The state whose register a list of ties is: where every tie, or so large a share of them, leads abroad from one and the
 * same state, a tie between two others, or within it, could not have been in it.
 */
export function tieRegister(
  { cities, ties }: Pick<TiedCities, "cities" | "ties">,
  share = 1,
): string | undefined {
  if (ties.length < LEAST_TIES) return undefined;
  const abroad = new Map<string, number>();
  for (const { one, other } of ties) {
    const [first, second] = [cities[one]?.country, cities[other]?.country];
    if (first === second) continue;
    for (const state of [first, second])
      if (state !== undefined) abroad.set(state, (abroad.get(state) ?? 0) + 1);
  }
  return [...abroad].find(([, count]) => count >= share * ties.length)?.[0];
}
