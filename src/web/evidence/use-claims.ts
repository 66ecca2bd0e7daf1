import type { FactLine } from "../../contract/fact-line.ts";
import type { ClaimReply } from "../../contract/replies.ts";
import type { Failure } from "../ask.ts";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { askOnce, failureIn, useAsked } from "../use-reply.ts";

/** Claims under the fact they support. */
export interface FactClaims {
  fact?: FactLine;
  claims: ClaimReply[];
}

export interface ClaimsRead {
  groups: FactClaims[];
  failures: { address: string; failure: Failure }[];
}

interface ClaimsShown {
  value?: ClaimsRead;
  /** They are read anew, as after something was written. */
  waiting: boolean;
}

type Read = ClaimReply | ClaimsRead["failures"][number];

/** Claims by id, those of one fact together, in the order asked. */
export function useClaims(ids: readonly string[]): ClaimsShown {
  const clocks = useClocks();
  return useAsked(ids.map((id) => withClocks(claimAddress(id), clocks)).join(" "), readClaims);
}

export const claimAddress = (id: string): string => `/api/claims/${encodeURIComponent(id)}`;

async function readClaims(addresses: string): Promise<ClaimsRead> {
  return byFact(await Promise.all(addresses.split(" ").map(readClaim)));
}

function readClaim(address: string): Promise<Read> {
  return askOnce<ClaimReply>(address).catch((error: unknown) => ({ address, failure: failureIn(error) }));
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
