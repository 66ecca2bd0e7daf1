import type { Kysely, Transaction } from "kysely";
import type { HeldDraft, RowFollowed } from "./imports.ts";
import { insertRows } from "./insert-rows.ts";
import { oneOf } from "./one-of.ts";
import type { Tables } from "./tables.ts";

/** Inside a transaction: notes which rows follow a decision. */
export async function noteFollowed(trx: Transaction<Tables>, rows: readonly RowFollowed[]): Promise<void> {
  await insertRows(trx, "decided_row", rows, { orIgnore: true });
}

/** Inside a transaction: what the source says anew of a row goes before what waited once. */
export async function forgetDecided(trx: Transaction<Tables>, claims: readonly string[]): Promise<void> {
  const any = await trx.selectFrom("decided_row").select("claim").limit(1).executeTakeFirst();
  if (any === undefined) return;
  await trx.deleteFrom("decided_row").where(oneOf("claim", claims)).execute();
}

/** Inside a transaction: rows that wait again follow from no decision. */
export async function forgetDecision(
  trx: Transaction<Tables>,
  decision: string,
  rows: readonly HeldDraft[],
): Promise<void> {
  const claims = oneOf(
    "claim",
    rows.map(({ claim }) => claim),
  );
  await trx.deleteFrom("decided_row").where("decision", "=", decision).where(claims).execute();
}

export function decidedRows(db: Kysely<Tables>, decision: string, limit: number): Promise<HeldDraft[]> {
  return db
    .selectFrom("decided_row")
    .select(["claim", "draft"])
    .where("decision", "=", decision)
    .orderBy("claim")
    .limit(limit)
    .execute();
}
