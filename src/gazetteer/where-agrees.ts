import { regionKeys, withoutGeneric } from "./generic-words.ts";
import { kilometresApart, positionOf } from "./kilometres-apart.ts";
import { normaliseName } from "./normalise-name.ts";
import { liesIn, type Place, type PlaceLookup } from "./place.ts";
import { soundsAlike } from "./spelled-otherwise.ts";

/**
 * Whether a place lies where a source says: in the region or near the city; likely in a region that may be meant by
 * what is a part of its name; unknown where that is not known.
 */
export type Agreement = "yes" | "likely" | "no" | "unknown";

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
  const named = [...new Set([key, ...regionKeys(bare)])]
    .flatMap((each) => lookup.bearers(each))
    .map(({ place }) => place);
  const areas = named.filter(({ level }) => level !== "city");
  const cities = named.filter(({ level }) => level === "city");
  const nearly = regionsNearlyCalled(bare, words.endsWith("."), lookup);
  return (place) => {
    if (areas.some((area) => liesIn(place, area))) return "yes";
    if (cities.some((city) => city.country === place.country && isByTheSide(place, city))) return "yes";
    const known = areas.some((area) => !country || area.level === "state" || area.country === place.country);
    if (known || cities.some((city) => city.country === place.country && isSeat(city))) return "no";
    return nearly(place);
  };
}

/**
 * For a region that is called almost so: "yes" for another language's form ("Saona e Loira"), "likely" for a part of
 * its name, written out or not ("Pfalz" of Rheinland-Pfalz, "Westf." of Nordrhein-Westfalen).
 */
function regionsNearlyCalled(
  bare: string,
  isShort: boolean,
  lookup: PlaceLookup,
): (place: Place) => Agreement {
  const known = new Map<string, Agreement>();
  const answer = (id: string): Agreement => {
    const { name = "", aliases = [] } = lookup.place(id) ?? {};
    const names = bare.length < SHORTEST ? [] : [name, ...aliases].map(normaliseName);
    if (names.some((each) => soundsAlike(bare, each))) return "yes";
    const isPart = (word: string) => (isShort ? word.startsWith(bare) : word === bare);
    return names.some((each) => each.split(" ").some(isPart)) ? "likely" : "unknown";
  };
  return ({ within }) => {
    for (const { id } of within) if (!known.has(id)) known.set(id, answer(id));
    const answers = within.map(({ id }) => known.get(id));
    return (["yes", "likely"] as const).find((each) => answers.includes(each)) ?? "unknown";
  };
}

const SHORTEST = 4;

/** A source calls a place by the seat of its province or county, which may lie so far. */
const NEAR_KM = 60;

/** A place is told by a city near it that is no smaller, or is a seat. */
function isByTheSide(place: Place, city: Place): boolean {
  const [from, to] = [positionOf(place), positionOf(city)];
  if (from === undefined || to === undefined || kilometresApart(from, to) > NEAR_KM) return false;
  return isSeat(city) || (city.population ?? 0) >= (place.population ?? 0);
}

/** Cities that regions are named for. */
function isSeat({ featureCode = "" }: Place): boolean {
  return ["PPLC", "PPLA", "PPLA2"].includes(featureCode);
}
