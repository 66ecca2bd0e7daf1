import type { Transaction } from "kysely";
import type { Entity } from "../record/entity.ts";
import type { Source } from "../record/source.ts";
import { putDescribed } from "./described.ts";
import { putNames } from "./entity-name.ts";
import { insertRows } from "./insert-rows.ts";
import { oneOf } from "./one-of.ts";
import type { Tables } from "./tables.ts";

/** Inside a transaction: puts the entities and sources that nothing on file describes yet, and notes by which import. */
export async function keepNew(
  trx: Transaction<Tables>,
  entities: readonly Entity[],
  sources: readonly Source[],
  no?: number,
): Promise<void> {
  const newEntities = await notOnFile(trx, "entity", entities);
  if (newEntities.length > 0) {
    await putDescribed(trx, "entity", newEntities, "user");
    await putNames(trx, newEntities, "user");
    if (no !== undefined) {
      const rows = [...new Set(newEntities.map(({ id }) => id))].map((entity) => ({ entity, import: no }));
      await insertRows(trx, "import_entity", rows, { orIgnore: true });
    }
  }
  const newSources = await notOnFile(trx, "source", sources);
  if (newSources.length > 0) await putDescribed(trx, "source", newSources, "user");
}

async function notOnFile<T extends { id: string }>(
  trx: Transaction<Tables>,
  table: "entity" | "source",
  described: readonly T[],
): Promise<T[]> {
  if (described.length === 0) return [];
  const ids = oneOf("id", [...new Set(described.map(({ id }) => id))]);
  const rows = await trx.selectFrom<"entity" | "source">(table).select("id").where(ids).execute();
  const there = new Set(rows.map(({ id }) => id));
  return described.filter(({ id }) => !there.has(id));
}
