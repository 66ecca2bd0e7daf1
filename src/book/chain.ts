import * as z from "zod";
import { canonicalJson } from "../formats/canonical-json.ts";
import { type Entry, Sealed } from "./entry.ts";

/** SHA-256 in lower-case hexadecimal, which the core has to be given. */
export type Digest = (text: string) => string;

/** What the first entry of a book follows. */
export const BEGINNING = "0".repeat(64);

/** The entries put after the last one. */
export function sealed(
  last: Pick<Sealed, "n" | "hash"> | undefined,
  entries: readonly Entry[],
  digest: Digest,
): Sealed[] {
  let [n, previous] = [last?.n ?? 0, last?.hash ?? BEGINNING];
  return entries.map((entry) => {
    n += 1;
    const next = { n, previous, entry, hash: hashOf(n, previous, entry, digest) };
    previous = next.hash;
    return next;
  });
}

function hashOf(n: number, previous: string, entry: unknown, digest: Digest): string {
  return digest(canonicalJson({ entry, n, previous }));
}

/** Whether a book is as it was written; if not, the first entry that is not, and in what. */
export type Verdict =
  | { intact: true; entries: number; head: string }
  | { intact: false; entries: number; at: number; id?: string; why: Broken; words: string };

export const BROKEN = ["unreadable", "number", "previous", "hash", "head"] as const;
export type Broken = (typeof BROKEN)[number];

/**
 * Goes through the lines of a book. An entry changed, left out, put in or moved breaks the chain there. Entries cut off
 * at the end, or a book written anew from some entry on, are found by a `head` that was noted before.
 */
export function verified(lines: readonly string[], digest: Digest, head?: string): Verdict {
  let previous = BEGINNING;
  const seen = new Set<string>([previous]);
  for (const [index, line] of lines.entries()) {
    const broken = (why: Broken, words: string, id?: string): Verdict => ({
      intact: false,
      entries: lines.length,
      at: index + 1,
      ...(id !== undefined && { id }),
      why,
      words,
    });
    const read = readLine(line);
    if ("why" in read) return broken("unreadable", read.why);
    const { n, previous: follows, entry, hash } = read.held;
    const id = "id" in entry ? entry.id : entry.of;
    if (n !== index + 1) return broken("number", `it is numbered ${n}`, id);
    if (follows !== previous) return broken("previous", "it does not follow the entry before it", id);
    if (hashOf(n, follows, read.raw, digest) !== hash)
      return broken("hash", "it was changed after it was written", id);
    seen.add(hash);
    previous = hash;
  }
  if (head !== undefined && !seen.has(head))
    return {
      intact: false,
      entries: lines.length,
      at: lines.length,
      why: "head",
      words: `the entry ${head.slice(0, 12)}… that was last is no longer in the book`,
    };
  return { intact: true, entries: lines.length, head: previous };
}

type ReadLine = { held: Sealed; raw: unknown } | { why: string };

/** The line as an entry, and the entry as it stands there: what is hashed is what was written, not what was understood. */
function readLine(line: string): ReadLine {
  try {
    const raw: unknown = JSON.parse(line);
    const parsed = Sealed.safeParse(raw);
    if (!parsed.success) return { why: z.prettifyError(parsed.error) };
    // One spelling only: what JSON.parse passes over, such as a key given twice, would be a change unseen.
    if (canonicalJson(raw) !== line) return { why: "it is not written as the book writes" };
    return { held: parsed.data, raw: parsed.data.entry };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/** How a book writes an entry: one line of canonical JSON. */
export function lineOf(entry: Sealed): string {
  return canonicalJson(entry);
}
