import type { Atlas } from "../../atlas/atlas.ts";
import { countryName } from "../words.ts";

/** The country of a city by its row, in the reader's language; nothing where none is on file. */
export function countryOf({ cities, countries }: Pick<Atlas, "cities" | "countries">, city: number): string {
  const country = countries[cities.country[city] ?? -1];
  return country ? countryName(country.code) : "";
}
