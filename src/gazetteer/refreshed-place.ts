import type { AlternateUse } from "./geonames-alternate.ts";
import type { GeoNamesPlace } from "./geonames-line.ts";

/** A name of a place, the place being known. */
export interface UsedName {
  readonly name: string;
  readonly use: AlternateUse;
}

/**
 * A place with the names that alternateNamesV2 has for it, the most usual first. The list of names that comes with a
 * place holds codes of airports and the like, which only that table tells apart: they are taken out.
 */
export function refreshedPlace(place: GeoNamesPlace, names: readonly UsedName[]): GeoNamesPlace {
  if (names.length === 0) return place;
  const called = (...uses: readonly AlternateUse[]) =>
    names.filter(({ use }) => uses.includes(use)).map(({ name }) => name);
  const own = called("own").filter((name) => name !== place.name && name !== place.asciiName);
  const others = called("preferred", "other", "colloquial", "historic");
  const codes = new Set(called("code"));
  const usual = new Set([...others, ...own]);
  const listed = place.alternateNames.filter((name) => !codes.has(name) || usual.has(name));
  const alternateNames = new Set([...others, ...listed]);
  for (const name of own) alternateNames.delete(name);
  return {
    ...place,
    alternateNames: [...alternateNames],
    ...(own.length > 0 && { ownNames: own }),
  };
}
