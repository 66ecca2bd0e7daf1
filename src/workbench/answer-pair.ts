import type { BackboneAt } from "../assessments/cooperation.ts";
import { type PairAxes, pairAxes } from "../assessments/pair-axes.ts";
import type { World } from "../assessments/world.ts";
import { QuestionError } from "../contract/error-body.ts";
import { backbone } from "../measures/backbone.ts";
import type { LedgerView } from "./ledger-view.ts";

/** As `hansa backbone` takes it, unless asked otherwise. */
const ALPHA = 0.05;

/** Two cities on two axes; `worldOf` loads what one of them is read from. */
export async function answerPair(
  [first = "", second = ""]: readonly string[],
  view: LedgerView,
  worldOf: (name: string) => Promise<World>,
): Promise<PairAxes> {
  const worlds = [await worldOf(first), await worldOf(second)] as const;
  const ids = worlds.map(({ city }) => city.id);
  if (new Set(ids).size < 2)
    throw new QuestionError(
      "bad-question",
      "same-city",
      "Both names mean the same city; name two different ones.",
    );
  return pairAxes(worlds, chanceOf(ids, view));
}

/** What chance gives can be told of cities in bodies whose rosters are covered. */
function chanceOf(ids: readonly string[], { view }: LedgerView): BackboneAt | undefined {
  const { matrix } = view().given;
  if (!ids.every((id) => matrix.cities.includes(id))) return undefined;
  const found = backbone.compute(matrix, { alpha: ALPHA, correction: "holm" });
  return found && { alpha: ALPHA, ties: found.ties };
}
