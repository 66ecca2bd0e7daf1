import type { Claim } from "../record/claim.ts";
import { LEFT_OUT, MATCHED_AS } from "../record/decision-predicate.ts";
import type { Entity } from "../record/entity.ts";
import type { EntityId } from "../record/id.ts";
import type { Store } from "../store/store.ts";

/** What a reader decided of words of a source, and the claim that keeps it. */
export type Decision = { readonly claim: Claim["id"] } & (
  | { readonly as: EntityId }
  | { readonly leftOut: true }
);

/** The decisions for sources of one origin, by the words decided. */
export interface Decisions {
  readonly standing: ReadonlyMap<string, Decision>;
  /** Words that were decided once: where no decision of them stands, what followed from it no longer holds. */
  readonly takenBack: ReadonlySet<string>;
}

/** Claims of leaving out need a subject; they are about the words, so it is the class of all such words. */
export const LEFT_OUT_CLASS: Entity = {
  type: "concept",
  id: "concept:left-out",
  sort: "class",
  name: "Left out of imports",
  rule: "Words of sources of which a reader of this ledger said that they mean no place or body of it.",
};

/** Where several decide of the same words, the last counts. */
export async function decisionsFor(store: Store, origin: string): Promise<Decisions> {
  const ofOrigin = new Set(
    (await store.sources()).filter((source) => source.origin === origin).map(({ id }) => id),
  );
  const predicate = [MATCHED_AS, LEFT_OUT];
  const wanted = ({ source }: Claim): boolean => ofOrigin.has(source);
  const told = (await store.claims({ predicate })).filter(wanted);
  const standing = (await store.claims({ predicate, live: true })).filter(wanted);
  return {
    standing: new Map(standing.map((claim) => [decidedWords(claim), decisionOf(claim)])),
    takenBack: new Set(told.map(decidedWords)),
  };
}

function decidedWords({ says }: Claim): string {
  return says.kind === "attribute" ? (says.text ?? "") : "";
}

function decisionOf({ id: claim, says }: Claim): Decision {
  return says.kind === "attribute" && says.predicate === MATCHED_AS
    ? { claim, as: says.subject }
    : { claim, leftOut: true };
}
