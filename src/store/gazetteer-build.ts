import type { DatabaseSync, StatementSync } from "node:sqlite";
import { consonants } from "../gazetteer/consonants.ts";
import {
  cityEntry,
  type IndexEntry,
  type MoreNames,
  nameWeight,
  regionEntry,
  stateEntry,
} from "../gazetteer/index-entry.ts";
import type { Bearer } from "../gazetteer/place.ts";
import {
  BORNE,
  GAZETTEER_ORDER,
  GAZETTEER_SCHEMA,
  GAZETTEER_TABLES,
  KNOWN_BY_OWN,
  LEVELS,
} from "./gazetteer-schema.ts";
import type { GazetteerSource } from "./gazetteer-source.ts";

/** Puts every place and name of the source into an empty database. */
export function buildGazetteer(db: DatabaseSync, source: GazetteerSource): void {
  // Nothing but the finished file is ever opened, so nothing needs a journal.
  db.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; BEGIN");
  db.exec(GAZETTEER_TABLES);
  const writer = new Writer(db);
  const more = moreNames(source);
  const countries = source.countries();
  for (const country of countries) writer.addArea(stateEntry(country, more(`iso:${country.code}`)));
  for (const region of source.regions()) writer.addArea(regionEntry(region, more(region.id)));
  for (const area of source.furtherAreas?.() ?? []) writer.addArea(area);
  for (const city of source.cities()) writer.add(city.number, cityEntry(city, more(`gn:${city.number}`)));
  const country = db.prepare("INSERT INTO country VALUES (?, ?, ?)");
  for (const each of countries) country.run(each.code, each.name, JSON.stringify(each));
  writer.finish();
  db.exec(`${GAZETTEER_ORDER} COMMIT; PRAGMA user_version = ${GAZETTEER_SCHEMA}`);
}

function moreNames(source: GazetteerSource): (id: string) => MoreNames {
  const added = Map.groupBy(source.addedNames(), ({ id }) => id);
  return (id) => {
    const { own = [], other = [] } = Object.groupBy(added.get(id) ?? [], ({ use }) =>
      use === "own" ? "own" : "other",
    );
    return { own: own.map(({ name }) => name), other: other.map(({ name }) => name) };
  };
}

/** Names of places from these sizes on are offered to those who misspell one. */
const KNOWN = { own: 15_000, other: 1_000_000 };

class Writer {
  readonly #db: DatabaseSync;
  readonly #place: StatementSync;
  readonly #name: StatementSync;
  readonly #heard: StatementSync;
  /** The areas so far, by GeoNames' code. */
  readonly #areas = new Map<string, number>();
  #lastArea = 0;
  readonly #known: { line: string; weight: number }[] = [];

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#place = db.prepare(`INSERT INTO place VALUES (${Array(13).fill("?").join(", ")})`);
    this.#name = db.prepare("INSERT INTO unsorted VALUES (?, ?, ?, ?)");
    this.#heard = db.prepare("INSERT INTO heard VALUES (?, ?)");
  }

  addArea(entry: IndexEntry): void {
    this.#lastArea -= 1;
    const [code, ...around] = entry.areas;
    this.add(this.#lastArea, { ...entry, areas: around.filter((each) => each !== code) });
    for (const each of [...(code === undefined ? [] : [code]), ...(entry.partCodes ?? [])])
      this.#areas.set(each, this.#lastArea);
  }

  add(no: number, { place, otherId, areas, keys, renown }: IndexEntry): void {
    // One between the two is told by the smallest, which lies in it.
    const around = areas.flatMap((code) => this.#areas.get(code) ?? []);
    const [district, region] = [around[0], around.at(-1)];
    this.#place.run(
      no,
      place.level === "city" ? null : place.id,
      otherId ?? null,
      LEVELS.indexOf(place.level),
      place.name,
      place.country,
      region ?? null,
      district === region ? null : (district ?? null),
      place.latitude ?? null,
      place.longitude ?? null,
      place.population ?? null,
      place.featureCode ?? null,
      place.aliases?.join("\n") ?? null,
    );
    if (place.level === "city") this.#addSounds(no, keys.keys());
    for (const [key, by] of keys) {
      const weight = nameWeight(renown, by);
      this.#name.run(key, no, BORNE.indexOf(by), weight);
      if (this.#isKnown(place, by))
        this.#known.push({ line: `${key}\t${by === "own" ? KNOWN_BY_OWN : " "}${place.id}\n`, weight });
    }
  }

  #addSounds(no: number, keys: Iterable<string>): void {
    const sounds = new Set([...keys].flatMap((key) => consonants(key) ?? []));
    for (const sound of sounds) this.#heard.run(sound, no);
  }

  #isKnown({ level, population = 0 }: IndexEntry["place"], by: Bearer["by"]): boolean {
    return by !== "code" && (level !== "city" || population >= KNOWN[by]);
  }

  finish(): void {
    this.#known.sort((one, other) => other.weight - one.weight);
    this.#db.prepare("INSERT INTO known VALUES (?)").run(this.#known.map(({ line }) => line).join(""));
  }
}
