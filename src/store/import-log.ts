import type { Kysely, Transaction } from "kysely";
import { keepNew } from "./import-described.ts";
import type { ImportRow } from "./import-tables.ts";
import { type ImportTally, NOTHING_YET } from "./import-tally.ts";
import type { ImportBegun, ImportState } from "./imports.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/**
 * Inside a transaction: the import to go on with. One that was cut off goes on with its instant and after its mark;
 * only the latest import of a source can, for a later one has brought other rows since.
 */
export async function beginImport(trx: Transaction<Tables>, asked: ImportBegun): Promise<ImportState> {
  const { source, fingerprint, recorded, earlier = [] } = asked;
  await keepNew(trx, asked.entities, asked.unlisted ? [] : [source]);
  const last = await lastOf(trx, source.id);
  if (last && last.fingerprint === fingerprint && last.finished === undefined) return last;
  const { next } = await trx
    .selectFrom("import")
    .select((eb) => eb.fn.max("no").as("next"))
    .executeTakeFirstOrThrow();
  const state: ImportState = {
    no: (next ?? 0) + 1,
    source: source.id,
    fingerprint,
    recorded,
    again: last !== undefined || earlier.length > 0,
    pieces: 0,
    tally: NOTHING_YET,
  };
  await trx.insertInto("import").values(rowOf(state)).execute();
  return state;
}

/** Inside a transaction: refuses to go on where another process did so, or began another import of the source. */
export async function stillOurs(trx: Transaction<Tables>, state: ImportState): Promise<void> {
  const last = await lastOf(trx, state.source);
  if (last?.no === state.no && last.pieces === state.pieces && last.finished === undefined) return;
  throw new StoreError(
    "import-overtaken",
    `Another process is importing ${state.source}; this one stops. Nothing is lost: what both read is in the ledger once.`,
  );
}

export async function saveImport(trx: Transaction<Tables>, state: ImportState): Promise<void> {
  const { no, ...row } = rowOf(state);
  await trx.updateTable("import").set(row).where("no", "=", no).execute();
}

/** The latest first. */
export async function foundImports(db: Kysely<Tables>): Promise<ImportState[]> {
  return (await db.selectFrom("import").selectAll().orderBy("no", "desc").execute()).map(stateOf);
}

async function lastOf(trx: Transaction<Tables>, source: string): Promise<ImportState | undefined> {
  const row = await trx
    .selectFrom("import")
    .selectAll()
    .where("source", "=", source)
    .orderBy("no", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && stateOf(row);
}

function rowOf(state: ImportState): ImportRow {
  const { mark, finished, tally, again, ...rest } = state;
  return {
    ...rest,
    again: again ? 1 : 0,
    mark: mark ?? null,
    finished: finished ?? null,
    tally: JSON.stringify(tally),
  };
}

// The tally was written by rowOf alone.
function stateOf({ mark, finished, tally, again, ...rest }: ImportRow): ImportState {
  return {
    ...rest,
    again: again === 1,
    // An older edition did not count all that is counted now.
    tally: { ...NOTHING_YET, ...(JSON.parse(tally) as Partial<ImportTally>) },
    ...(mark !== null && { mark }),
    ...(finished !== null && { finished }),
  };
}
