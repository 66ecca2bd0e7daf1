import type { Kysely } from "kysely";
import { factKey } from "../ledger/fact-key.ts";
import type { Claim } from "../record/claim.ts";
import { findClaims } from "./claim-query.ts";
import type { EdgeOrigin, MembershipEdge, MembershipSlice, TieEdge, TieSlice } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The live ties of a slice, in order of appending. */
export async function findTies(db: Kysely<Tables>, { kind, ...slice }: TieSlice): Promise<TieEdge[]> {
  const claims = await findClaims(db, { ...slice, kinds: [kind], live: true });
  return claims.flatMap((claim): TieEdge[] => {
    if (claim.says.kind !== "tie") return [];
    const { between, form, state } = claim.says;
    return [{ ...edgeOrigin(claim), between, form, ...(state && { state }) }];
  });
}

/** The live memberships of a slice, in order of appending. */
export async function findMemberships(
  db: Kysely<Tables>,
  { kind, ...slice }: MembershipSlice,
): Promise<MembershipEdge[]> {
  const claims = await findClaims(db, { ...slice, kinds: [kind], live: true });
  return claims.flatMap((claim): MembershipEdge[] => {
    if (claim.says.kind !== "membership") return [];
    const { member, body, grade, roles, stint } = claim.says;
    const terms = {
      ...(grade !== undefined && { grade }),
      ...(roles && { roles }),
      ...(stint !== undefined && { stint }),
    };
    return [{ ...edgeOrigin(claim), member, body, ...terms }];
  });
}

function edgeOrigin(claim: Claim): EdgeOrigin {
  const { id, says, source } = claim;
  const valid = "valid" in says ? says.valid : undefined;
  return { claim: id, factKey: factKey(claim), source, ...(valid && { valid }) };
}
