import type { Named } from "../record/named.ts";
import { kilometresApart, positionOf } from "./kilometres-apart.ts";
import type { Place, PlaceLookup } from "./place.ts";
import { type PlaceMatch, review } from "./place-match.ts";
import { inCountry } from "./place-search.ts";

/**
 * The place an id of the source names, if the gazetteer has it. A country or coordinates that say otherwise send it
 * to review: one of the two is a slip, and nobody here can tell which.
 */
export function matchById(
  { ids, ...named }: Named,
  country: Place | undefined,
  lookup: PlaceLookup,
): PlaceMatch | undefined {
  const [found] = [
    { place: ids?.hansa && lookup.place(ids.hansa), reason: "same id" },
    { place: ids?.geonames && lookup.place(`gn:${ids.geonames}`), reason: "same GeoNames id" },
    { place: ids?.iso && lookup.place(`iso:${ids.iso.toUpperCase()}`), reason: "same ISO code" },
  ].flatMap(({ place, reason }) => (place ? [{ place, reason }] : []));
  if (found === undefined) return undefined;
  const against = contradiction(found.place, named, country);
  if (against === undefined) return { outcome: "matched", score: 1, ...found };
  return review([{ ...found, score: 0.5 }], `${found.reason}, but ${against}`);
}

/** A city of which the source and the gazetteer differ by more has not the same id by right. */
const FAR_KM = 50;

function contradiction(
  place: Place,
  named: Omit<Named, "ids">,
  country: Place | undefined,
): string | undefined {
  if (!inCountry(place, country) && country)
    return `the gazetteer has it in ${place.countryName}, not in ${country.countryName}`;
  const [said, known] = [positionOf(named), positionOf(place)];
  if (place.level !== "city" || said === undefined || known === undefined) return undefined;
  const apart = kilometresApart(said, known);
  return apart > FAR_KM
    ? `the gazetteer has it ${Math.round(apart)} km from the coordinates given`
    : undefined;
}
