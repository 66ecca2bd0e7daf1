import { type Kysely, sql } from "kysely";
import type { Counts, Origin } from "./store.ts";
import type { Tables } from "./tables.ts";

/** How much a store holds, live or not. */
export async function countRows(db: Kysely<Tables>): Promise<Counts> {
  const rows = await db
    .selectFrom("claim")
    .select(["kind", "origin", sql<number>`count(*)`.as("rows")])
    .groupBy(["kind", "origin"])
    .orderBy("kind")
    .execute();
  const sum = (of: readonly { rows: number }[]) => of.reduce((total, { rows }) => total + rows, 0);
  const by = (origin: Origin) => sum(rows.filter((row) => row.origin === origin));
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  return {
    claims: sum(rows),
    claimsByOrigin: { bundle: by("bundle"), user: by("user") },
    claimsByKind: Object.fromEntries([...kinds].map(([kind, of]) => [kind, sum(of)])),
    entities: await countIds(db, "entity"),
    sources: await countIds(db, "source"),
  };
}

/** How many claims each source carries, live or not. */
export async function countBySource(db: Kysely<Tables>): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("claim")
    .select(["source", sql<number>`count(*)`.as("rows")])
    .groupBy("source")
    .execute();
  return new Map(rows.map(({ source, rows: claims }) => [source, claims]));
}

async function countIds(db: Kysely<Tables>, table: "entity" | "source"): Promise<number> {
  const { ids } = await db
    .selectFrom(table)
    .select(sql<number>`count(distinct id)`.as("ids"))
    .executeTakeFirstOrThrow();
  return ids;
}
