import type { PartialDate } from "../record/partial-date.ts";
import type { Source } from "../record/source.ts";
import type { Fact } from "./fact.ts";

/** The two who would know: a city and its partner, or a city and the body it is in. */
export interface Parties {
  own: string;
  other: string;
}

/** Who speaks in a source: by its publisher and its kind, never by the order in which a row names two cities. */
export const VOICES = [
  "own list",
  "own word",
  "other's list",
  "other's word",
  "official register",
  "Wikidata",
  "Wikipedia",
  "third party",
] as const;
export type Voice = (typeof VOICES)[number];

export function voiceOf(source: Source, { own, other }: Parties): Voice {
  if (source.publisher === own) return isList(source, own) ? "own list" : "own word";
  if (source.publisher === other) return isList(source, other) ? "other's list" : "other's word";
  if (source.kind === "wiki") return isWikidata(source) ? "Wikidata" : "Wikipedia";
  return source.kind === "official-register" ? "official register" : "third party";
}

/** A register, or what is marked as listing all of its ties or members. */
function isList({ kind, completeFor }: Source, of: string): boolean {
  return kind === "official-register" || completeFor?.includes(of) === true;
}

/** The two share an origin, and are two voices to whoever reads them. */
function isWikidata({ id, url, title, origin }: Source): boolean {
  return [id, url, title, origin].some((text) => text !== undefined && /wikidata/i.test(text));
}

/** The day that a source is of: published then, or else read then. */
export function dateOf({ published, accessed }: Source): PartialDate | undefined {
  return published ?? accessed;
}

/** Whom a tie or a membership is between, seen from a city; none for other kinds, or where the city is in neither end. */
export function partiesOf({ says }: Pick<Fact, "says">, city: string): Parties | undefined {
  if (says.kind === "membership") return says.member === city ? { own: city, other: says.body } : undefined;
  if (says.kind !== "tie" || !says.between.includes(city)) return undefined;
  return { own: city, other: says.between.find((id) => id !== city) ?? city };
}
