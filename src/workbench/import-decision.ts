import { gaveWayTo } from "../ledger/live.ts";
import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import type { EntityId } from "../record/id.ts";
import type { Store } from "../store/store.ts";
import { LEFT_OUT, MATCHED_AS } from "./import-predicate.ts";

/** What a reader decided of words of a source. */
export type Decision = { readonly as: EntityId } | { readonly leftOut: true };

/** The decisions for sources of one origin, by the words decided. */
export interface Decisions {
  readonly standing: ReadonlyMap<string, Decision>;
  /** Words whose decision was taken back: what followed from it no longer holds. */
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
  const told = (await store.claims({ predicate: [MATCHED_AS, LEFT_OUT] })).filter(({ source }) =>
    ofOrigin.has(source),
  );
  const undoing = await store.claims({ undoing: told.map(({ id }) => id) });
  const standing = new Map<string, Decision>();
  const takenBack = new Set<string>();
  for (const claim of told) {
    const words = decidedWords(claim);
    if (words === undefined) continue;
    if (gaveWayTo(claim.id, undoing) === undefined) standing.set(words, decisionOf(claim));
    else takenBack.add(words);
  }
  return { standing, takenBack };
}

function decidedWords({ says }: Claim): string | undefined {
  return says.kind === "attribute" ? says.text : undefined;
}

function decisionOf({ says }: Claim): Decision {
  return says.kind === "attribute" && says.predicate === MATCHED_AS
    ? { as: says.subject }
    : { leftOut: true };
}
