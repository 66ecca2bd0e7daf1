import { type FactOf, factsOf } from "../ledger/fact.ts";
import type { Sources } from "../ledger/origin.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Claim } from "../record/claim.ts";
import type { Says } from "../record/says.ts";

/** The columns of a tie or membership that the graph is built from. */
export interface Edge {
  claim: string;
  source: string;
}

/** Facts from columns alone, by the same rules as from whole claims. */
export function edgeFacts<E extends Edge, K extends "tie" | "membership">(
  edges: readonly E[],
  kind: K,
  says: (edge: E) => Extract<Says, { kind: K }>,
  sources: Sources,
): FactOf<K>[] {
  const claims = edges.map(
    (edge): Claim => ({
      id: edge.claim,
      says: says(edge),
      source: edge.source,
      locator: {},
      coder: "",
      confidence: "medium",
      reliability: sources.get(edge.source)?.reliability ?? "E",
      reading: "clear",
      recorded: "",
    }),
  );
  return factsOf(resolve(claims, sources), kind);
}
