import type { Country } from "./country.ts";
import type { GeoNamesCountry } from "./geonames-country.ts";
import { worldRegion } from "./m49.ts";
import { normaliseName } from "./normalise-name.ts";
import type { UsedName } from "./refreshed-place.ts";

/**
 * A country of the list as GeoNames has it. GeoNames' name finds it too; it is shown by that name where GeoNames
 * counts the one it had as historic: it was renamed.
 */
export function refreshedCountry(
  country: Country,
  { name }: GeoNamesCountry,
  names: readonly UsedName[],
): Country {
  const ownNames = [...new Set([...country.ownNames, name])];
  return { ...country, ownNames, ...(isPast(country.name, names) && { name }) };
}

function isPast(name: string, names: readonly UsedName[]): boolean {
  const key = normaliseName(name);
  const uses = names.filter((each) => normaliseName(each.name) === key).map(({ use }) => use);
  return uses.length > 0 && uses.every((use) => use === "historic");
}

/** A country that the list does not have. */
export function furtherCountry(
  { code, code3, name, squareKilometres }: GeoNamesCountry,
  names: readonly string[],
): Country {
  const world = worldRegion(code);
  return {
    code,
    ...(code3 && { code3 }),
    name,
    ownNames: [name],
    otherNames: names.filter((each) => each !== name),
    ...(world && { world }),
    ...(squareKilometres !== undefined && { squareKilometres }),
  };
}
