import countries from "world-countries/countries.json" with { type: "json" };

/** The names of countries in some twenty languages and their codes, in lower case. */
const NAMES: ReadonlySet<string> = new Set(
  countries.flatMap(({ name, translations, altSpellings, cca2, cca3 }) =>
    [
      name.common,
      name.official,
      ...Object.values(name.native ?? {}).flatMap(({ common, official }) => [common, official]),
      ...Object.values(translations).flatMap(({ common, official }) => [common, official]),
      ...altSpellings,
      cca2,
      cca3,
    ].map(plain),
  ),
);

const FURTHER: ReadonlySet<string> = new Set([
  "england",
  "schottland",
  "scotland",
  "wales",
  "usa",
  "uk",
  "großbritannien",
]);

/** Whether a word looks like a country: good enough to tell a column of countries from one of cities. */
export function looksLikeCountry(word: string): boolean {
  const name = plain(word);
  return NAMES.has(name) || FURTHER.has(name);
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll("_", " ").replaceAll("’", "'").trim();
}
