import { type Kysely, sql } from "kysely";
import type { EntityId } from "../record/id.ts";
import { challenged, fallenOf } from "./claim-query.ts";
import type { Tables } from "./tables.ts";

/** The predicate by which a claim says what another register calls a place or body: 'wikidata:Q64'. */
export const HAS_IDENTIFIER = "has_identifier";

/** Whose the ids of other registers are, as claims that stand say; where they differ, the latest. */
export async function identifiersOnFile(db: Kysely<Tables>): Promise<Map<string, EntityId>> {
  const rows = await db
    .selectFrom("claim")
    .select(["id", "subject", sql<string>`json ->> '$.says.text'`.as("text")])
    .select(challenged(undefined).as("challenged"))
    .where("predicate", "=", HAS_IDENTIFIER)
    .orderBy("seq")
    .execute();
  const doubtful = rows.filter((row) => row.challenged === 1).map(({ id }) => id);
  const fallen = await fallenOf(db, doubtful, undefined);
  return new Map(
    rows.flatMap(({ id, subject, text }): [string, EntityId][] =>
      subject === null || fallen.has(id) ? [] : [[text, subject]],
    ),
  );
}
