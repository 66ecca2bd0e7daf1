import type { DecidedReply, ReviewsReply } from "../../contract/review-question.ts";
import { counted } from "../../wording/number-words.ts";

/** What followed from a decision, in a sentence or two. */
export function decisionWords(
  { decided, claims, leftOut, stillWaiting, open }: DecidedReply,
  candidates: ReviewsReply["open"][number]["candidates"],
): string {
  const { words, as } = decided;
  const where = candidates.find(({ id }) => id === as?.id)?.region;
  const said = as
    ? `'${words}' means ${[as.name, where].filter(Boolean).join(", ")}`
    : `'${words}' is left out`;
  const came = [
    as ? `${counted(claims, "claim")} entered` : `${counted(leftOut, "row")} left out`,
    ...(stillWaiting > 0 ? [`${counted(stillWaiting, "row")} still waiting for another name`] : []),
  ].join(", ");
  return `${said}: ${came}. ${open === 0 ? "Nothing is open any more." : `${counted(open, "name")} still open.`}`;
}
