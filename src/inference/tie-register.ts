import type { TiedCities } from "./tied-cities.ts";

/** A handful of ties may share a state by chance. */
const LEAST_TIES = 30;

/**
 * The state whose register a list of ties is: where every tie leads abroad from one and the same state, a tie between
 * two others, or within it, could not have been in it.
 */
export function tieRegister({ cities, ties }: Pick<TiedCities, "cities" | "ties">): string | undefined {
  const endsIn = (country: string | undefined): boolean =>
    country !== undefined &&
    ties.every(
      ({ one, other }) => (cities[one]?.country === country) !== (cities[other]?.country === country),
    );
  const [first] = ties;
  if (!first || ties.length < LEAST_TIES) return undefined;
  return [cities[first.one]?.country, cities[first.other]?.country].find(endsIn);
}
