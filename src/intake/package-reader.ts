import { CLAIM_TABLES, ENTITY_TABLE, POSITION, SOURCE_TABLE } from "../formats/claim-table.ts";
import { headerProblems } from "../formats/header-problems.ts";
import type { Table } from "../formats/schema-table.ts";
import type { Claim } from "../record/claim.ts";
import type { Misread, Piece, Reader } from "../record/draft.ts";
import type { Entity } from "../record/entity.ts";
import { mentions } from "../record/mention.ts";
import type { Source } from "../record/source.ts";
import type { OpenPackage } from "./package-files.ts";
import { rowsOfTable } from "./package-rows.ts";

/** A record of a package or a row that is none. */
export type PackageRecord =
  | { readonly entity: Entity }
  | { readonly source: Source }
  | { readonly claim: Claim }
  | { readonly misread: Misread };

const RECORDS_AT_ONCE = 5000;

/**
 * Reads a package of claims with their ids: entities and sources first, then the claims in the order in which the
 * ledger that they come from learnt them. A mark counts the records passed.
 */
export function packageReader(files: Pick<OpenPackage, "has" | "bytes">): Reader {
  return recordReader(() => gathered(recordsOf(files)));
}

/** Makes pieces of records, which come some at a time: to wait for each of a million takes as long as to read it. */
export function recordReader(records: () => AsyncIterable<readonly PackageRecord[]>): Reader {
  return async function* pieces(after) {
    const passed = after === undefined ? 0 : Number(after);
    const known = { entities: new Set<string>(), sources: new Set<string>() };
    let piece = emptyPiece();
    let done = 0;
    for await (const some of records())
      for (const record of some) {
        done += 1;
        if ("entity" in record) known.entities.add(record.entity.id);
        if ("source" in record) known.sources.add(record.source.id);
        if (done > passed) put(piece, record, known);
        if (done <= passed || done % RECORDS_AT_ONCE !== 0) continue;
        yield { ...piece, mark: String(done), progress: { done, unit: "rows" } };
        piece = emptyPiece();
      }
    if (done > passed && done % RECORDS_AT_ONCE !== 0)
      yield { ...piece, mark: String(done), progress: { done, of: done, unit: "rows" } };
  };
}

const GATHERED = 200;

/** Some at a time, in order. */
export async function* gathered<T>(items: AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  let some: T[] = [];
  for await (const item of items) {
    some.push(item);
    if (some.length < GATHERED) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

interface Known {
  entities: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

interface Filling extends Omit<Piece, "mark" | "progress"> {
  misread: Misread[];
  ready: { claims: Claim[]; entities: Entity[]; sources: Source[] };
}

function emptyPiece(): Filling {
  return { drafts: [], misread: [], ready: { claims: [], entities: [], sources: [] } };
}

function put({ misread, ready }: Filling, record: PackageRecord, known: Known): void {
  if ("misread" in record) misread.push(record.misread);
  else if ("entity" in record) ready.entities.push(record.entity);
  else if ("source" in record) ready.sources.push(record.source);
  else {
    const why = danglingIn(record.claim, known);
    if (why === undefined) ready.claims.push(record.claim);
    else misread.push({ where: record.claim.id, why });
  }
}

/** A claim without its source, or about somebody not described, could be shown to nobody. */
function danglingIn({ says, source, cites }: Claim, { entities, sources }: Known): string | undefined {
  const named = mentions(says).map(({ entity }) => entity);
  const stray =
    named.find((id) => !entities.has(id)) ?? [source, ...(cites ?? [])].find((id) => !sources.has(id));
  return stray === undefined ? undefined : `it names ${stray}, which the package does not describe`;
}

async function* recordsOf(files: Pick<OpenPackage, "has" | "bytes">): AsyncGenerator<PackageRecord> {
  for await (const held of tableRecords(files, ENTITY_TABLE))
    yield "value" in held ? { entity: held.value } : held;
  for await (const held of tableRecords(files, SOURCE_TABLE))
    yield "value" in held ? { source: held.value } : held;
  for await (const held of inOrder(CLAIM_TABLES.map((table) => tableRecords(files, table))))
    yield "value" in held ? { claim: held.value } : held;
}

type TableRecord<T> =
  | { readonly value: T; readonly position: number }
  | { readonly misread: Misread; readonly position: number };

async function* tableRecords<T>(
  files: Pick<OpenPackage, "has" | "bytes">,
  table: Table<T>,
): AsyncGenerator<TableRecord<T>> {
  const path = `${table.name}.csv`;
  if (!files.has(path)) return;
  const told: string[] = [];
  const columns = [...table.columns, ...(table.derived ?? [])];
  const check = (header: readonly string[]) => told.push(...headerProblems(header, { columns }).whys);
  let position = 0;
  for await (const read of rowsOfTable(files.bytes(path), check)) {
    while (told.length > 0) yield { position, misread: { where: path, why: told.shift() ?? "" } };
    if ("why" in read) {
      yield { position, misread: { where: `${path}:${read.line}`, why: read.why } };
      continue;
    }
    // A package that tells no order has its tables read one after another.
    position = Number(read.row[POSITION] || position);
    const held = table.read(read.row);
    const where = `${path}:${read.line} ${read.row[table.key[0] ?? ""] ?? ""}`.trim();
    yield "value" in held ? { position, ...held } : { position, misread: { where, why: held.why } };
  }
}

/** Several tables as one, by the position of their rows. */
async function* inOrder<T>(
  tables: readonly AsyncGenerator<TableRecord<T>>[],
): AsyncGenerator<TableRecord<T>> {
  const heads = await Promise.all(tables.map(async (rows) => ({ rows, next: await rows.next() })));
  try {
    for (;;) {
      const open = heads.filter(({ next }) => !next.done);
      const [first, ...others] = open;
      if (first === undefined) return;
      const least = others.reduce((one, other) => (positionOf(other) < positionOf(one) ? other : one), first);
      if (!least.next.done) yield least.next.value;
      least.next = await least.rows.next();
    }
  } finally {
    await Promise.all(tables.map((rows) => rows.return(undefined)));
  }
}

function positionOf<T>({ next }: { next: IteratorResult<TableRecord<T>> }): number {
  return next.done ? Number.POSITIVE_INFINITY : next.value.position;
}
