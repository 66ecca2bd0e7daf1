import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Country } from "../gazetteer/country.ts";
import { kilometresApart, type Position, positionOf } from "../gazetteer/kilometres-apart.ts";
import type {
  Bearer,
  Countries,
  KnownName,
  LikeBearer,
  LikenessLookup,
  Place,
  Region,
} from "../gazetteer/place.ts";
import { BAND, BANDS_A_DEGREE, BORNE, KNOWN_BY_OWN, LEVELS } from "./gazetteer-schema.ts";

/** Answers the core's questions from the index. */
export class GazetteerLookup implements LikenessLookup {
  readonly #bearers: StatementSync;
  readonly #goingOn: StatementSync;
  readonly #sounding: StatementSync;
  readonly #around: StatementSync;
  readonly #city: StatementSync;
  readonly #area: StatementSync;
  readonly #db: DatabaseSync;
  #countryNames: ReadonlyMap<string, string> | undefined;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#bearers = db.prepare(
      `SELECT ${COLUMNS}, n.borne FROM name n CROSS JOIN ${PLACES} WHERE p.no = n.place AND n.key = ?`,
    );
    this.#city = db.prepare(`SELECT ${COLUMNS}, p.aliases FROM ${PLACES} WHERE p.no = ?`);
    this.#area = db.prepare(`SELECT ${COLUMNS}, p.aliases FROM ${PLACES} WHERE p.id = ?1 OR p.other_id = ?1`);
    this.#goingOn = db.prepare(
      `SELECT ${COLUMNS}, n.borne, n.key FROM name n CROSS JOIN ${PLACES}
       WHERE p.no = n.place AND n.key >= ?1 AND n.key < ?2 AND n.borne < 2 AND ${inCountries("?3")} LIMIT ${MOST_LIKE}`,
    );
    this.#sounding = db.prepare(
      `SELECT ${COLUMNS}, p.aliases FROM sound s CROSS JOIN ${PLACES}
       WHERE p.no = s.place AND s.consonants = ?1 AND ${inCountries("?2")} LIMIT ${MOST_LIKE}`,
    );
    this.#around = db.prepare(
      `SELECT ${COLUMNS}, p.aliases FROM ${PLACES}
       WHERE ${BAND.replace("latitude", "p.latitude")} = ? AND p.longitude BETWEEN ? AND ? AND p.level = 0`,
    );
  }

  bearers(key: string): Bearer[] {
    return rowsOf(this.#bearers.all(key)).map((row) => ({
      place: this.placeOf(row),
      by: BORNE[row.borne] ?? "other",
    }));
  }

  place(id: string): Place | undefined {
    const city = id.startsWith("gn:") ? this.#city.all(Number(id.slice("gn:".length))) : [];
    const [row] = rowsOf(city.length > 0 ? city : this.#area.all(id));
    return row && this.#toldOf(row);
  }

  #toldOf(row: PlaceRow): Place {
    return { ...this.placeOf(row), ...(row.aliases && { aliases: row.aliases.split("\n") }) };
  }

  goingOn(key: string, countries: Countries = ""): LikeBearer[] {
    return rowsOf(this.#goingOn.all(`${key} `, `${key}!`, countries)).map((row) => ({
      place: this.placeOf(row),
      by: BORNE[row.borne] ?? "other",
      key: row.key ?? "",
    }));
  }

  sounding(consonants: string, countries: Countries = ""): Place[] {
    return rowsOf(this.#sounding.all(consonants, countries)).map((row) => this.#toldOf(row));
  }

  near(position: Position, kilometres: number): Place[] {
    const { latitude, longitude } = position;
    const north = kilometres / KM_A_DEGREE;
    const east = north / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
    const places: Place[] = [];
    const band = (degrees: number) => Math.floor(degrees * BANDS_A_DEGREE);
    for (let at = band(latitude - north); at <= band(latitude + north); at++)
      for (const row of rowsOf(this.#around.all(at, longitude - east, longitude + east)))
        places.push(this.#toldOf(row));
    return places.filter((place) => {
      const there = positionOf(place);
      return there !== undefined && kilometresApart(position, there) <= kilometres;
    });
  }

  knownNames(): Iterable<KnownName> {
    return knownNames(String(this.#db.prepare("SELECT names FROM known").get()?.["names"] ?? ""));
  }

  countries(): Country[] {
    const rows = this.#db.prepare("SELECT told FROM country ORDER BY code").all();
    return rows.map(({ told }) => JSON.parse(String(told)) as Country);
  }

  placeOf(row: PlaceRow): Place {
    const { no, id, level, name, country, latitude, longitude, population, feature } = row;
    return {
      id: id ?? `gn:${no}`,
      level: LEVELS[level] ?? "city",
      name,
      country,
      countryName: this.#countryName(country),
      within: regionsOf(row),
      ...(latitude !== null && { latitude }),
      ...(longitude !== null && { longitude }),
      ...(population !== null && { population }),
      ...(feature !== null && { featureCode: feature }),
    };
  }

  #countryName(code: string): string {
    this.#countryNames ??= new Map(
      this.#db
        .prepare("SELECT code, name FROM country")
        .all()
        .map(({ code, name }) => [String(code), String(name)]),
    );
    return this.#countryNames.get(code) ?? code;
  }
}

/** Codes of two letters with blanks between: none is found in the middle of two others. */
const inCountries = (parameter: string) => `(${parameter} = '' OR instr(${parameter}, p.country) > 0)`;

/** More names than these are like no one's in particular. */
const MOST_LIKE = 400;

const KM_A_DEGREE = 111.2;

export const COLUMNS = `p.no, p.id, p.level, p.name, p.country, p.latitude, p.longitude, p.population, p.feature,
  r.id AS regionId, r.name AS regionName, m.id AS middleId, m.name AS middleName, d.id AS districtId,
  d.name AS districtName`;

export const PLACES =
  "place p LEFT JOIN place r ON r.no = p.region LEFT JOIN place d ON d.no = p.district LEFT JOIN place m ON m.no = d.district";

export interface PlaceRow {
  readonly no: number;
  readonly id: string | null;
  readonly level: number;
  readonly name: string;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly feature: string | null;
  readonly regionId: string | null;
  readonly regionName: string | null;
  readonly middleId: string | null;
  readonly middleName: string | null;
  readonly districtId: string | null;
  readonly districtName: string | null;
  readonly borne: number;
  readonly aliases?: string | null;
  readonly key?: string;
}

/** The rows of a query on COLUMNS, which this module and its file alone have written. */
export function rowsOf(rows: readonly unknown[]): readonly PlaceRow[] {
  return rows as readonly PlaceRow[];
}

function regionsOf(row: PlaceRow): Region[] {
  return [
    regionOf(row.regionId, row.regionName),
    regionOf(row.middleId, row.middleName),
    regionOf(row.districtId, row.districtName),
  ].flatMap((region) => region ?? []);
}

function regionOf(id: string | null, name: string | null): Region | undefined {
  return id === null || name === null ? undefined : { id, name };
}

// By index rather than split: there are some 60,000 lines, and someone waits for an answer.
function* knownNames(lines: string): Iterable<KnownName> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf("\n", start);
    const first = lines.indexOf("\t", start);
    const by = lines.charAt(first + 1) === KNOWN_BY_OWN ? "own" : "other";
    yield { key: lines.slice(start, first), id: lines.slice(first + 2, end), by };
    start = end + 1;
  }
}
