import { type Kysely, type SqlBool, sql, type Transaction } from "kysely";
import type { Entity } from "../record/entity.ts";
import type { Source } from "../record/source.ts";
import { insertRows } from "./insert-rows.ts";
import { oneOf } from "./one-of.ts";
import type { Origin } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * Entities and sources describe what claims speak of and rest on. Unlike a claim, a description may be bettered
 * in place; the bundle's and the user's are kept side by side.
 */
export interface Described {
  entity: Entity;
  source: Source;
}

export async function putDescribed<T extends keyof Described>(
  trx: Transaction<Tables>,
  table: T,
  described: readonly Described[T][],
  origin: Origin,
): Promise<void> {
  // Of two descriptions of one id in a list the last counts.
  const last = new Map(described.map((each) => [each.id, JSON.stringify(each)]));
  const ids = oneOf("id", [...last.keys()]);
  await trx.deleteFrom<"entity" | "source">(table).where(ids).where("origin", "=", origin).execute();
  const rows = [...last].map(([id, json]) => ({ id, origin, json }));
  await insertRows<"entity" | "source">(trx, table, rows);
}

/** In order of id, the user's description before the bundle's. */
export async function findDescribed<T extends keyof Described>(
  db: Kysely<Tables>,
  table: T,
  ids?: readonly string[],
): Promise<Described[T][]> {
  const rows = await db
    .selectFrom<"entity" | "source">(table)
    .select(["id", "json"])
    .where(ids ? oneOf("id", ids) : sql<SqlBool>`true`)
    .orderBy("id")
    .orderBy("origin")
    .execute();
  // 'user' comes after 'bundle', and the last of an id is kept.
  const byId = new Map(rows.map(({ id, json }) => [id, json]));
  return [...byId.values()].map((json) => JSON.parse(json) as Described[T]);
}
