import countries from "world-countries/countries.json" with { type: "json" };
import type { KinshipOf } from "../forecasts/world.ts";
import { worldRegion } from "../gazetteer/m49.ts";
import { normaliseName } from "../gazetteer/normalise-name.ts";

type Row = (typeof countries)[number];

/** By code and by every name in some twenty languages. */
const BY_NAME: ReadonlyMap<string, Row> = new Map(
  // Other spellings first, so that a country's own name is never another's.
  [...countries].flatMap((row) => namesOf(row).map((name) => [normaliseName(name), row] as const)).reverse(),
);

function namesOf({ name, translations, altSpellings, cca2, cca3 }: Row): string[] {
  return [
    cca2,
    cca3,
    name.common,
    name.official,
    ...Object.values(translations).flatMap(({ common, official }) => [common, official]),
    ...altSpellings,
  ];
}

/** The alpha-2 code of a country by code or name; what is not known stays as it is written. */
export function countryCode(text: string): string {
  return BY_NAME.get(normaliseName(text.replaceAll("_", " ")))?.cca2 ?? text;
}

/** Whether the list of countries has it by this code or name. */
export function isCountry(text: string): boolean {
  return BY_NAME.has(normaliseName(text.replaceAll("_", " ")));
}

/** What two countries share, by the list of countries: an official language, a border, a subregion of M49. */
export const countryKinship: KinshipOf = (one, other) => {
  const [first, second] = [BY_NAME.get(normaliseName(one)), BY_NAME.get(normaliseName(other))];
  if (!first || !second) return undefined;
  const spoken = Object.keys(second.languages ?? {});
  return {
    language: Object.keys(first.languages ?? {}).some((language) => spoken.includes(language)),
    border: first.borders.some((code) => code === second.cca3),
    region: first !== second && worldRegion(first.cca2)?.subregion === worldRegion(second.cca2)?.subregion,
  };
};
