import type { Claim } from "../record/claim.ts";

const NOWHERE = {};

/** What facts are made of, without what is only read: words, notes and places in the source take most of the room. */
export function bareClaim(claim: Claim): Claim {
  const { id, says, source, cites, confidence, reliability, reading, recorded } = claim;
  const { supersedes, term, conflicts } = claim;
  return {
    id,
    says,
    source,
    locator: NOWHERE,
    coder: "",
    confidence,
    reliability,
    reading,
    recorded,
    ...(cites && { cites }),
    ...(supersedes && { supersedes }),
    ...(term && { term }),
    ...(conflicts && { conflicts }),
  };
}
