import type { Named } from "../record/named.ts";
import { countryMeant } from "./country-meant.ts";
import { matchById } from "./match-by-id.ts";
import { matchByName } from "./match-by-name.ts";
import type { LikenessLookup } from "./place.ts";
import type { PlaceMatch } from "./place-match.ts";

/** Whom a source means by a place, from its ids, else from its name and all it says beside it. */
export function matchPlace(named: Named, lookup: LikenessLookup): PlaceMatch {
  const country = named.country === undefined ? undefined : countryMeant(named.country, lookup);
  const match = matchById(named, country, lookup) ?? matchByName(named, country, lookup);
  if (named.country === undefined || country !== undefined) return match;
  const told = { ...match, reason: `${match.reason}; no country is known as ${named.country}` };
  // Nobody vouches for the country, so the name alone decides, and is so much less sure.
  return told.outcome === "matched" ? { ...told, score: told.score * 0.9 } : told;
}
