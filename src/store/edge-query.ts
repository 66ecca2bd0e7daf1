import { type Kysely, type SqlBool, sql } from "kysely";
import type { ClaimId } from "../record/id.ts";
import { challenged, fallenOf, mentioning } from "./claim-query.ts";
import { instant } from "./instant.ts";
import type { EdgeOrigin, MembershipEdge, MembershipSlice, TieEdge, TieSlice } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The live ties of a slice, in order of appending. */
export async function findTies(db: Kysely<Tables>, slice: TieSlice): Promise<TieEdge[]> {
  const until = untilOf(slice);
  const rows = await db
    .selectFrom("tie")
    .innerJoin("claim", "claim.seq", "tie.seq")
    .select(["claim.id", "claim.fact_key", "claim.source", challenged(until).as("challenged")])
    .select(["tie.a", "tie.b", "tie.form", "tie.state", "tie.valid"])
    .$if(until !== undefined, (query) => query.where("claim.recorded", "<=", until ?? ""))
    .where(slice.about ? mentioning("tie.seq", slice.about) : sql<SqlBool>`true`)
    .orderBy("tie.seq")
    .execute();
  return (await standing(db, rows, until)).map((row) => ({
    ...edgeOrigin(row),
    between: [row.a, row.b],
    form: row.form,
    ...(row.state && { state: row.state }),
  }));
}

/** The live memberships of a slice, in order of appending. */
export async function findMemberships(db: Kysely<Tables>, slice: MembershipSlice): Promise<MembershipEdge[]> {
  const until = untilOf(slice);
  const rows = await db
    .selectFrom("membership as m")
    .innerJoin("claim", "claim.seq", "m.seq")
    .select(["claim.id", "claim.fact_key", "claim.source", challenged(until).as("challenged")])
    .select(["m.member", "m.body", "m.grade", "m.roles", "m.stint", "m.valid"])
    .$if(until !== undefined, (query) => query.where("claim.recorded", "<=", until ?? ""))
    .where(slice.about ? mentioning("m.seq", slice.about) : sql<SqlBool>`true`)
    .orderBy("m.seq")
    .execute();
  return (await standing(db, rows, until)).map((row) => ({
    ...edgeOrigin(row),
    member: row.member,
    body: row.body,
    ...(row.grade !== null && { grade: row.grade }),
    ...(row.roles !== null && { roles: JSON.parse(row.roles) }),
    ...(row.stint !== null && { stint: row.stint }),
  }));
}

function untilOf({ recordedUntil }: TieSlice | MembershipSlice): string | undefined {
  return recordedUntil === undefined ? undefined : instant(recordedUntil);
}

async function standing<R extends { id: ClaimId; challenged: 0 | 1 }>(
  db: Kysely<Tables>,
  rows: readonly R[],
  until: string | undefined,
): Promise<readonly R[]> {
  const doubtful = rows.filter((row) => row.challenged === 1).map(({ id }) => id);
  const fallen = await fallenOf(db, doubtful, until);
  return fallen.size === 0 ? rows : rows.filter(({ id }) => !fallen.has(id));
}

interface OriginRow {
  id: string;
  fact_key: string;
  source: string;
  valid: string | null;
}

function edgeOrigin({ id, fact_key, source, valid }: OriginRow): EdgeOrigin {
  return { claim: id, factKey: fact_key, source, ...(valid !== null && { valid: JSON.parse(valid) }) };
}
