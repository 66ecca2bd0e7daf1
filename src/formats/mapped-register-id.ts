import type { Register } from "../record/named.ts";

const READS: Readonly<Record<Register, RegExp>> = {
  /** A bare number, "2867714.0" as spreadsheets write it, gn:2867714, or the page's address. */
  geonames: /^(?:gn:|https?:\/\/(?:www\.|sws\.)?geonames\.org\/)?(\d+)(?:\.0+)?(?:\/.*)?$/,
  /** A Q-id alone, with a prefix, or the entity's or page's address. */
  wikidata: /^(?:wd:|<?https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:entity|wiki)\/)?(Q[1-9]\d*)>?$/i,
  iso: /^(?:iso:)?([A-Za-z]{2,3}|[A-Za-z]{2}-[A-Za-z0-9]{1,3})$/,
  hansa: /^([a-z]+:\S+)$/,
};

/** The id of a register as it is written there, whichever way a cell gives it. No value where it is none. */
export function registerId(register: Register, cell: string): string | undefined {
  const id = READS[register].exec(cell)?.[1];
  return register === "wikidata" || register === "iso" ? id?.toUpperCase() : id;
}
