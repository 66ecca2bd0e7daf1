import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import { allFallen } from "./claim-query.ts";
import { instant } from "./instant.ts";
import { oneOf } from "./one-of.ts";
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

/** How many claims of each source stood by an instant. */
export async function countBySource(
  db: Kysely<Tables>,
  recordedUntil: string | undefined,
): Promise<Map<string, number>> {
  const until = recordedUntil === undefined ? undefined : instant(recordedUntil);
  const rows = await db
    .selectFrom("claim")
    .select(["source as of", sql<number>`count(*)`.as("rows")])
    .where(await standing(db, until))
    .groupBy("source")
    .execute();
  return new Map(rows.map(({ of, rows: claims }) => [of, claims]));
}

/** How many claims that stood by an instant speak of some entities, in whatever part. */
export async function countByEntity(
  db: Kysely<Tables>,
  ids: readonly string[],
  recordedUntil: string | undefined,
): Promise<Map<string, number>> {
  const until = recordedUntil === undefined ? undefined : instant(recordedUntil);
  const { rows } = await sql<{ of: string; rows: number }>`
    select i.id as "of", count(*) as rows from ident as i
    join claim_by on claim_by match 'e' || i.no
    join claim on claim.seq = claim_by.rowid
    where ${oneOf("i.id", ids)} and ${await standing(db, until)} group by i.id`.execute(db);
  return new Map(rows.map(({ of, rows: claims }) => [of, claims]));
}

/** Whether a claim stood by an instant: recorded, no retraction, and neither superseded nor retracted. */
async function standing(db: Kysely<Tables>, until: string | undefined): Promise<RawBuilder<SqlBool>> {
  const fallen = await allFallen(db, until);
  const known = until === undefined ? sql`true` : sql`claim.recorded <= ${until}`;
  return sql<SqlBool>`claim.kind <> 'retraction' and ${known} and not ${oneOf("claim.id", [...fallen])}`;
}

async function countIds(db: Kysely<Tables>, table: "entity" | "source"): Promise<number> {
  const { ids } = await db
    .selectFrom(table)
    .select(sql<number>`count(distinct id)`.as("ids"))
    .executeTakeFirstOrThrow();
  return ids;
}
