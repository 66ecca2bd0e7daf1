import type { Transaction } from "kysely";
import { undoes } from "../ledger/live.ts";
import { type ClaimToAppend, type Written, writerOf } from "./claim-writer.ts";
import { refuseUndone } from "./refuse-undone.ts";
import { connectionOf } from "./sqlite-adapter.ts";
import type { Appended } from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/**
 * Inside a transaction: appends the claims that are not there yet, refusing an id that says something else. A
 * user undoes only what stands; the bundle renews its rows whatever a user made of them.
 */
export async function appendClaims(
  trx: Transaction<Tables>,
  claims: readonly ClaimToAppend[],
): Promise<Appended> {
  const { taken, ...appended } = await appendWhereFree(trx, claims);
  refuseTaken(taken);
  return appended;
}

/** The same for claims of another ledger: those whose id says something else here are left out and named. */
export async function appendWhereFree(
  trx: Transaction<Tables>,
  claims: readonly ClaimToAppend[],
): Promise<Appended & Pick<Written, "taken">> {
  const writer = writerOf(await connectionOf(trx));
  const undoing = claims.filter(({ claim, origin }) => origin === "user" && undoes(claim) !== undefined);
  await refuseUndone(
    trx,
    undoing.filter(({ claim }) => !writer.has(claim.id)).map(({ claim }) => claim),
  );
  const { added, taken } = writer.append(claims);
  return { added, alreadyThere: claims.length - added - taken.length, taken };
}

function refuseTaken([id]: readonly string[]): void {
  if (id === undefined) return;
  throw new StoreError(
    "claim-id-taken",
    `Claim ${id} is in the store and says something else. Claims are never changed: append a claim with a new id that supersedes it.`,
  );
}
