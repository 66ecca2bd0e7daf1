import type { Entities } from "../assessments/because.ts";
import type { SecondCodes, UnreadCodes } from "../assessments/coder-agreement.ts";
import { isInForce } from "../assessments/tie-portfolio.ts";
import type { DifferenceReply } from "../contract/difference-question.ts";
import type { GravityReply } from "../contract/inference-question.ts";
import { type Fact, type FactOf, factsOf } from "../ledger/fact.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import { factHoldsOn } from "../ledger/holds-on.ts";
import { answerGravity } from "./answer-gravity.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { TiesStudied } from "./ties-studied.ts";

/** What estimates of one state of the ledger are made from; each part is laid out when first asked for. */
export interface ThesisDesk {
  readonly day: string;
  readonly seed: number;
  readonly entities: Entities;
  readonly facts: readonly Fact[];
  readonly secondCodes: SecondCodes | UnreadCodes;
  readonly bodyEnds: LedgerView["snapshot"]["bodyEnds"];
  readonly studied: TiesStudied;
  readonly gravity: () => GravityReply;
  readonly difference: () => Promise<DifferenceReply>;
}

const KINDS = [
  "tie",
  "membership",
  "episode",
  "outcome",
  "attribute",
  "competition",
  "position",
  "influence",
  "recognition",
] as const;

export async function thesisDesk(
  view: LedgerView,
  given: Pick<ThesisDesk, "studied" | "difference" | "seed" | "secondCodes">,
): Promise<ThesisDesk> {
  let gravity: GravityReply | undefined;
  return {
    ...given,
    day: view.day,
    entities: view.snapshot.entities,
    bodyEnds: view.snapshot.bodyEnds,
    facts: (await view.facts(KINDS)).filter((fact) => hasBegun(fact, view.day)),
    gravity: () => {
      gravity ??= answerGravity(
        { seed: given.seed, commonPartners: false, unit: "cities", stateEffects: false },
        given.studied,
      );
      return gravity;
    },
  };
}

/** Ties in force between two of the cities studied. */
export function tiesInForce({ facts, studied, day, bodyEnds }: ThesisDesk): FactOf<"tie">[] {
  const ids = new Set(studied.given.cities.map(({ id }) => id));
  return factsOf(facts, "tie").filter(
    (fact) =>
      fact.says.between.every((id) => ids.has(id)) && isInForce(fact, factHoldsOn(fact, day, bodyEnds)),
  );
}

/** Whether an entity acts as a city does: a region, such as a metropolitan government, too, a state not. */
export function isCity(id: string, entities: Entities): boolean {
  const entity = entities.get(id);
  return entity?.type === "polity" && entity.level !== "state";
}
