import type { Named } from "../record/named.ts";
import { countryMeant } from "./country-meant.ts";
import { matchById } from "./match-by-id.ts";
import { matchByName } from "./match-by-name.ts";
import type { LikenessLookup } from "./place.ts";
import type { PlaceMatch } from "./place-match.ts";

/** Whom a source means by a place, from its ids, else from its name and all it says beside it. */
export function matchPlace(named: Named, lookup: LikenessLookup): PlaceMatch {
  const country = named.country === undefined ? undefined : countryMeant(named.country, lookup);
  return matchById(named, country, lookup) ?? matchByName(named, country, lookup);
}
