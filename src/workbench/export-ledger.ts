import { chmod } from "node:fs/promises";
import { QuestionError } from "../contract/error-body.ts";
import { citation, type Edition } from "../formats/citation.ts";
import { nameIn } from "../formats/export-lookups.ts";
import type { Lookups } from "../ledger/select-facts.ts";
import type { Claim } from "../record/claim.ts";
import type { Store } from "../store/store.ts";
import type { ExportAsked, Exported } from "./export-asked.ts";
import { bareClaim } from "./export-bare.ts";
import { ExportFolder } from "./export-folder.ts";
import { ENDINGS, type ExportFormat } from "./export-format.ts";
import { edgesOf } from "./export-graph.ts";
import { graphWriter } from "./export-graph-writer.ts";
import { ContentHash } from "./export-hash.ts";
import { jsonLdWriter, jsonLinesWriter } from "./export-lines-writer.ts";
import { parquetWriter } from "./export-parquet-writer.ts";
import { CITATION, type Place, placeOf, putInPlace } from "./export-place.ts";
import { type PartAsked, type Slice, sliceOf } from "./export-slice.ts";
import { tablesWriter } from "./export-tables-writer.ts";
import { workbookWriter } from "./export-workbook-writer.ts";
import type { FormatWriter, WriterInput } from "./export-writer.ts";

const WRITERS: Readonly<Record<ExportFormat, (input: WriterInput) => Promise<FormatWriter>>> = {
  csv: (input) => tablesWriter(input, { forPeople: true }),
  datapackage: (input) => tablesWriter(input, { forPeople: false }),
  xlsx: workbookWriter,
  jsonl: jsonLinesWriter,
  jsonld: jsonLdWriter,
  gexf: graphWriter,
  graphml: graphWriter,
  geojson: graphWriter,
  parquet: parquetWriter,
};

/**
 * Writes a part of the ledger, or all of it, with its citation: first beside the place named, then put there whole.
 * Whatever goes wrong, what was there stays and nothing else is left.
 */
export async function exportLedger(
  store: Store,
  asked: ExportAsked,
  part: PartAsked,
  lookups: Lookups,
): Promise<Exported> {
  const place = placeOf(asked.out, ENDINGS[asked.format], asked.force ?? false);
  const slice = await sliceOf(store, part, lookups);
  return onDisk(place, async (folder) => {
    const writer = await WRITERS[asked.format]({ asked, folder, slice, lookups });
    const { hash, claims, last, edges } = await passed(slice, writer);
    const edition = await editionOf(store, slice, { hash, last, claims });
    const counts = await writer.finish(edition, edgesOf(edges, lookups, part.day));
    const cff = await folder.file(CITATION);
    await cff.write(citation(edition, slice.sources, (id) => nameIn(id, lookups)));
    await folder.closeFiles();
    const files = await putInPlace(folder, place);
    const { length: entities } = slice.entities;
    const { length: sources } = slice.sources;
    return { format: asked.format, out: place.out, files, hash, claims, entities, sources, ...counts };
  });
}

interface Passed {
  hash: string;
  claims: number;
  /** When the last of them was recorded. */
  last: string | undefined;
  /** What edges are made of, where the format wants them. */
  edges: Claim[];
}

/** Every claim passes by once: it is hashed, written, and held bare if edges are to be made of it. */
async function passed(slice: Slice, writer: FormatWriter): Promise<Passed> {
  const content = new ContentHash();
  for (const entity of slice.entities) content.add("entity", entity);
  for (const source of slice.sources) content.add("source", source);
  const edges: Claim[] = [];
  let claims = 0;
  let last: string | undefined;
  for await (const page of slice.claims()) {
    for (const claim of page) {
      content.add("claim", claim);
      if (last === undefined || claim.recorded > last) last = claim.recorded;
      if (writer.wantsEdges && MAKES_EDGES.has(claim.says.kind)) edges.push(bareClaim(claim));
    }
    await writer.claims(page, claims + 1);
    claims += page.length;
  }
  return { hash: content.value(), claims, last, edges };
}

/** Retractions too, for they take back ties. */
const MAKES_EDGES: ReadonlySet<string> = new Set(["tie", "membership", "retraction"]);

const DIGITS = "sha256:".length + 12;

async function editionOf(
  store: Store,
  { words, sources }: Slice,
  { hash, last, claims }: Pick<Passed, "hash" | "last" | "claims">,
): Promise<Edition> {
  const { dataVersion, dataDate } = await store.meta();
  const { claimsByOrigin } = await store.counts();
  const licensed = sources.filter(({ licence }) => licence !== undefined).length;
  return {
    title: `City diplomacy: claims with sources (${words})`,
    version: `${dataVersion ?? "0"}+${hash.slice("sha256:".length, DIGITS)}`,
    date: (last ?? dataDate ?? "1970-01-01").slice(0, 10),
    hash,
    abstract:
      `${claims} claims of ${sources.length} sources about cities as international actors, exported from a Hansa ledger. ` +
      `A convenience sample, not a census. Licences are those of the sources, row by row; ${licensed} of ${sources.length} sources have one on file.`,
    // The licence of the bundled data covers what is coded in it, and nothing that a reader added.
    ...(claimsByOrigin.user === 0 && { licence: "CC-BY-4.0" }),
  };
}

async function onDisk<T>(place: Place, make: (folder: ExportFolder) => Promise<T>): Promise<T> {
  let folder: ExportFolder | undefined;
  try {
    folder = await ExportFolder.beside(place.out);
    // What is made for one's own eyes only by the system's habit gets the rights of an ordinary folder.
    await chmod(folder.path, 0o777 & ~process.umask());
    return await make(folder);
  } catch (error) {
    throw written(error, place.out);
  } finally {
    await folder?.remove().catch(() => {});
  }
}

/** What a disk says, in words of what to do. */
function written(error: unknown, out: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = DISK_WORDS[code];
  if (why === undefined || error instanceof QuestionError) return error;
  const [name, words] = why;
  return new QuestionError("unavailable", name, `${out} was not written: ${words} Nothing was left there.`);
}

const DISK_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ["disk-full", "the disk is full; free some space, or name another place with --out."],
  EDQUOT: ["disk-full", "your share of the disk is used up; free some space, or name another place."],
  EACCES: ["export-not-writable", "you may not write there; name another place with --out."],
  EPERM: ["export-not-writable", "you may not write there; name another place with --out."],
  EROFS: ["export-not-writable", "that disk is for reading only; name another place with --out."],
  ENOTDIR: ["export-not-writable", "a part of the path is no folder; name another place with --out."],
  EIO: ["disk-failed", "the disk would not write; look after it."],
};
