import type { Day } from "../../record/partial-date.ts";
import type { Source } from "../../record/source.ts";
import { WIKIPEDIA } from "./cited-works.ts";

/** An id of an entity: Q64. */
export const ENTITY_ID = /^Q[1-9]\d*$/;

/**
 * Wikidata as it stood on a day. Each day is a source of its own, so that two can be compared; all of them, and all
 * Wikipedias, are one voice.
 */
export function wikidataSource(day: Day): Source {
  return {
    id: `src:wikidata-${day}`,
    title: `Wikidata, as of ${day}`,
    kind: "wiki",
    publisherName: "Wikidata",
    origin: WIKIPEDIA,
    url: "https://www.wikidata.org/",
    published: day,
    accessed: day,
    reliability: "D",
    licence: "CC0-1.0",
  };
}

/** The day of a source that is Wikidata as it stood on a day. */
export function dayOfSource(id: string): Day | undefined {
  return /^src:wikidata-(\d{4}-\d{2}-\d{2})$/.exec(id)?.[1];
}

/** Where in Wikidata a claim stands: 'Q64, P190', and which entity that is of. */
export function sectionOf(entity: string, property?: string): string {
  return property === undefined ? entity : `${entity}, ${property}`;
}

export function entityOfSection(section = ""): string {
  return section.split(",", 1)[0] ?? "";
}
