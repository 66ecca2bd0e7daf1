import { countryMeant } from "../src/gazetteer/country-meant.ts";
import type { GeoNamesPlace } from "../src/gazetteer/geonames-line.ts";
import { kilometresApart, positionOf } from "../src/gazetteer/kilometres-apart.ts";
import { matchPlace } from "../src/gazetteer/match-place.ts";
import { spellings } from "../src/gazetteer/normalise-name.ts";
import type { Place } from "../src/gazetteer/place.ts";
import type { PlaceMatch } from "../src/gazetteer/place-match.ts";
import { countriesOf } from "../src/gazetteer/place-search.ts";
import { readings } from "../src/gazetteer/reading.ts";
import type { Named } from "../src/record/named.ts";
import type { Gazetteer } from "../src/store/gazetteer-file.ts";
import type { Case } from "./matching-sets.ts";
import type { PlacesNear } from "./places-near.ts";

/** What became of one row. */
export interface Outcome {
  readonly of: Case;
  readonly match: PlaceMatch;
  /** A place of the country lies near, so that it could have been matched. */
  readonly known: boolean;
  /** One of those bears the name, in some reading of it: the coordinates can be those of the place named. */
  readonly borne: boolean;
  /** Undefined where the set gives no coordinates. */
  readonly right?: boolean;
  /** The set gives the coordinates to so many other names that they are a country's or a region's middle. */
  readonly standIn: boolean;
}

const NEAR_KM = 15;

/** Matches each row and checks it by the coordinates of the set; equal questions are asked once. */
export function outcomesOf(
  cases: readonly Case[],
  asked: (of: Case) => Named,
  gazetteer: Gazetteer,
  around: PlacesNear,
): { outcomes: Outcome[]; places: number; milliseconds: number } {
  const matches = new Map<string, PlaceMatch>();
  const questions = new Map(cases.map((of) => [JSON.stringify(asked(of)), asked(of)]));
  const started = performance.now();
  for (const [key, named] of questions) matches.set(key, matchPlace(named, gazetteer));
  const milliseconds = performance.now() - started;
  const standIns = positionsOfMany(cases);
  const outcomes = cases.flatMap((of) => {
    const match = matches.get(JSON.stringify(asked(of)));
    return match
      ? [{ ...checked(of, match, gazetteer, around), standIn: standIns.has(positionKey(of)) }]
      : [];
  });
  return { outcomes, places: questions.size, milliseconds };
}

function checked(
  of: Case,
  match: PlaceMatch,
  gazetteer: Gazetteer,
  around: PlacesNear,
): Omit<Outcome, "standIn"> {
  const at = positionOf(of);
  if (at === undefined) return { of, match, known: false, borne: false };
  const { name, country: said } = of.named;
  const country = said === undefined ? undefined : countryMeant(said, gazetteer);
  const countries = countriesOf(country);
  const near = around
    .within(at, NEAR_KM)
    .filter((place) => countries === "" || countries.includes(place.country));
  const ids = near.map(({ number }) => `gn:${number}`);
  const right = match.outcome === "matched" && isThere(match.place, of, ids, gazetteer);
  return { of, match, known: near.length > 0, borne: isBorne(name, near), right };
}

function isBorne(name: string, near: readonly GeoNamesPlace[]): boolean {
  const keys = new Set(readings(name).flatMap((each) => each.map(({ key }) => key)));
  const names = near.flatMap((place) => [place.name, place.asciiName, ...place.alternateNames]);
  return names.some((each) => spellings(each).some((key) => keys.has(key)));
}

/** A region has no one position: a place near the coordinates must lie in it. */
function isThere(place: Place, at: Case, near: readonly string[], gazetteer: Gazetteer): boolean {
  const [known, said] = [positionOf(place), positionOf(at)];
  if (place.level === "city")
    return known !== undefined && said !== undefined && kilometresApart(known, said) <= NEAR_KM;
  return near.some((id) => {
    const other = gazetteer.place(id);
    return (
      other?.country === place.country &&
      (place.level === "state" || other.within.some((area) => area.id === place.id))
    );
  });
}

/** Differently named places that share one position to the metre were not found, and put where their country is. */
const MANY = 5;

function positionsOfMany(cases: readonly Case[]): ReadonlySet<string> {
  const at = Map.groupBy(cases, positionKey);
  const many = [...at].filter(([, of]) => new Set(of.map(({ named }) => named.name)).size >= MANY);
  return new Set(many.map(([key]) => key).filter((key) => key !== ""));
}

function positionKey({ latitude, longitude }: Case): string {
  return latitude === undefined ? "" : `${latitude} ${longitude}`;
}
