import type { Polity } from "../record/entity.ts";
import type { PolityId } from "../record/id.ts";
import type { Position } from "./kilometres-apart.ts";

/** What the gazetteer knows of a city, a region or a state. */
export interface Place {
  readonly id: PolityId;
  readonly level: Polity["level"];
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly countryName: string;
  /** The regions it lies in, the larger first; only those the gazetteer has. */
  readonly within: readonly Region[];
  readonly latitude?: number;
  readonly longitude?: number;
  /** By GeoNames, whose boundary is not said; absent where GeoNames gives none. */
  readonly population?: number;
  /** GeoNames' class of a city: PPLC the capital, PPLA a region's seat, PPLX a section of another … */
  readonly featureCode?: string;
  readonly aliases?: readonly string[];
}

export interface Region {
  readonly id: PolityId;
  readonly name: string;
}

/** How a place bears a name: as its own, as another (old, foreign, local) or as a code. */
export interface Bearer {
  readonly place: Place;
  readonly by: "own" | "other" | "code";
}

/** A name that may be offered to someone who misspelt it. */
export interface KnownName {
  readonly key: string;
  readonly id: PolityId;
  readonly by: Bearer["by"];
}

/** What is asked of the stored gazetteer; keys are normalised names. */
export interface PlaceLookup {
  bearers(key: string): readonly Bearer[];
  place(id: string): Place | undefined;
  /** Names of the larger places, the most populous first. */
  knownNames(): Iterable<KnownName>;
}

/** A place and the name of it that a search by likeness came upon. */
export interface LikeBearer extends Bearer {
  readonly key: string;
}

/** Codes of the countries to look in, with blanks between them; empty for all. */
export type Countries = string;

/** What matching asks beside: names that are like one that nobody bears, and what lies round a position. */
export interface LikenessLookup extends PlaceLookup {
  /** Names that go on with another word after these words: "bad homburg vor der hohe" after "bad homburg". */
  goingOn(key: string, countries?: Countries): readonly LikeBearer[];
  /** Cities that have a name of these `consonants`, with all their names. */
  sounding(consonants: string, countries?: Countries): readonly Place[];
  /** Cities at most so far from a position, with all their names. */
  near(position: Position, kilometres: number): readonly Place[];
}

/** A section of a city, or a place that is no more: never meant where a living city bears the name. */
export function isLesser({ featureCode }: Pick<Place, "featureCode">): boolean {
  return featureCode !== undefined && ["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"].includes(featureCode);
}

/** As candidates are told apart: "Athens, Georgia, United States". */
export function placeLabel({ name, level, within, countryName }: Place): string {
  if (level === "state") return name;
  return [name, ...within.slice(0, 1).map((region) => region.name), countryName].join(", ");
}

/** The more populous first; those of unknown population last, in the order of their ids. */
export function bySize(one: Place, other: Place): number {
  return (other.population ?? -1) - (one.population ?? -1) || (one.id < other.id ? -1 : 1);
}

/** Whether a place is, or lies in, a region or state. */
export function liesIn(place: Place, area: Place): boolean {
  return area.level === "state"
    ? place.country === area.country
    : place.id === area.id || place.within.some(({ id }) => id === area.id);
}
