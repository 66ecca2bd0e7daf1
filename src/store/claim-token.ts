import { factKey } from "../ledger/fact-key.ts";
import type { Claim } from "../record/claim.ts";
import { mentions } from "../record/mention.ts";

/** What a claim is looked up by: whom it mentions, by number, and its fact. */
export function claimTokens(claim: Claim, no: (entity: string) => number): string {
  const entities = new Set(mentions(claim.says).map(({ entity }) => entity));
  const tokens = [...entities].map((entity) => entityToken(no(entity)));
  return [...tokens, factToken(factKey(claim))].join(" ");
}

export function entityToken(no: number): string {
  return `e${no}`;
}

/** Of a million keys a hundred or so share a token with another, so whoever finds claims by it looks at their keys again. */
export function factToken(key: string): string {
  return `f${hash(key)}`;
}

/** Fowler, Noll and Vo's hash 1a, 32 bits. */
function hash(key: string): number {
  let hashed = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hashed = Math.imul(hashed ^ key.charCodeAt(at), 0x01000193);
  return hashed >>> 0;
}
