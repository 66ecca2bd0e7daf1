import type { Entity } from "../record/entity.ts";
import type { Source } from "../record/source.ts";

/** What rows look names, places and licences up in. */
export interface ExportLookups {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The name on file, else the id itself. */
export function nameIn(id: string, { entities, sources }: ExportLookups): string {
  return entities.get(id)?.name ?? sources.get(id)?.title ?? id;
}

export function countryIn(id: string, { entities }: ExportLookups): string | undefined {
  const held = entities.get(id);
  return held && "country" in held ? held.country : undefined;
}
