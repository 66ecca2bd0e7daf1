import * as z from "zod";
import { dateOf, type Parties, VOICES, type Voice, voiceOf } from "../ledger/disagreement-voice.ts";
import type { Sources } from "../ledger/origin.ts";
import type { Claim } from "../record/claim.ts";
import { SOURCE_KINDS } from "../record/vocabulary.ts";
import { possessive } from "../wording/disagreement-words.ts";
import type { Entities } from "./because.ts";

/** Who says it, in which source, and of what day that source is. */
export const VoiceLine = z
  .strictObject({
    claim: z.string(),
    source: z.string(),
    sourceTitle: z.string(),
    sourceKind: z.enum(SOURCE_KINDS),
    voice: z.enum(VOICES),
    /** The voice by name: "Cape Town's own list", "Wikidata", "third party (press): China Daily". */
    who: z.string(),
    /** Published on this date, or read on it where no date of publishing is given. */
    date: z.string().optional(),
    read: z.literal(true).optional(),
  })
  .meta({ id: "VoiceLine" });
export type VoiceLine = z.infer<typeof VoiceLine>;

/** A claim as somebody's word, seen from a city. */
export function voiceLine(
  { id, source: from }: Claim,
  parties: Parties,
  sources: Sources,
  entities: Entities,
): VoiceLine[] {
  const source = sources.get(from);
  if (source === undefined) return [];
  const voice = voiceOf(source, parties);
  const date = dateOf(source);
  const publisher = source.publisher && (entities.get(source.publisher)?.name ?? source.publisher);
  return [
    {
      claim: id,
      source: from,
      sourceTitle: source.title,
      sourceKind: source.kind,
      voice,
      who: named(voice, publisher ?? source.publisherName, source.kind),
      ...(date && { date }),
      ...(date && !source.published && { read: true as const }),
    },
  ];
}

function named(voice: Voice, publisher: string | undefined, kind: string): string {
  switch (voice) {
    case "own list":
    case "other's list":
      return `${possessive(publisher ?? kind)} own list`;
    case "own word":
    case "other's word":
      return `${possessive(publisher ?? kind)} own word`;
    case "official register":
      return publisher ? `official register of ${publisher}` : "official register";
    case "Wikidata":
      return "Wikidata";
    case "Wikipedia":
      return publisher ? `Wikipedia, copied by ${publisher}` : "Wikipedia";
    case "third party":
      return `third party (${kind.replaceAll("-", " ")})${publisher ? `: ${publisher}` : ""}`;
  }
}
