import type { FactLine } from "../../contract/fact-line.ts";
import type { ClaimReply } from "../../contract/replies.ts";
import type { Failure } from "../ask.ts";
import { askOnce, failureIn, useAsked } from "../use-reply.ts";

/** Claims under the fact they support. */
export interface FactClaims {
  fact?: FactLine;
  claims: ClaimReply[];
}

export interface ClaimsRead {
  groups: FactClaims[];
  failures: { id: string; failure: Failure }[];
}

type Read = ClaimReply | { id: string; failure: Failure };

/** Claims by id, those of one fact together, in the order asked. */
export function useClaims(ids: readonly string[]): ClaimsRead | undefined {
  return useAsked(ids.join(" "), readClaims).value;
}

export const claimAddress = (id: string): string => `/api/claims/${encodeURIComponent(id)}`;

async function readClaims(ids: string): Promise<ClaimsRead> {
  return byFact(await Promise.all(ids.split(" ").map(readClaim)));
}

function readClaim(id: string): Promise<Read> {
  return askOnce<ClaimReply>(claimAddress(id)).catch((error: unknown) => ({ id, failure: failureIn(error) }));
}

function byFact(all: readonly Read[]): ClaimsRead {
  const replies = all.flatMap((one) => ("claim" in one ? [one] : []));
  const groups = Map.groupBy(replies, ({ claim, fact }) => fact?.id ?? claim.id);
  return {
    groups: [...groups.values()].map((claims) => {
      const fact = claims[0]?.fact;
      return { ...(fact && { fact }), claims };
    }),
    failures: all.flatMap((one) => ("failure" in one ? [one] : [])),
  };
}
