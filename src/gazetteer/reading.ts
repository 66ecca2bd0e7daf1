import { withoutGeneric } from "./generic-words.ts";
import { normaliseName } from "./normalise-name.ts";
import type { Place } from "./place.ts";

/** One way to read the name a source gives: what it is called, where that lies, and what it is. */
export interface Reading {
  /** As the source writes it, without what is read as something else. */
  readonly written: string;
  readonly key: string;
  /** "West Yorkshire" of "Halifax, West Yorkshire". */
  readonly where: readonly string[];
  /** What a generic word tells, as Landkreis or Ville. */
  readonly level?: Place["level"];
  /** What stands outside the brackets, where this stands in them: "dembno" of "Dembno (Neudamm)". */
  readonly outside?: string;
}

/** Readings of about the same worth, the nearest to what is written first. */
export type Readings = readonly Reading[];

/**
 * How a name can be read, step by step away from what is written: whole; without what stands in brackets or after
 * a comma; either name of "Bozen/Bolzano"; and each of these without generic words.
 */
export function readings(name: string): Readings[] {
  const whole = reading(name.replaceAll("_", " ").replaceAll("{{!}}", "|").trim());
  const cut = cutAtQualifiers(whole);
  const either = alternatives(whole).flatMap((part) => [part, ...cutAtQualifiers(part)]);
  const names = [...cut, whole, ...either];
  const bare = names.flatMap(withoutWords);
  const inside = cut.flatMap(({ level, key: outside }) =>
    inBrackets(whole.written).map((each) => ({ ...each, outside, ...(level && { level }) })),
  );
  return [[whole], cut, either, bare, inside].map((each) => unique(each)).filter((each) => each.length > 0);
}

function reading(written: string): Reading {
  return { written, key: normaliseName(written), where: [] };
}

/**
 * "Halifax" in "West Yorkshire", "Frankfurt" in "Oder", "Tripoli" in "Lebanon"; and "Düren", a region, of
 * "Düren (Kreis)".
 */
function cutAtQualifiers(of: Reading): Reading[] {
  const [first = "", ...where] = of.written
    .split(/[,;，、()（）[\]]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (where.length === 0) return [];
  const kinds = where
    .map((each) => withoutGeneric(`${normaliseName(each)} ${ANY}`))
    .filter((kind) => kind?.bare === ANY);
  const level = of.level ?? kinds[0]?.level;
  const places = where.filter((each) => withoutGeneric(`${normaliseName(each)} ${ANY}`)?.bare !== ANY);
  return [{ ...of, ...reading(first), where: places, ...(level && { level }) }];
}

/** "Neudamm" of "Dembno (Neudamm)": another name as often as a place it lies in. */
function inBrackets(written: string): Reading[] {
  return [...written.matchAll(/[(（](?<inside>[^()（）,]+)[)）]/gu)].map(({ groups }) =>
    reading(groups?.["inside"] ?? ""),
  );
}

/** Stands for a name after a generic word that stands alone. */
const ANY = "xxxx";

/** "Bozen/Bolzano", "San Sebastián - Donostia", "Brussels | Bruxelles". */
function alternatives(of: Reading): Reading[] {
  const parts = of.written.split(/\s*[/|]\s*|\s+[-–—]\s+/u).filter((part) => part.trim() !== "");
  return parts.length > 1 ? parts.map(reading) : [];
}

function withoutWords(of: Reading): Reading[] {
  const generic = withoutGeneric(of.key);
  return generic
    ? [{ ...of, written: generic.bare, key: generic.bare, level: of.level ?? generic.level }]
    : [];
}

function unique(of: Readings): Reading[] {
  const seen = new Map<string, Reading>();
  for (const each of of) {
    const id = JSON.stringify([each.key, each.where, each.level]);
    if (each.key !== "" && !seen.has(id)) seen.set(id, each);
  }
  return [...seen.values()];
}
