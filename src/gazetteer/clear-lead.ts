import { bySize, type Place } from "./place.ts";

/** Whether so many inhabitants stand in the way of the first, who has so many. */
export type RivalRule = (inhabitants: number, first: number) => boolean;

/** A name alone: 100,000 inhabitants or 5 % of the first's. */
export const NAME_ALONE: RivalRule = (inhabitants, first) =>
  inhabitants >= LARGE || inhabitants >= NOTABLE * first;

/** A name with its country or region, where the larger of two unequal places can be taken as meant. */
export const NAME_IN_PLACE: RivalRule = (inhabitants, first) =>
  inhabitants >= HALF * first || (inhabitants >= LARGE && inhabitants >= NOTABLE * first);

export const LARGE = 100_000;
const NOTABLE = 0.05;
const HALF = 0.5;

export interface Lead {
  readonly first: Place;
  readonly rivals: readonly Place[];
}

/**
 * The largest city that bears a name, and those that stand in its way. A city that bears it only as another name
 * (old, foreign) counts only if it is the largest of all, and not beside a city of its own country whose proper
 * name it is: so "Cologne" is Köln, and "Manchester" is never Richmond, Virginia, into which one was merged.
 */
export function clearLead(own: readonly Place[], other: readonly Place[], rule: RivalRule): Lead | undefined {
  const owners = [...own].sort(bySize);
  const others = other.filter((place) => !own.some((owner) => isNotableBeside(owner, place)));
  const [owner] = owners;
  const [largest] = [...owners, ...others].sort(bySize);
  if (largest === undefined) return undefined;
  if (owner !== undefined && size(owner) === size(largest)) {
    return { first: owner, rivals: owners.filter((place) => place !== owner && isRival(place, owner, rule)) };
  }
  const field = [...owners, ...others].sort(bySize).filter((place) => place !== largest);
  const compatriot = (place: Place) => own.includes(place) && place.country === largest.country;
  return {
    first: largest,
    rivals: field.filter((place) => compatriot(place) || isRival(place, largest, rule)),
  };
}

function isNotableBeside(owner: Place, place: Place): boolean {
  return owner.country === place.country && (owner.population ?? 0) >= NOTABLE * (place.population ?? 0);
}

/** Unknown population is no evidence of size; where the first's is unknown too, nothing tells the two apart. */
function isRival(place: Place, first: Place, rule: RivalRule): boolean {
  if (first.population === undefined) return true;
  return place.population !== undefined && rule(place.population, first.population);
}

function size({ population }: Place): number {
  return population ?? -1;
}
