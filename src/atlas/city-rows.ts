import type { Country } from "../assessments/world.ts";
import type { Entity, Polity } from "../record/entity.ts";
import type { AtlasColumns } from "./atlas-columns.ts";
import { Dictionary } from "./dictionary.ts";

/** The places that ties and memberships speak of, each a row from when it is first spoken of. */
export class CityRows {
  readonly #ids = new Dictionary<string>((id) => id);
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #countries: ReadonlyMap<string, Country>;

  constructor(entities: ReadonlyMap<string, Entity>, countries: ReadonlyMap<string, Country>) {
    this.#entities = entities;
    this.#countries = countries;
  }

  number(id: string): number {
    return this.#ids.number(id);
  }

  columns(): Pick<AtlasColumns, "cities" | "countries"> {
    const codes = new Dictionary<string>((code) => code);
    const rows = this.#ids.values.map((id) => this.#polity(id));
    const cities = {
      id: this.#ids.values,
      name: rows.map(({ name }) => name),
      level: rows.map(({ level }) => level),
      country: rows.map(({ country }) => codes.number(country ?? "")),
      longitude: rows.map(({ longitude }) => longitude ?? null),
      latitude: rows.map(({ latitude }) => latitude ?? null),
      population: rows.map(({ gazetteerPopulation }) => gazetteerPopulation ?? null),
    };
    return { cities, countries: codes.values.map((code) => this.#country(code)) };
  }

  #polity(id: string): Omit<Polity, "type"> {
    const entity = this.#entities.get(id);
    if (entity?.type === "polity") return entity;
    return { id, level: "city", name: entity?.name ?? id };
  }

  #country(code: string): AtlasColumns["countries"][number] {
    const { name, region, subregion } = this.#countries.get(code) ?? {
      name: code,
      region: "",
      subregion: "",
    };
    return { code, name, region, subregion };
  }
}
