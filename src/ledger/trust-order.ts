import * as z from "zod";
import { EntityId, SourceId } from "../record/id.ts";
import { SOURCE_KINDS } from "../record/vocabulary.ts";
import { originsOf, type Sources } from "./origin.ts";

/** Stands for every source that no other entry names: what comes after it is trusted less than they are. */
export const OTHERS = "others";

const PREFIXED = { publisher: EntityId, kind: z.enum(SOURCE_KINDS), origin: z.string().min(1) } as const;

function isPrefixed(entry: string): boolean {
  const [prefix = ""] = entry.split(":", 1);
  const value = entry.slice(prefix.length + 1);
  return Object.entries(PREFIXED).some(
    ([name, schema]) => name === prefix && schema.safeParse(value).success,
  );
}

/** One step of a trust order: a source, all of a publisher, of an origin or of a kind, or the others. */
export const TrustEntry = z
  .string()
  .refine((entry) => entry === OTHERS || SourceId.safeParse(entry).success || isPrefixed(entry), {
    message: `give src:slug, publisher:ID, origin:NAME, kind:KIND or ${OTHERS}`,
  })
  .meta({ id: "TrustEntry" });
export type TrustEntry = z.infer<typeof TrustEntry>;

/** Whom the reader believes first where sources differ. Each entry once; none is no preference. */
export const TrustOrder = z
  .array(TrustEntry)
  .max(500)
  .refine((order) => new Set(order).size === order.length, { message: "name each entry once" })
  .meta({ id: "TrustOrder" });
export type TrustOrder = z.infer<typeof TrustOrder>;

/** The sources as a reader ranks them: what the ledger shows first where they differ. Nothing else changes. */
export function trusting(sources: Sources, order: readonly TrustEntry[]): Sources {
  if (order.length === 0) return sources;
  const known = new Map<string, number>();
  const rank = (id: string): number => {
    const held = known.get(id) ?? rankOf(id, sources, order);
    known.set(id, held);
    return held;
  };
  return Object.assign(new Map(sources), { rank });
}

/** Whether an entry names a source. */
export function names(entry: TrustEntry, id: string, sources: Sources): boolean {
  if (entry === id) return true;
  const source = sources.get(id);
  if (source === undefined) return false;
  if (entry === `publisher:${source.publisher}` || entry === `kind:${source.kind}`) return true;
  // A mirror of a work is that work's voice, whoever keeps it.
  return (
    entry === `origin:${source.origin}` || originsOf({ source: id }, sources).has(after("origin", entry))
  );
}

/** The place of the first entry that names a source; none where it stands with the others. */
export function placeOf(id: string, sources: Sources, order: readonly TrustEntry[]): number | undefined {
  const at = order.findIndex((entry) => names(entry, id, sources));
  return at < 0 ? undefined : at;
}

function rankOf(id: string, sources: Sources, order: readonly TrustEntry[]): number {
  const others = order.indexOf(OTHERS);
  return placeOf(id, sources, order) ?? (others < 0 ? order.length : others);
}

/** The order with one entry at a place counted from 1, taken from where it stood or new. */
export function moved(order: readonly TrustEntry[], entry: TrustEntry, to: number): TrustEntry[] {
  return order.filter((each) => each !== entry).toSpliced(to - 1, 0, entry);
}

const after = (prefix: string, entry: string): string =>
  entry.startsWith(`${prefix}:`) ? entry.slice(prefix.length + 1) : "";
