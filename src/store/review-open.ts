import { type Kysely, sql } from "kysely";
import type { Named } from "../record/named.ts";
import type { ReviewRow } from "./import-tables.ts";
import type { NameCandidate, NameWaiting } from "./imports.ts";
import { oneOf } from "./one-of.ts";
import type { Tables } from "./tables.ts";

const ALL = { limit: -1, offset: 0 };

/** Names that wait for the reader, those of most rows first. */
export async function openNames(
  db: Kysely<Tables>,
  { limit, offset }: { limit: number; offset: number } = ALL,
): Promise<NameWaiting[]> {
  const rows = await reviews(db)
    .orderBy("rows", "desc")
    .orderBy("review.words")
    .orderBy("review.id")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(nameWaiting);
}

export async function openName(db: Kysely<Tables>, review: string): Promise<NameWaiting | undefined> {
  const row = await reviews(db).where("review.id", "=", review).executeTakeFirst();
  return row && nameWaiting(row);
}

export async function countOpen(db: Kysely<Tables>): Promise<{ names: number; rows: number }> {
  const { rows } = await sql<{ names: number; rows: number }>`
    select (select count(*) from review) as names, (select count(*) from waiting) as rows`.execute(db);
  return rows[0] ?? { names: 0, rows: 0 };
}

/** The reviews of the same words in some sources. */
export async function reviewsOfWords(
  db: Kysely<Tables>,
  words: string,
  sources: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom("review")
    .select("id")
    .where("words", "=", words)
    .where(oneOf("source", sources))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

function reviews(db: Kysely<Tables>) {
  return db
    .selectFrom("review")
    .innerJoin("waiting_for", "waiting_for.review", "review.id")
    .selectAll("review")
    .select(sql<number>`count(*)`.as("rows"))
    .groupBy("review.id");
}

// Both were written by review-rows.ts alone.
function nameWaiting({ named, candidates, ...rest }: ReviewRow & { rows: number }): NameWaiting {
  return {
    ...rest,
    named: JSON.parse(named) as Named,
    candidates: JSON.parse(candidates) as NameCandidate[],
  };
}
