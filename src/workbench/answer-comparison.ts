import { compare } from "../assessments/compare.ts";
import type { World } from "../assessments/world.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { ComparisonReply } from "../contract/replies.ts";
import type { LedgerView } from "./ledger-view.ts";
import { withPopulations } from "./load-world.ts";

/** Cities side by side; `worldOf` loads what one of them is assessed from. */
export async function answerComparison(
  names: readonly string[],
  view: LedgerView,
  worldOf: (name: string) => Promise<World>,
): Promise<ComparisonReply> {
  const worlds: World[] = [];
  for (const name of names) worlds.push(await worldOf(name));
  const ids = new Set(worlds.map((world) => world.city.id));
  if (ids.size < worlds.length)
    throw new QuestionError(
      "bad-question",
      "same-city",
      "Two of the names mean the same city; name different ones.",
    );
  return compare(await withPopulations(worlds, view));
}
