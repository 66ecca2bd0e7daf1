import type { Named } from "../record/named.ts";
import { kilometresApart, positionOf } from "./kilometres-apart.ts";
import { type NameForm, nameForms } from "./name-form.ts";
import { normaliseName } from "./normalise-name.ts";
import { type Bearer, bySize, isLesser, liesIn, type Place, type PlaceLookup } from "./place.ts";
import { type Candidate, type PlaceMatch, review } from "./place-match.ts";

/** A bearer of the name in one of its forms. */
interface Found extends Bearer {
  readonly form: NameForm;
}

/** The place of that name where the source says it lies; `country` is what its country was understood as. */
export function matchByName(named: Named, country: Place | undefined, lookup: PlaceLookup): PlaceMatch {
  const forms = [named.name, ...(named.otherNames ?? [])].flatMap(nameForms);
  const found = bearersOf(forms, named, country, lookup);
  if (named.country !== undefined && country === undefined)
    return review(candidates(found, named), `no state or region is called "${named.country}"`);
  const regional = forms.some(({ level }) => level === "region") && named.level === undefined;
  const fitting = found.filter(({ place, form }) => place.level === (form.level ?? place.level));
  const first = fitting.filter(({ form }) => form.steps === fitting[0]?.form.steps);
  if (first.length === 0 && found.length > 0 && regional)
    return review(candidates(found, named), "a region is named, and only a city of that name is known");
  if (first.length === 0) return nobody(country);
  return pick(first, named, country);
}

function bearersOf(
  forms: readonly NameForm[],
  { level, region }: Named,
  country: Place | undefined,
  lookup: PlaceLookup,
): Found[] {
  return forms.flatMap((form) => {
    const areas = [...form.where, ...(region ? [region] : [])].map((where) => areasNamed(where, lookup));
    return lookup
      .bearers(form.key)
      .filter(({ by }) => by !== "code")
      .filter(({ place }) => country === undefined || liesIn(place, country))
      .filter(({ place }) => (level ?? place.level) === place.level)
      .filter(({ place }) =>
        areas.every((ones) => ones.length === 0 || ones.some((one) => liesIn(place, one))),
      )
      .map((bearer) => ({ ...bearer, form }));
  });
}

function areasNamed(where: string, lookup: PlaceLookup): Place[] {
  return lookup
    .bearers(normaliseName(where))
    .map(({ place }) => place)
    .filter(({ level }) => level !== "city");
}

function nobody(country: Place | undefined): PlaceMatch {
  if (country === undefined) return review([], "no place of that name is known, and no country is given");
  const where = country.level === "state" ? country.name : `${country.name}, ${country.countryName}`;
  return { outcome: "new", reason: `no place of that name is known in ${where}`, country: country.country };
}

function pick(found: readonly Found[], named: Named, country: Place | undefined): PlaceMatch {
  const here = positionOf(named);
  if (here) {
    const near = found.filter(({ place }) => kmFrom(here, place) <= NEAR_KM);
    const [one] = ranked(near);
    if (one) return { outcome: "matched", place: one.place, score: 0.98, reason: "that name, and near" };
    return review(candidates(found, named), "places of that name are known, but none near the coordinates");
  }
  const [one, ...rest] = ranked(found);
  if (one === undefined) return nobody(country);
  const rival = rest.find(({ place }) => (place.population ?? 0) * LEAD >= (one.place.population ?? 0));
  const score = (one.by === "own" ? 0.97 : 0.93) - 0.05 * one.form.steps - (country ? 0 : 0.1);
  if (rival === undefined) {
    const reason = rest.length === 0 ? "only place of that name" : "by far the largest of that name";
    const where = country ? ` in ${country.name}` : "";
    return { outcome: "matched", place: one.place, score, reason: reason + where };
  }
  return review(candidates(found, named), "several places of that name");
}

const NEAR_KM = 20;
const LEAD = 5;

/** Cities before areas, living ones first, those that bear the name as their own, the larger. */
function ranked(found: readonly Found[]): Found[] {
  const unique = [...new Map(found.toReversed().map((each) => [each.place.id, each])).values()];
  const rank = ({ place, by }: Found) =>
    (place.level === "city" ? 0 : 4) + (isLesser(place) ? 2 : 0) + (by === "own" ? 0 : 1);
  return unique.sort((one, other) => rank(one) - rank(other) || bySize(one.place, other.place));
}

function kmFrom(here: { latitude: number; longitude: number }, place: Place): number {
  const there = positionOf(place);
  return there ? kilometresApart(here, there) : Number.POSITIVE_INFINITY;
}

function candidates(found: readonly Found[], named: Named): Candidate[] {
  const here = positionOf(named);
  return ranked(found).map(({ place, by }) => {
    const km = here && kmFrom(here, place);
    const told = km === undefined || !Number.isFinite(km) ? "" : `, ${Math.round(km)} km away`;
    return { place, score: 0.5, reason: (by === "own" ? "its own name" : "another name of it") + told };
  });
}
