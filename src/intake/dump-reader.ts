import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import type { Digest } from "../formats/wikidata/cited-works.ts";
import { type Drafted, draftsOfItem } from "../formats/wikidata/drafts-of-item.ts";
import type { Known, PlaceFacts } from "../formats/wikidata/place-facts.ts";
import type { Draft, Misread, PassedOver, Piece, Reader } from "../record/draft.ts";
import type { Day } from "../record/partial-date.ts";
import { type Gleaning, type GleanOptions, gleanDump } from "./dump-gleanings.ts";
import { linesWith } from "./dump-lines.ts";

export interface DumpReaderOptions extends GleanOptions {
  readonly asOf: Day;
  /** Which of several GeoNames ids the gazetteer has. */
  readonly geoNames?: Known["geoNames"];
}

/** Reads a dump of Wikidata: one pass over it, then its ties and memberships with the names of both ends. */
export function dumpReader(dump: string, options: DumpReaderOptions): Reader {
  return (after) => pieces(dump, options, after);
}

async function* pieces(
  dump: string,
  options: DumpReaderOptions,
  after: string | undefined,
): AsyncGenerator<Piece> {
  const path = await gleanDump(dump, options);
  const { known, lines } = await knownFrom(path, options.geoNames);
  const reading = { asOf: options.asOf, known, digest: shortDigest };
  let gathered = new Gathered();
  let line = 0;
  for await (const each of gleaningsIn(path)) {
    line += 1;
    if (line <= Number(after ?? 0)) continue;
    if ("misread" in each) gathered.add({ drafts: [], misread: [each.misread], passedOver: [] });
    else gathered.add(draftsOfItem(each.gleaned, reading));
    if (gathered.size < PIECE) continue;
    yield gathered.piece(line, lines);
    gathered = new Gathered();
  }
  if (gathered.size > 0) yield gathered.piece(line, lines);
  await rm(path, { force: true });
}

const PIECE = 1000;

class Gathered {
  readonly #drafts: Draft[] = [];
  readonly #misread: Misread[] = [];
  readonly #passedOver: PassedOver[] = [];

  add({ drafts, misread, passedOver }: Drafted): void {
    this.#drafts.push(...drafts);
    this.#misread.push(...misread);
    this.#passedOver.push(...passedOver);
  }

  get size(): number {
    return this.#drafts.length + this.#misread.length + this.#passedOver.length;
  }

  piece(line: number, lines: number): Piece {
    const progress = { done: line, of: lines, unit: "rows" } as const;
    return {
      drafts: this.#drafts,
      misread: this.#misread,
      passedOver: this.#passedOver,
      mark: String(line),
      progress,
    };
  }
}

/** As short as the ids of sources that are addresses have it everywhere in Hansa. */
export const shortDigest: Digest = (text) => createHash("sha1").update(text).digest("hex").slice(0, 6);

/** What is known of each entity, as text: as objects, tens of thousands of them would take three times the room. */
async function knownFrom(
  path: string,
  geoNames: Known["geoNames"],
): Promise<{ known: Known; lines: number }> {
  const facts = new Map<string, string>();
  let lines = 0;
  for await (const each of gleaningsIn(path)) {
    lines += 1;
    if ("gleaned" in each) facts.set(each.gleaned.facts.id, JSON.stringify(each.gleaned.facts));
  }
  const find = (id: string): PlaceFacts | undefined => {
    const text = facts.get(id);
    return text === undefined ? undefined : (JSON.parse(text) as PlaceFacts);
  };
  return { known: { facts: find, ...(geoNames && { geoNames }) }, lines };
}

async function* gleaningsIn(path: string): AsyncGenerator<Gleaning> {
  // Parted by line feeds alone: readline would part at U+2028 too, which JSON has inside its words.
  const every = { strings: [], head: () => true };
  // Written by this program alone.
  for await (const { bytes } of linesWith(createReadStream(path), every, path, { lines: 0, last: "" }))
    yield JSON.parse(bytes.toString("utf8")) as Gleaning;
}
