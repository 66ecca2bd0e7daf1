import { normaliseName } from "./normalise-name.ts";
import { type Bearer, liesIn, type Place, type PlaceLookup } from "./place.ts";

/** Who bears the name of a question and lies where it says. */
export interface Meant {
  readonly bearers: readonly Bearer[];
  /** Whether the question said where: a country or a region. */
  readonly qualified: boolean;
  /** Those of that name, where none lies there. */
  readonly misplaced: readonly Place[];
  /** The name and, largest last, where it lies. */
  readonly parts: readonly string[];
}

/**
 * The bearers of the longest beginning of a text that is a name, which lie where the rest of it says: the whole of
 * "Washington, D.C."; those of "Athens" in Greece for "Athens, Greece".
 */
export function bearersMeant(text: string, lookup: PlaceLookup): Meant {
  const parts = partsOf(text);
  const misplaced: Place[] = [];
  for (let length = parts.length; length > 0; length--) {
    const bearers = named(parts.slice(0, length).join(" "), lookup);
    const where = parts.slice(length);
    const there = where.reduce((left, area) => lyingIn(area, left, lookup), bearers);
    if (there.length > 0) return { bearers: there, qualified: where.length > 0, misplaced: [], parts };
    misplaced.push(...bearers.map(({ place }) => place));
  }
  return { bearers: [], qualified: parts.length > 1, misplaced, parts };
}

/** "Tripoli (Lebanon)" says the same as "Tripoli, Lebanon". */
function partsOf(text: string): string[] {
  return text
    .split(/[,，、()（）]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function named(name: string, lookup: PlaceLookup): readonly Bearer[] {
  const key = normaliseName(name);
  const bearers = lookup.bearers(key);
  if (bearers.length > 0) return bearers;
  const city = CITY_WORDS.exec(key)?.groups;
  const bare = city?.["of"] ?? city?.["before"];
  return bare === undefined ? [] : lookup.bearers(bare).filter(({ place }) => place.level === "city");
}

/** "City of Cape Town", "Durban Metropolitan Municipality". */
const CITY_WORDS =
  /^(?:the )?(?:city|municipality|town|(?:metropolitan )?municipality) of (?<of>.+)$|^(?<before>.+?) (?:city|city council|(?:metropolitan )?municipality)$/u;

/**
 * Those in the place a qualifier names. "CA" is a country and a region: the country goes first, and the region
 * counts only where the country has no place of the name ("Vancouver, CA"; "Los Angeles, CA").
 */
function lyingIn(where: string, bearers: readonly Bearer[], lookup: PlaceLookup): readonly Bearer[] {
  const named = areasNamed(where, lookup);
  const steps = [
    named.filter(({ place, by }) => place.level === "state" && by === "code"),
    named.filter(({ place, by }) => place.level === "state" && by !== "code"),
    named.filter(({ place }) => place.level === "region"),
  ];
  for (const step of steps) {
    const there = bearers.filter(({ place }) => step.some((area) => liesIn(place, area.place)));
    if (there.length > 0) return there;
  }
  return [];
}

export function areasNamed(name: string, lookup: PlaceLookup): Bearer[] {
  return lookup.bearers(normaliseName(name)).filter(({ place }) => place.level !== "city");
}
