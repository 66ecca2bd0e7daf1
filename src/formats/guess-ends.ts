import type { GuessedColumn } from "./guess-columns.ts";
import { looksLikeCountry } from "./guess-country.ts";
import { HEADER_WORDS, HOME_WORDS, PARTNER_WORDS } from "./guess-words.ts";

/** The columns that tell of one place, by what each tells. */
export interface GuessedEnd {
  readonly marker: string;
  readonly columns: ReadonlyMap<string, string>;
  /** The country that all of them are in, where the table shows it elsewhere than in a column of countries. */
  readonly country?: string;
}

const NAMING: ReadonlySet<string> = new Set(["name", "wikidata", "geonames"]);
const TELLING = ["country", "region", "latitude", "longitude", "population", "geonames", "wikidata"] as const;

/** The places that a row names: two of a tie, one of a membership; none where no column names any. */
export function guessEnds(columns: readonly GuessedColumn[]): GuessedEnd[] {
  const markers = markersOf(columns);
  const ends = markers.map((marker) => ({ marker, columns: new Map<string, string>() }));
  for (const end of ends) {
    const own = columns.find(({ aspect, marker }) => aspect === "name" && marker === end.marker);
    if (own) end.columns.set("name", own.column);
  }
  for (const aspect of TELLING) {
    const held = columns.filter((one) => one.aspect === aspect);
    for (const one of held) {
      const end = ends[ownerOf(one, columns, markers)];
      if (end && !end.columns.has(aspect)) end.columns.set(aspect, one.column);
    }
  }
  return ends.map((end) => withCountry(end, columns));
}

/** The markers of the columns that name places: of two or more, those of the first city and of its partner. */
function markersOf(columns: readonly GuessedColumn[]): string[] {
  const naming = columns.filter(({ aspect }) => aspect !== undefined && NAMING.has(aspect));
  const all = [...new Set(naming.map(({ marker }) => marker))];
  const [first] = all;
  if (first === undefined) return countryAlone(columns);
  const rest = all.filter((marker) => marker !== first);
  const partner = rest.find((marker) => marker.split(" ").some((word) => PARTNER_WORDS.has(word)));
  const home = all.find((marker) => HOME_WORDS.has(marker)) ?? first;
  const other =
    partner ?? (all.length === 2 && rest.every((each) => isOfPlace(each, naming)) ? rest[0] : undefined);
  if (other === undefined || other === home) return other === undefined ? [home] : [first, other];
  return all.indexOf(home) < all.indexOf(other)
    ? [home, other]
    : [first === other ? other : first, other === first ? home : other];
}

/** Of two columns that nothing tells apart as city and partner, both must be of places: town and townUK. */
function isOfPlace(marker: string, naming: readonly GuessedColumn[]): boolean {
  const columns = naming.filter((one) => one.marker === marker).map(({ column }) => column.toLowerCase());
  return (
    looksLikeCountry(marker) || columns.some((name) => HEADER_WORDS.place.some((word) => name.includes(word)))
  );
}

/** Where no city is named, the countries themselves are spoken of. */
function countryAlone(columns: readonly GuessedColumn[]): string[] {
  const country = columns.find(({ aspect }) => aspect === "country");
  return country ? [country.marker] : [];
}

/** Whose column it is: by its marker; where that tells nothing, of the place that is named before it. */
function ownerOf(one: GuessedColumn, columns: readonly GuessedColumn[], markers: readonly string[]): number {
  const named = one.marker === "" ? -1 : markers.indexOf(one.marker);
  if (named >= 0) return named;
  const rivals = columns.filter(
    ({ aspect, marker }) => aspect === one.aspect && markers.includes(marker) && marker !== "",
  );
  const plain = markers.indexOf("");
  if (one.marker === "" && plain >= 0 && rivals.length > 0) return plain;
  const before = columns.slice(0, columns.indexOf(one)).filter(({ aspect }) => aspect === "name");
  const last = before.findLast(({ marker }) => markers.includes(marker));
  return last ? markers.indexOf(last.marker) : 0;
}

function withCountry(end: GuessedEnd, columns: readonly GuessedColumn[]): GuessedEnd {
  if (end.columns.has("country")) return end;
  if (end.marker !== "" && looksLikeCountry(end.marker)) return { ...end, country: end.marker.toUpperCase() };
  const country = columns
    .filter(({ aspect, marker }) => aspect === "name" && marker === end.marker)
    .map(({ profile }) => lastPart(profile.values))
    .find((found) => found !== undefined);
  return country === undefined ? end : { ...end, country };
}

const NEARLY_ALL = 0.95;

/** The country behind the last comma, where it is the same of nearly all: "Aachen, 52062, Germany". */
function lastPart(values: GuessedColumn["profile"]["values"]): string | undefined {
  const [first] = values;
  const country = first?.[0].split(",").at(-1)?.trim();
  if (country === undefined || !first?.[0].includes(",") || !looksLikeCountry(country)) return undefined;
  const alike = values.filter(([value]) => value.endsWith(`, ${country}`)).length;
  return alike / values.length >= NEARLY_ALL ? country : undefined;
}
