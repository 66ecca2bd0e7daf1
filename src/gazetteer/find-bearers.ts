import { alike } from "./alike.ts";
import { consonants } from "./consonants.ts";
import { regionKeys } from "./generic-words.ts";
import { kilometresApart, positionOf } from "./kilometres-apart.ts";
import { normaliseName } from "./normalise-name.ts";
import type { Bearer } from "./place.ts";
import { countriesOf, type Found, inCountry, type PlaceSearch } from "./place-search.ts";
import type { Reading } from "./reading.ts";
import { abbreviates, leadingWord, withoutBaths, withoutJoined } from "./shortened-name.ts";

/** A way to find who bears a name, and how far it is to be trusted. */
export interface Way {
  readonly find: (reading: Reading, search: PlaceSearch) => readonly Found[];
  /** What a match is called that was found in this way. */
  readonly reason: string;
  readonly trust: number;
}

/** From the name as it stands to names that are only like it. */
export const WAYS: Readonly<
  Record<"exact" | "abbreviated" | "longer" | "spa" | "joined" | "compound" | "like", Way>
> = {
  exact: { find: exact, reason: "of that name", trust: 1 },
  abbreviated: { find: abbreviated, reason: "whose name is abbreviated so", trust: 0.95 },
  longer: { find: goingOn, reason: "whose name goes on after that", trust: 0.88 },
  spa: { find: spa, reason: "of that name without the word for baths", trust: 0.87 },
  joined: { find: joined, reason: "of that name, near what it is joined to", trust: 0.85 },
  compound: { find: compound, reason: "of the places the name joins", trust: 0.8 },
  like: { find: like, reason: "of a name like that", trust: 0.75 },
};

function exact(reading: Reading, { lookup }: PlaceSearch): Found[] {
  const keys = reading.level === "region" ? regionKeys(reading.key) : [reading.key];
  return keys.flatMap((key) => foundBy(lookup.bearers(key), { ...reading, key }));
}

function foundBy(bearers: readonly Bearer[], reading: Reading): Found[] {
  return bearers
    .filter(({ by }) => by !== "code")
    .map((bearer) => ({ key: reading.key, ...bearer, reading }));
}

/** "Neumarkt i. d. OPf.", "Garching b.München", "Gr. Köris". */
function abbreviated(reading: Reading, { lookup, country }: PlaceSearch): Found[] {
  if (!/\.|\b\p{L}\b/u.test(reading.written)) return [];
  const written = leadingWord(reading.written).replace(/\./gu, ". ");
  const key = normaliseName(written);
  const spelled = key === reading.key ? [] : foundBy(lookup.bearers(key), reading);
  const words = key.split(" ");
  const shortened = words.findIndex((word) => word.length <= 2 || written.toLowerCase().includes(`${word}.`));
  if (spelled.length > 0 || shortened < 1) return spelled;
  const longer = lookup
    .goingOn(words.slice(0, shortened).join(" "), countriesOf(country))
    .filter((bearer) => abbreviates(words, bearer.key.split(" ")));
  return foundBy(longer, reading);
}

/** "Bourcefranc" of Bourcefranc-le-Chapus; "Gifu" of Gifu-shi. */
function goingOn(reading: Reading, { lookup, country }: PlaceSearch): Found[] {
  if (reading.key.length < LEAST) return [];
  return foundBy(lookup.goingOn(reading.key, countriesOf(country)), reading).filter(
    ({ place }) => place.level !== "state",
  );
}

/** Whose names go on after one that somebody bears: a source may mean them by it, where that somebody is small. */
export function rivalsIn(reading: Reading, found: readonly Found[], search: PlaceSearch): Found[] {
  const owned = found.some(
    ({ by, place: { population = 0 } }) => by === "own" && population >= KNOWN_BY_THEIR_NAME,
  );
  return owned ? [] : goingOn(reading, search);
}

const LEAST = 4;
const KNOWN_BY_THEIR_NAME = 10_000;

/** "Kötzting" of Bad Kötzting, "Droitwich" of Droitwich Spa. */
function spa(reading: Reading, { lookup }: PlaceSearch): Found[] {
  const key = withoutBaths(reading.key);
  if (key === undefined || key.length < LEAST) return [];
  return foundBy(lookup.bearers(key), { ...reading, key }).filter(
    ({ by, place }) => by === "own" && place.level === "city",
  );
}

/** "Valence" of "Valence sur Rhône": a name is joined to another because others bear it too, so where it lies counts. */
function joined(reading: Reading, { lookup }: PlaceSearch): Found[] {
  const { bare = "", beside = "" } = withoutJoined(reading.key) ?? {};
  if (bare.length < LEAST || beside.length < LEAST) return [];
  const shorter = { ...reading, key: bare, written: bare, where: [...reading.where, beside] };
  return foundBy(lookup.bearers(bare), shorter).filter(
    ({ by, place }) => by === "own" && place.level === "city",
  );
}

/** Both parts of "Illnau-Effretikon", where they lie side by side. */
function compound(reading: Reading, { lookup, country }: PlaceSearch): Found[] {
  const parts = reading.written.split(/\s*[-–]\s*/u).map(normaliseName);
  if (parts.length !== 2 || parts.some((part) => part.length < LEAST)) return [];
  const [first = [], second = []] = parts.map((part) =>
    foundBy(lookup.bearers(part), { ...reading, key: part }).filter(
      ({ place }) => place.level === "city" && inCountry(place, country),
    ),
  );
  const beside = (one: Found, others: readonly Found[]) => others.some((other) => isBeside(one, other));
  return [...first.filter((one) => beside(one, second)), ...second.filter((one) => beside(one, first))];
}

const SIDE_BY_SIDE_KM = 8;

function isBeside(one: Found, other: Found): boolean {
  const [from, to] = [positionOf(one.place), positionOf(other.place)];
  return from !== undefined && to !== undefined && kilometresApart(from, to) <= SIDE_BY_SIDE_KM;
}

/** Names that are a slip or two away, or that another language writes so. */
function like(reading: Reading, { lookup, country, here }: PlaceSearch): Found[] {
  if (reading.level === "region") return [];
  const sound = reading.key.length < LEAST ? undefined : consonants(reading.key);
  const sounding = sound === undefined ? [] : lookup.sounding(sound, countriesOf(country));
  const places = here ? [...lookup.near(here, NEAR_KM), ...sounding] : sounding;
  return places
    .filter((place) => inCountry(place, country))
    .flatMap((place) => {
      const nearest = alike(reading.key, place);
      return nearest ? [{ place, by: nearest.by, key: nearest.key, slips: nearest.slips, reading }] : [];
    });
}

const NEAR_KM = 10;
