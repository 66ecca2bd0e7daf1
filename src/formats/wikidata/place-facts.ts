import type { Named } from "../../record/named.ts";
import { bestValues, type Item, itemsIn, textsIn } from "./item.ts";
import { placeLevel } from "./place-level.ts";
import { PROPERTY } from "./properties.ts";
import { STATE_CODES } from "./state-codes.ts";

/** What is known of an entity beside its statements: enough to find the place it is. Kept for tens of thousands. */
export interface PlaceFacts {
  readonly id: string;
  readonly name?: string;
  readonly otherNames?: readonly string[];
  readonly latitude?: number;
  readonly longitude?: number;
  /** GeoNames ids: a city and its municipality are often one entity with two. */
  readonly geoNames?: readonly string[];
  /** Its ISO 3166 code, of a state or region. */
  readonly iso?: string;
  /** The state it lies in, by that one's id in Wikidata. */
  readonly state?: string;
  readonly level?: NonNullable<Named["level"]>;
}

export function placeFacts(item: Item): PlaceFacts {
  const [name, ...otherNames] = namesOf(item.labels);
  const [position] = bestValues(item, PROPERTY.position).filter(({ kind }) => kind === "position");
  const [iso] = textsIn([
    ...bestValues(item, PROPERTY.stateCode),
    ...bestValues(item, PROPERTY.regionCode),
  ]).filter((code) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code));
  const [state] = itemsIn(bestValues(item, PROPERTY.country));
  const geoNames = textsIn(bestValues(item, PROPERTY.geoNames)).filter((id) => /^[1-9]\d*$/.test(id));
  const level = placeLevel(item);
  return {
    id: item.id,
    ...(name && { name }),
    ...(otherNames.length > 0 && { otherNames }),
    ...(position?.kind === "position" && { latitude: position.latitude, longitude: position.longitude }),
    ...(geoNames.length > 0 && { geoNames }),
    ...(iso && { iso }),
    ...(state && { state }),
    ...(level && { level }),
  };
}

/** 'mul' is Wikidata's name for all languages of a script. */
const LANGUAGES = ["en", "mul", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "zh", "ja", "ar"];
const MOST_NAMES = 9;

/** Its English name, else the one for all languages, else any; then those of some other languages, each once. */
function namesOf(labels: Item["labels"]): string[] {
  const others = Object.keys(labels).toSorted();
  const names = [...LANGUAGES, ...others].flatMap((language) => labels[language]?.trim() ?? []);
  return [...new Set(names)].slice(0, MOST_NAMES);
}

/** What is asked about other entities of the same reading. */
export interface Known {
  facts(id: string): PlaceFacts | undefined;
  /**
   * Which of several GeoNames ids to give; the first, if it is not known. GeoNames has a city and its municipality
   * apart, and the gazetteer may hold one of them.
   */
  readonly geoNames?: (ids: readonly string[]) => string | undefined;
}

/** A place by what is known of it; by its id alone where its entity did not come along. */
export function namedPlace(id: string, known: Known): Named {
  const { name, state, iso, level, geoNames = [], ...facts } = known.facts(id) ?? { id };
  const { otherNames, latitude, longitude } = facts;
  const country = iso?.slice(0, 2) ?? codeOf(state, known);
  const number = known.geoNames?.(geoNames) ?? geoNames[0];
  return {
    type: "place",
    name: name ?? id,
    ...(otherNames && { otherNames }),
    ...(country && { country }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    ...(level && { level }),
    ids: {
      wikidata: id,
      ...(number && { geonames: number }),
      ...(iso && level !== "city" && { iso }),
    },
  };
}

function codeOf(state: string | undefined, known: Known): string | undefined {
  if (state === undefined) return undefined;
  return known.facts(state)?.iso?.slice(0, 2) ?? STATE_CODES[state];
}

export function namedBody(id: string, known: Known): Named {
  const { name, otherNames } = known.facts(id) ?? {};
  return { type: "body", name: name ?? id, ...(otherNames && { otherNames }), ids: { wikidata: id } };
}
