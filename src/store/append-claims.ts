import type { Transaction } from "kysely";
import { type ClaimToAppend, writerOf } from "./claim-writer.ts";
import { refuseUndone } from "./refuse-undone.ts";
import { connectionOf } from "./sqlite-adapter.ts";
import type { Appended } from "./store.ts";
import type { Tables } from "./tables.ts";

/**
 * Inside a transaction: appends the claims that are not there yet, refusing an id that says something else. A
 * user undoes only what stands; the bundle renews its rows whatever a user made of them.
 */
export async function appendClaims(
  trx: Transaction<Tables>,
  claims: readonly ClaimToAppend[],
): Promise<Appended> {
  const writer = writerOf(await connectionOf(trx));
  const fresh = writer.notThere(claims);
  await refuseUndone(
    trx,
    fresh.filter(({ origin }) => origin === "user").map(({ claim }) => claim),
  );
  writer.append(fresh);
  return { added: fresh.length, alreadyThere: claims.length - fresh.length };
}
