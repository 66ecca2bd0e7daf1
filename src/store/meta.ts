import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** What a store notes about itself. */
export interface MetaValues {
  data_version?: string;
  data_date?: string;
  /** How often descriptions were put. */
  puts?: string;
  /** The reader's trust order, as JSON. */
  trust?: string;
  /** The reader's own judgements, as JSON. */
  judgements?: string;
}

export async function readMeta(db: Kysely<Tables>): Promise<MetaValues> {
  const rows = await db.selectFrom("meta").selectAll().execute();
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

export async function writeMeta(trx: Transaction<Tables>, values: MetaValues): Promise<void> {
  for (const [key, value] of Object.entries(values))
    await trx
      .insertInto("meta")
      .values({ key, value })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
      .execute();
}

/** Counts a change that appends no claim, so that `revision` tells of it. */
export async function countPut(trx: Transaction<Tables>): Promise<void> {
  const { puts = "0" } = await readMeta(trx);
  await writeMeta(trx, { puts: String(Number(puts) + 1) });
}

/** Another string after every change. */
export async function revisionOf(db: Kysely<Tables>, values: MetaValues): Promise<string> {
  const { puts = "0", data_version = "" } = values;
  const { rows } = await sql<{ last: number | null }>`select max(seq) as last from claim`.execute(db);
  return `${rows[0]?.last ?? 0}.${puts}.${data_version}`;
}
