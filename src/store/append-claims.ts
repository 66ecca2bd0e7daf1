import type { Transaction } from "kysely";
import { type ClaimRows, type ClaimToAppend, claimRows } from "./claim-row.ts";
import { insertRows } from "./insert-rows.ts";
import { oneOf } from "./one-of.ts";
import { refuseUndone } from "./refuse-undone.ts";
import type { Appended } from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

// Bounds the memory that rows take beside the claims.
const CLAIMS_AT_ONCE = 500;

/**
 * Inside a transaction: appends the claims that are not there yet, refusing an id that says something else. A
 * user undoes only what stands; the bundle renews its rows whatever a user made of them.
 */
export async function appendClaims(
  trx: Transaction<Tables>,
  claims: readonly ClaimToAppend[],
): Promise<Appended> {
  const fresh = await notThereYet(trx, claims);
  await refuseUndone(
    trx,
    fresh.filter(({ origin }) => origin === "user").map(({ claim }) => claim),
  );
  const last = await lastSeq(trx);
  for (let at = 0; at < fresh.length; at += CLAIMS_AT_ONCE)
    await insertAll(trx, claimRows(fresh.slice(at, at + CLAIMS_AT_ONCE), last + at));
  return { added: fresh.length, alreadyThere: claims.length - fresh.length };
}

async function notThereYet(
  trx: Transaction<Tables>,
  claims: readonly ClaimToAppend[],
): Promise<ClaimToAppend[]> {
  const ids = claims.map(({ claim }) => claim.id);
  const rows = await trx.selectFrom("claim").select(["id", "json"]).where(oneOf("id", ids)).execute();
  const there = new Map(rows.map(({ id, json }) => [id, json]));
  return claims.filter(({ claim }) => {
    const json = JSON.stringify(claim);
    const known = there.get(claim.id);
    if (known === undefined) there.set(claim.id, json);
    else if (known !== json) throw taken(claim.id);
    return known === undefined;
  });
}

function taken(id: string): StoreError {
  return new StoreError(
    "claim-id-taken",
    `Claim ${id} is in the store and says something else. Claims are never changed: append a claim with a new id that supersedes it.`,
  );
}

async function lastSeq(trx: Transaction<Tables>): Promise<number> {
  const { last } = await trx
    .selectFrom("claim")
    .select((eb) => eb.fn.max("seq").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

async function insertAll(trx: Transaction<Tables>, rows: ClaimRows): Promise<void> {
  await insertRows(trx, "claim", rows.claim);
  await insertRows(trx, "claim_entity", rows.claim_entity);
  await insertRows(trx, "claim_theme", rows.claim_theme);
  await insertRows(trx, "claim_text", rows.claim_text);
  await insertRows(trx, "tie", rows.tie);
  await insertRows(trx, "membership", rows.membership);
  await insertRows(trx, "name", rows.name, { orIgnore: true });
}
