import type { Named } from "../record/named.ts";
import { alike } from "./alike.ts";
import { consonants } from "./consonants.ts";
import { decideByWeight, decideNear } from "./decide-among.ts";
import { rivalsIn, WAYS, type Way } from "./find-bearers.ts";
import { becameOf } from "./former-state.ts";
import { weigh } from "./likelihood.ts";
import { normaliseName } from "./normalise-name.ts";
import { type LikenessLookup, liesIn, type Place } from "./place.ts";
import { type PlaceMatch, review } from "./place-match.ts";
import { type Found, inCountry, type PlaceSearch, placeSearch } from "./place-search.ts";
import { type Reading, readings } from "./reading.ts";

/** The place of that name where the source says it lies; `country` is what its country was understood as. */
export function matchByName(named: Named, country: Place | undefined, lookup: LikenessLookup): PlaceMatch {
  const search = placeSearch(named, country, lookup);
  if (namesSeveral(search)) return review([], "several places are named, and each has to be told by itself");
  let doubtful: PlaceMatch | undefined;
  for (const finding of findings(search)) {
    const { found, way, steps } = finding;
    const weighed = weigh(found, search);
    const match = search.here
      ? decideNear(weighed, way, search)
      : decideByWeight(weighed, way, steps, search);
    if (match?.outcome === "matched") return match;
    doubtful ??= match;
    // A name that is only like another decides nothing where someone bears the name itself.
    if (doubtful && !search.here) return doubtful;
  }
  return doubtful ?? nobody(search);
}

/** "Ferrandina, Garaguso, Salandra" are three, where "Springfield, Greene County, Missouri" is one. */
function namesSeveral({ named: { name }, country, lookup }: PlaceSearch): boolean {
  const [, ...others] = name.split(/[,;]/u);
  if (others.length < 2) return false;
  const bearers = others.map((each) =>
    lookup.bearers(normaliseName(each)).filter(({ place }) => inCountry(place, country)),
  );
  const cities = bearers.filter((each) => each.some(({ by, place }) => by === "own" && isCity({ place })));
  return cities.length >= 2 && bearers.flat().every(({ place }) => isCity({ place }));
}

interface Finding {
  readonly found: readonly Found[];
  readonly way: Way;
  /** How many steps of reading lie between this and the name as it stands. */
  readonly steps: number;
}

/** Who may be meant, by the nearest reading of the name first. */
function* findings(search: PlaceSearch): Iterable<Finding> {
  const { named } = search;
  const steps = [named.name, ...(named.otherNames ?? [])].map(readings);
  const most = Math.max(...steps.map(({ length }) => length));
  for (const way of Object.values(WAYS))
    for (let at = 0; at < most; at++) {
      const found = steps
        .flatMap((each) => each[at] ?? [])
        .flatMap((reading) => foundFor(reading, way, search));
      if (found.length > 0) yield { found: unique(found), way, steps: at };
    }
}

function foundFor(reading: Reading, way: Way, search: PlaceSearch): readonly Found[] {
  const found = fitting(way.find(reading, search), reading, search).filter(({ place }) =>
    isAlsoCalled(place, reading),
  );
  if (found.length === 0 || way.trust < 1) return found;
  return [...found, ...fitting(rivalsIn(reading, found, search), reading, search)];
}

/** "Dembno (Neudamm)" is Dębno, which is like what stands outside; "Polegate (East Sussex)" is not East Sussex. */
function isAlsoCalled(place: Place, { outside }: Reading): boolean {
  if (outside === undefined) return true;
  if (place.level !== "city") return false;
  const name = normaliseName(place.name);
  const [sound, soundOutside] = [consonants(name), consonants(outside)];
  return (
    ` ${outside} `.includes(` ${name} `) ||
    alike(outside, place) !== undefined ||
    (sound !== undefined && sound === soundOutside)
  );
}

/** Those of the level and in the country that are asked for; a city's own name goes before its region's. */
function fitting(
  found: readonly Found[],
  { level }: Reading,
  { named, country }: PlaceSearch,
): readonly Found[] {
  const there = found.filter(
    ({ place }) => inCountry(place, country) && (country?.level !== "region" || liesIn(place, country)),
  );
  const wanted = named.level ?? level;
  if (wanted !== undefined) return there.filter(({ place }) => place.level === wanted);
  const [cities, areas] = [there.filter(isCity), there.filter((each) => !isCity(each))];
  const owners = cities.filter(({ by }) => by === "own");
  const ownAreas = areas.filter(({ by }) => by === "own");
  if (areas.length === 0) return cities;
  const seats = cities.filter(({ place }) => areas.some((area) => liesIn(place, area.place)));
  if (owners.length === 0) return ownAreas.length === 0 && seats.length > 0 ? cities : areas;
  return seats.some(({ by }) => by === "own") ? cities : [...cities, ...ownAreas];
}

function isCity({ place }: Pick<Found, "place">): boolean {
  return place.level === "city";
}

/** Each place once, as it was found first. */
function unique(found: readonly Found[]): Found[] {
  return [...new Map(found.toReversed().map((each) => [each.place.id, each])).values()].reverse();
}

/** New; or, where a region is named and the gazetteer knows only a city of its name, to be looked at. */
function nobody({ named, country, lookup }: PlaceSearch): PlaceMatch {
  const region = readings(named.name)
    .flat()
    .find(({ level }) => level === "region");
  const level = named.level ?? region?.level;
  if (region && named.level === undefined) {
    const city = matchByName({ ...named, name: region.key, level: "city" }, country, lookup);
    if (city.outcome === "matched") return review([city], CITY_ONLY);
    if (city.outcome === "review" && city.candidates.length > 0) return review(city.candidates, CITY_ONLY);
  }
  if (country === undefined) return review([], "no place of that name is known, and no country is given");
  if (becameOf(country.country) !== undefined)
    return review([], `no place of that name is known where ${country.name} was`);
  const where = country.level === "state" ? country.name : `${country.name}, ${country.countryName}`;
  const reason = `no place of that name is known in ${where}`;
  return { outcome: "new", reason, country: country.country, ...(level && { level }) };
}

const CITY_ONLY = "a region is named, and only a city of that name is known";
