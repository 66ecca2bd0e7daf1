import type { Named } from "../record/named.ts";

/**
 * A name as decisions of the reader remember it: 'Frankfurt, Brandenburg, Deutschland'. What tells namesakes of one
 * source apart is among the words: its ids, or else roughly where it lies.
 */
export function wordsOf({ type, name, region, country, level, ids, latitude, longitude }: Named): string {
  const where = [name, region, country].filter((part) => part !== undefined && part !== "");
  const told = [
    type === "place" ? (level === "city" ? undefined : level) : type,
    ...REGISTERS.flatMap((register) => (ids?.[register] ? [`${register}:${ids[register]}`] : [])),
    ids || latitude === undefined || longitude === undefined
      ? undefined
      : `${latitude.toFixed(1)} ${longitude.toFixed(1)}`,
  ].filter((part) => part !== undefined);
  return where.join(", ") + (told.length > 0 ? ` (${told.join("; ")})` : "");
}

const REGISTERS = ["hansa", "wikidata", "geonames", "iso"] as const;
