import { EntityId } from "../record/id.ts";
import type { Source } from "../record/source.ts";
import { cellDigest } from "./cell-digest.ts";
import type { SourceSpec } from "./mapping-source.ts";

/**
 * The source that a table is, where the mapping is silent taken from the file's name. Nothing is known of a work
 * that nobody described, so it is a document of reliability C that goes back to itself.
 */
export function sourceOf(spec: SourceSpec, file: string): Source {
  const { publisher, ...told } = spec;
  const title = spec.title ?? file;
  const id = spec.id ?? `src:${slugOf(title)}`;
  const isId = publisher !== undefined && EntityId.safeParse(publisher).success;
  // What a mapping leaves out is not there at all, so that the schema takes the record.
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  return {
    kind: "document",
    reliability: "C",
    origin: publisher ?? title,
    ...given,
    id,
    title,
    ...(publisher !== undefined && (isId ? { publisher } : { publisherName: publisher })),
  };
}

/** What of a source a mapping says itself. */
export function toldOf(spec: SourceSpec): (keyof Source)[] {
  const { id: _, publisher, ...more } = spec;
  const told = SOURCE_FIELDS.filter((field) => field in more && more[field] !== undefined);
  return publisher === undefined ? told : [...told, "publisherName"];
}

const SOURCE_FIELDS = [
  "title",
  "kind",
  "origin",
  "derivedFrom",
  "url",
  "published",
  "accessed",
  "reliability",
  "licence",
  "completeFor",
  "note",
] as const;

const LONGEST = 60;

/** A title as the end of an id; one in letters that ids do not have is told by its digest. */
function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9.]+/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "");
  if (slug !== "" && slug.length <= LONGEST) return slug;
  return [slug.slice(0, LONGEST).replace(/[-.]+$/, "") || "table", cellDigest([title]).slice(0, 6)].join("-");
}
