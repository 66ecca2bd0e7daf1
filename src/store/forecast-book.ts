import type { Kysely, Transaction } from "kysely";
import { countPut } from "./meta.ts";
import type { Tables } from "./tables.ts";

/** The reader's own book of forecasts: lines that are only ever added, each by whoever has seen the last. */
export const FORECAST_TABLE = `
  create table forecast_book (n integer primary key, line text not null) strict;
  create trigger forecast_is_never_changed before update on forecast_book
    begin select raise(abort, 'an entry of the book is never changed'); end;
  create trigger forecast_is_never_deleted before delete on forecast_book
    begin select raise(abort, 'an entry of the book is never deleted'); end;
`;

export async function bookLines(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom("forecast_book").select("line").orderBy("n").execute();
  return rows.map(({ line }) => line);
}

/** Inside a transaction that holds the store, so that no other writer comes between the reading and the writing. */
export async function appendLines(
  trx: Transaction<Tables>,
  next: (lines: readonly string[]) => readonly string[],
): Promise<readonly string[]> {
  const held = await bookLines(trx);
  const lines = next(held);
  for (const [at, line] of lines.entries())
    await trx
      .insertInto("forecast_book")
      .values({ n: held.length + at + 1, line })
      .execute();
  if (lines.length > 0) await countPut(trx);
  return lines;
}
