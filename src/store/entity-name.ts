import { type Kysely, sql, type Transaction } from "kysely";
import { normaliseName, spellings } from "../gazetteer/normalise-name.ts";
import type { Entity } from "../record/entity.ts";
import { findDescribed } from "./described.ts";
import { insertRows } from "./insert-rows.ts";
import { oneOf } from "./one-of.ts";
import type { NameSearch, Origin } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The names that entities are found by, in place of those of their earlier description. */
export async function putNames(
  trx: Transaction<Tables>,
  entities: readonly Entity[],
  origin: Origin,
): Promise<void> {
  const ids = entities.map(({ id }) => id);
  await trx.deleteFrom("name").where(oneOf("entity", ids)).where("given_by", "=", origin).execute();
  const names = entities.flatMap(({ id, name, aliases = [] }) =>
    [name, ...aliases].flatMap(spellings).map((plain) => ({ plain, entity: id, given_by: origin })),
  );
  await insertRows(trx, "name", names, { orIgnore: true });
}

/**
 * Who bears a name that is, or begins with, the one given: whole names first, then the shortest. A name that was
 * once claimed and then retracted still finds its entity; it only no longer stands in the facts.
 */
export async function findNamed(
  db: Kysely<Tables>,
  name: string,
  { prefix = false, limit = 50 }: NameSearch = {},
): Promise<Entity[]> {
  const plain = normaliseName(name);
  if (plain === "") return [];
  const rows = await db
    .selectFrom("name")
    .select("entity")
    .where("plain", ">=", plain)
    .where("plain", "<=", prefix ? `${plain}\u{10FFFF}` : plain)
    .groupBy("entity")
    .orderBy(sql`min(length(plain))`)
    .orderBy("entity")
    .limit(limit)
    .execute();
  const ids = rows.map(({ entity }) => entity);
  const byId = new Map((await findDescribed(db, "entity", ids)).map((entity) => [entity.id, entity]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
