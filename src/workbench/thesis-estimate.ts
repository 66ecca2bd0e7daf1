import { QuestionError } from "../contract/error-body.ts";
import type { ThesisEstimate } from "../contract/thesis-question.ts";
import type { Fact } from "../ledger/fact.ts";
import { type Sentence, sentence } from "../record/say.ts";

/** A figure before it is held against a mark. */
export type Estimated = Omit<
  ThesisEstimate,
  "estimate" | "direction" | "supportsIf" | "supports" | "against"
>;

/** A question that cannot be answered of this store leaves an estimate without a figure, with the reason. */
export async function orWhy(
  base: Estimated,
  compute: () => Partial<Estimated> | Promise<Partial<Estimated>>,
): Promise<Estimated> {
  try {
    return { ...base, ...(await compute()) };
  } catch (error) {
    if (error instanceof QuestionError) return { ...base, why: { text: error.message } };
    throw error;
  }
}

type Rests = Estimated["rests"];

/** More claims than a reader goes through one by one are counted only. */
const MOST_NAMED = 300;

/** What an estimate rests on: its claims and sources, and the days they speak of. */
export function restsOn(slice: Sentence, facts: readonly Fact[]): Rests {
  const claims = [
    ...new Map(facts.flatMap((fact) => fact.claims).map((claim) => [claim.id, claim])).values(),
  ];
  const dates = facts.flatMap(({ says }) => ("valid" in says && says.valid?.from?.date) || []).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  return {
    slice,
    ...(from && { from }),
    ...(to && { to }),
    claims: claims.length,
    sources: new Set(claims.map(({ source }) => source)).size,
    ...(claims.length <= MOST_NAMED && { because: claims.map(({ id }) => id) }),
  };
}

export const NO_CHANCE: Sentence = sentence(
  "by chance there may be none with an earlier tie",
  "thesis-why.noneByChance",
);
