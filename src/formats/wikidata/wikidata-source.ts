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
