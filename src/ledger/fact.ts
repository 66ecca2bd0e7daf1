import * as z from "zod";
import type { Claim } from "../record/claim.ts";
import type { PartialDate } from "../record/partial-date.ts";
import type { ClaimKind, Says } from "../record/says.ts";
import type { AspectValue } from "./aspect.ts";

/**
 * What the ledger makes of all claims about one thing: `agreed` by independent sources, `single source`, or
 * `disputed`.
 */
export const Status = z.enum(["agreed", "single source", "disputed"]);
export type Status = z.infer<typeof Status>;

/** One version of a disputable aspect, with the claims that carry it. */
export interface Version {
  value: AspectValue;
  words: string;
  claims: readonly string[];
}

export interface Aspect {
  of: string;
  status: Status;
  /** The shown version first. */
  versions: readonly Version[];
  /** Why the first is shown. */
  rule: string;
}

/** A coder's mark that claims do not go together though they are about different things. */
export interface Tension {
  kind: string;
  with: readonly string[];
}

export interface Fact<S extends Says = Says> {
  id: string;
  key: string;
  /** What is shown: the lead claim with the versions chosen where its sources differ. */
  says: S;
  /** The claim that `says` is taken from. */
  lead: Claim;
  status: Status;
  aspects: readonly Aspect[];
  tensions: readonly Tension[];
  /** Every live claim about it, in order of id. */
  claims: readonly Claim[];
  /** The date of the last source that speaks of it. */
  seen?: PartialDate;
}

export type FactOf<K extends ClaimKind> = Fact<Extract<Says, { kind: K }>>;

/** The facts of one kind, typed. */
export function factsOf<K extends ClaimKind>(facts: readonly Fact[], kind: K): FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => fact.says.kind === kind);
}
