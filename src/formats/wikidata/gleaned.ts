import { bestValues, type Item, itemsIn, type Statement } from "./item.ts";
import { type PlaceFacts, placeFacts } from "./place-facts.ts";
import { PROPERTY } from "./properties.ts";

/** All that is kept of an entity while the others are read. */
export interface Gleaned {
  readonly facts: PlaceFacts;
  readonly redirects: readonly string[];
  readonly twinned: readonly Statement[];
  readonly memberOf: readonly Statement[];
}

/**
 * An entity's ties and memberships, with what finds its place; of what is no place, only what names it. People,
 * universities and songs are members of things too, so memberships are taken of places alone.
 */
export function gleaned(item: Item): Gleaned {
  const place = isPlace(item);
  return {
    facts: placeFacts(item),
    redirects: item.redirects,
    twinned: item.statements[PROPERTY.twinned] ?? [],
    memberOf: place ? (item.statements[PROPERTY.memberOf] ?? []) : [],
  };
}

const HUMAN = "Q5";

/** What has inhabitants, a head of government, a code of ISO 3166 or twins is a polity. */
function isPlace(item: Item): boolean {
  if (itemsIn(bestValues(item, PROPERTY.instanceOf)).includes(HUMAN)) return false;
  return MARKS.some((property) => (item.statements[property] ?? []).length > 0);
}

/** The properties of which a place has one. */
export const MARKS = [
  PROPERTY.twinned,
  PROPERTY.population,
  PROPERTY.headOfGovernment,
  PROPERTY.stateCode,
  PROPERTY.regionCode,
] as const;
