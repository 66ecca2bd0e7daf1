import { type WorldRegion, worldRegion } from "./m49.ts";

/** A state or territory with an ISO 3166-1 code. */
export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo, which ISO leaves to its users. */
  readonly code: string;
  /** Alpha-3, where there is one. */
  readonly code3?: string;
  readonly name: string;
  /** Its official name, its names in its own languages and other English spellings. */
  readonly ownNames: readonly string[];
  /** Its names in other languages. */
  readonly otherNames: readonly string[];
  readonly world?: WorldRegion;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly squareKilometres?: number;
}

/** A row as the list of countries gives it. */
export interface CountryRow {
  readonly cca2: string;
  readonly cca3?: string;
  readonly name: Naming & { readonly native?: Readonly<Record<string, Naming>> };
  readonly altSpellings?: readonly string[];
  readonly translations?: Readonly<Record<string, Naming>>;
  readonly latlng?: readonly number[];
  readonly area?: number;
}

interface Naming {
  readonly common: string;
  readonly official: string;
}

/** A country as the gazetteer holds it, with `moreNames` of it in other languages. */
export function countryOf(row: CountryRow, moreNames: readonly string[] = []): Country {
  const { cca2: code, cca3, name, altSpellings = [], latlng = [], area = 0 } = row;
  const native = Object.values(name.native ?? {}).flatMap(bothNames);
  const own = new Set([...bothNames(name), ...native, ...altSpellings]);
  const other = new Set([...Object.values(row.translations ?? {}).flatMap(bothNames), ...moreNames]);
  const world = worldRegion(code);
  const [latitude, longitude] = latlng;
  return {
    code,
    ...(cca3 && { code3: cca3 }),
    name: name.common,
    ownNames: [...own].filter((each) => each !== code),
    otherNames: [...other].filter((each) => !own.has(each)),
    ...(world && { world }),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    ...(area > 0 && { squareKilometres: area }),
  };
}

function bothNames({ common, official }: Naming): string[] {
  return [common, official];
}
