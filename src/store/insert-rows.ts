import type { InsertObject, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

// SQLite takes 32,766 values a statement, and no row here has more than 13.
const ROWS_AT_ONCE = 500;

/** Inserts any number of rows; a row that is there already is passed over where `orIgnore` says so. */
export async function insertRows<T extends keyof Tables & string>(
  trx: Transaction<Tables>,
  table: T,
  rows: readonly InsertObject<Tables, T>[],
  { orIgnore = false } = {},
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const insert = trx.insertInto(table).values(rows.slice(at, at + ROWS_AT_ONCE));
    await (orIgnore ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute();
  }
}
