import { sql, type Transaction } from "kysely";
import type { Claim } from "../record/claim.ts";
import { challenged, fallenOf } from "./claim-query.ts";
import { firstVersion } from "./import-versions.ts";
import type { ImportState } from "./imports.ts";
import { oneOf } from "./one-of.ts";
import type { Tables } from "./tables.ts";

/**
 * Inside a transaction: the claims that stand of rows which an earlier import of the source had and this one did not
 * meet. What is claimed beside the rows (`SLUG/id:…`) belongs to none.
 */
export async function goneRows(trx: Transaction<Tables>, state: ImportState): Promise<Claim[]> {
  if (!state.again) return [];
  const rows = await trx
    .selectFrom("claim")
    .select(["id", challenged(undefined).as("challenged")])
    .where("source", "=", state.source)
    .where("kind", "<>", "retraction")
    .where(sql`substr(id, 1, ${slugOf(state).length + 1})`, "=", `${slugOf(state)}/`)
    .execute();
  const unmet = await notMet(trx, state, rows);
  const doubtful = unmet.filter((row) => row.challenged === 1).map(({ id }) => id);
  const fallen = await fallenOf(trx, doubtful, undefined);
  const ids = unmet.map(({ id }) => id).filter((id) => !fallen.has(id));
  const held = await trx.selectFrom("claim").select("json").where(oneOf("id", ids)).orderBy("seq").execute();
  return held.map(({ json }) => JSON.parse(json) as Claim);
}

async function notMet<R extends { id: string }>(
  trx: Transaction<Tables>,
  state: ImportState,
  rows: readonly R[],
): Promise<R[]> {
  const met = await trx.selectFrom("import_row").select("claim").where("import", "=", state.no).execute();
  const known = new Set(met.map(({ claim }) => claim));
  const beside = `${slugOf(state)}/id:`;
  return rows.filter(({ id }) => !known.has(firstVersion(id)) && !id.startsWith(beside));
}

function slugOf({ source }: ImportState): string {
  return source.slice("src:".length);
}
