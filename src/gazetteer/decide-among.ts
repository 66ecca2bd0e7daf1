import type { Way } from "./find-bearers.ts";
import { withoutGeneric } from "./generic-words.ts";
import { kilometresApart, positionOf } from "./kilometres-apart.ts";
import type { Weighed } from "./likelihood.ts";
import { normaliseName } from "./normalise-name.ts";
import type { Place } from "./place.ts";
import { type Candidate, type PlaceMatch, review } from "./place-match.ts";
import type { PlaceSearch } from "./place-search.ts";

/** How much of all that speaks for anyone must speak for one, to be matched unseen. */
export const SHARE = { needed: 0.85, neededForShort: 0.9 };

/** The likeliest, if the others of the name are unlikely beside it; the likeliest comes first. */
export function decideByWeight(
  weighed: readonly Weighed[],
  way: Way,
  steps: number,
  { country }: PlaceSearch,
): PlaceMatch | undefined {
  const [first] = weighed;
  if (first === undefined) return undefined;
  const all = total(weighed);
  const share = total(weighed.filter(({ place }) => isSame(place, first.place))) / all;
  const where = country ? ` in ${country.name}` : "";
  if (first.agreement === "no")
    return review(candidates(weighed), `${first.place.name}${where} does not lie where the source says`);
  if (share < neededFor(first) || isUnsure(first, way))
    return review(
      candidates(weighed),
      `${weighed.length === 1 ? "a place" : "several places"} ${way.reason}${where}`,
    );
  const only = weighed.length === 1 ? "only place" : "by far the likeliest place";
  const score = Math.min(0.99, share) * way.trust * (1 - 0.02 * steps) * (country ? 1 : 0.9);
  return { outcome: "matched", place: first.place, score, reason: `${only} ${way.reason}${where}` };
}

/** Those who leave out the end of a name do so where everybody knows who is meant, or where few others are thought of. */
function neededFor({ by, key, place }: Weighed): number {
  const isShort = by === "other" && normaliseName(place.name).startsWith(`${key} `);
  return isShort ? SHARE.neededForShort : SHARE.needed;
}

/**
 * A name that is only like another, or only begins as another, is a place of its own more often than a slip; and who
 * is not known to lie where a longer name says may be a namesake.
 */
function isUnsure({ slips = 0, key, reading, by, agreement }: Weighed, way: Way): boolean {
  if (way.trust === 1) return false;
  if (slips > 0 || agreement !== "yes") return true;
  if (key === reading.key || withoutGeneric(key)?.bare === reading.key) return false;
  return key.startsWith(`${reading.key} `) && (by !== "own" || reading.key.length < LONG);
}

const LONG = 7;

/** Two of a name so near each other are taken for one place that GeoNames has twice. */
const SAME_KM = 6;

function isSame(one: Place, other: Place): boolean {
  if (one === other) return true;
  const [from, to] = [positionOf(one), positionOf(other)];
  return from !== undefined && to !== undefined && kilometresApart(from, to) <= SAME_KM;
}

/** The one of the name that lies near the coordinates the source gives. */
export function decideNear(
  weighed: readonly Weighed[],
  way: Way,
  { here }: PlaceSearch,
): PlaceMatch | undefined {
  const near = weighed
    .filter(({ place, kilometres }) => place.level !== "city" || (kilometres ?? NEAR_KM) < NEAR_KM)
    .map((each) => ({ ...each, weight: each.weight * Math.exp(-(each.kilometres ?? 0) / FADING_KM) }))
    .sort((one, other) => other.weight - one.weight);
  const [first] = near;
  if (here && first !== undefined) {
    const at =
      first.kilometres === undefined ? "" : `, ${Math.round(first.kilometres)} km from the coordinates`;
    return {
      outcome: "matched",
      place: first.place,
      score: 0.99 * way.trust,
      reason: `place ${way.reason}${at}`,
    };
  }
  return way.trust < 1 || weighed.length === 0
    ? undefined
    : review(candidates(weighed), `no place ${way.reason} lies near the coordinates`);
}

/** A centre and a municipality's middle may lie so far apart. */
const NEAR_KM = 20;
/** Over this distance what speaks for a place falls to a third. */
const FADING_KM = 4;

function candidates(weighed: readonly Weighed[]): Candidate[] {
  const all = total(weighed);
  return weighed.map(({ place, by, weight, kilometres }) => {
    const told = kilometres === undefined ? "" : `, ${Math.round(kilometres)} km away`;
    return {
      place,
      score: weight / all,
      reason: (by === "own" ? "its own name" : "another name of it") + told,
    };
  });
}

function total(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { weight }) => sum + weight, 0);
}
