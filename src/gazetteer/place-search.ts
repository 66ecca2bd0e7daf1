import type { Named } from "../record/named.ts";
import { becameOf } from "./former-state.ts";
import { type Position, positionOf } from "./kilometres-apart.ts";
import type { Bearer, Countries, LikenessLookup, Place } from "./place.ts";
import type { Reading } from "./reading.ts";

/** What a search for a named place goes by. */
export interface PlaceSearch {
  readonly named: Named;
  /** The state, or the region, that its country was understood as. */
  readonly country?: Place;
  readonly here?: Position;
  readonly lookup: LikenessLookup;
}

/** Someone who bears a name that was read, and by which name. */
export interface Found extends Bearer {
  readonly reading: Reading;
  /** The name it was found by, which may be longer than the one that was read. */
  readonly key: string;
  /** How many letters differ. */
  readonly slips?: number;
}

export function placeSearch(named: Named, country: Place | undefined, lookup: LikenessLookup): PlaceSearch {
  const here = positionOf(named);
  return { named, lookup, ...(country && { country }), ...(here && { here }) };
}

/** Whether a place lies in the country that is asked for, or in a territory of its that has a code of its own. */
export function inCountry({ country: at }: Place, country: Place | undefined): boolean {
  return country === undefined || countriesOf(country).includes(at);
}

/** The code of the country and those of its territories, as the lookup takes them. */
export function countriesOf(country: Place | undefined): Countries {
  if (country === undefined) return "";
  return becameOf(country.country) ?? `${country.country} ${TERRITORIES[country.country] ?? ""}`;
}

/** Sources count these with the state they belong to; GeoNames, as ISO 3166-1, does not. */
const TERRITORIES: Readonly<Record<string, string>> = {
  AU: "CC CX NF",
  CN: "HK MO",
  DK: "FO GL",
  FI: "AX",
  FR: "BL GF GP MF MQ NC PF PM RE WF YT",
  GB: "AI BM FK GG GI IM JE KY MS SH TC VG",
  NL: "AW BQ CW SX",
  NO: "SJ",
  RS: "XK",
  US: "AS GU MP PR VI",
};
