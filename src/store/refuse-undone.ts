import type { Transaction } from "kysely";
import { gaveWayTo, undoes } from "../ledger/live.ts";
import type { Claim } from "../record/claim.ts";
import { chainsOf } from "./claim-query.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/**
 * Inside a transaction: a claim is superseded or retracted once, or two would stand in its place. Whoever undoes
 * it a second time, from another window or process, is told what it gave way to.
 */
export async function refuseUndone(trx: Transaction<Tables>, claims: readonly Claim[]): Promise<void> {
  const undone = claims.flatMap((claim) => undoes(claim) ?? []);
  if (undone.length === 0) return;
  const held = await chainsOf(trx, undone);
  for (const claim of claims) {
    const id = undoes(claim);
    const instead = id === undefined ? undefined : gaveWayTo(id, held);
    if (id !== undefined && instead !== undefined) throw notStanding(id, instead);
    held.push(claim);
  }
}

function notStanding(id: string, instead: Claim): StoreError {
  const what =
    instead.says.kind === "retraction"
      ? `retracted by ${instead.id}; retract that first, or add a new claim`
      : `superseded by ${instead.id}; correct that one`;
  return new StoreError("claim-not-standing", `Claim ${id} was ${what}.`);
}
