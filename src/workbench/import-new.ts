import { createHash } from "node:crypto";
import { normaliseName } from "../gazetteer/normalise-name.ts";
import type { Entity } from "../record/entity.ts";
import type { Named } from "../record/named.ts";

/**
 * What a source names and nothing on file is: its id follows from the words alone, never from the order in which
 * sources or rows come.
 */
export function newEntity(named: Named, country: string | undefined): Entity | undefined {
  const names = namesOf(named);
  if (named.type === "body")
    return {
      type: "body",
      id: `net:${slugOf(named)}`,
      sort: "thematic-network",
      ...names,
      note: SORT_NOT_GIVEN,
    };
  if (named.type === "organisation")
    return { type: "organisation", id: `org:${slugOf(named)}`, sort: "other", ...names };
  if (country === undefined && !isIdEnough(named)) return undefined;
  const { level = "city", latitude, longitude, population } = named;
  return {
    type: "polity",
    id: placeId(named, country),
    level,
    ...names,
    ...(country !== undefined && { country, ...(level !== "state" && { within: `iso:${country}` }) }),
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
    ...(population !== undefined &&
      Number.isInteger(population) &&
      population > 0 && { gazetteerPopulation: population }),
  };
}

/** An id of a register means one place and no other, wherever that lies. */
export function isIdEnough({ unknown, ids, country }: Named): boolean {
  return unknown === "new" && country === undefined && Boolean(ids?.wikidata ?? ids?.geonames);
}

const SORT_NOT_GIVEN = "Came with an import; the source does not say what sort of body it is.";

function placeId(named: Named, country = ""): string {
  const { geonames, wikidata } = named.ids ?? {};
  if (geonames && /^\d+$/.test(geonames)) return `gn:${geonames}`;
  if (wikidata) return `x:wd-${wikidata.toLowerCase()}`;
  const region = named.region ? `${plain(named.region)}-` : "";
  return `x:${slugOf(named)}-${region}${country.toLowerCase()}`;
}

function slugOf({ name, ids }: Named): string {
  return ids?.wikidata === name ? `wd-${name.toLowerCase()}` : plain(name);
}

/** Letters of other scripts have no place in an id; a digest stands for them. */
function plain(name: string): string {
  const words = normaliseName(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const lost = /[^\p{Script=Latin}\P{L}]/u.test(name);
  return lost || words === "" ? `${words}${words && "-"}${digest(name)}` : words;
}

function digest(text: string): string {
  return createHash("sha256").update(text.normalize("NFC")).digest("hex").slice(0, 8);
}

function namesOf({ name, otherNames = [] }: Named): { name: string; aliases?: string[] } {
  const aliases = [...new Set(otherNames)].filter((other) => other !== "" && other !== name);
  return { name, ...(aliases.length > 0 && { aliases }) };
}
