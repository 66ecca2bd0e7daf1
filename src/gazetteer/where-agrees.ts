import { withoutGeneric } from "./generic-words.ts";
import { kilometresApart, positionOf } from "./kilometres-apart.ts";
import { normaliseName } from "./normalise-name.ts";
import { liesIn, type Place, type PlaceLookup } from "./place.ts";

/** Whether a place lies where a source says: in the region or near the city; unknown where that is not known. */
export type Agreement = "yes" | "no" | "unknown";

/**
 * Answers for each of several places whether it lies where the words say. Where their country is known, what is
 * called so in other countries says nothing.
 */
export function whereAgrees(
  words: string,
  lookup: PlaceLookup,
  country: Place | undefined,
): (place: Place) => Agreement {
  const key = normaliseName(words);
  const bare = withoutGeneric(key)?.bare ?? key;
  const keys = [...new Set([key, bare, `province of ${bare}`])];
  const named = keys.flatMap((each) => lookup.bearers(each)).map(({ place }) => place);
  const areas = named.filter(({ level }) => level !== "city");
  const cities = named.filter(({ level }) => level === "city");
  return (place) => {
    if (areas.some((area) => liesIn(place, area))) return "yes";
    if (cities.some((city) => city.country === place.country && isNear(city, place))) return "yes";
    const known = areas.some((area) => !country || area.level === "state" || area.country === place.country);
    return known || cities.some((city) => city.country === place.country && isSeat(city)) ? "no" : "unknown";
  };
}

/** A source calls a place by the seat of its province or county, which may lie so far. */
const NEAR_KM = 60;

function isNear(one: Place, other: Place): boolean {
  const [from, to] = [positionOf(one), positionOf(other)];
  return from !== undefined && to !== undefined && kilometresApart(from, to) <= NEAR_KM;
}

/** Cities that regions are named for. */
function isSeat({ featureCode = "" }: Place): boolean {
  return ["PPLC", "PPLA", "PPLA2"].includes(featureCode);
}
