import type { DecidedReply, ReviewsReply } from "../../contract/review-question.ts";
import { t } from "../language/text.ts";

/** What followed from a decision, in a sentence or two. */
export function decisionWords(
  { decided, claims, leftOut, stillWaiting, open }: DecidedReply,
  candidates: ReviewsReply["open"][number]["candidates"],
): string {
  const { words, as } = decided;
  const where = candidates.find(({ id }) => id === as?.id)?.region;
  const said = as
    ? t("review.meansPlain", { words, who: [as.name, where].filter(Boolean).join(", ") })
    : t("review.leftOut", { words });
  const came = [
    as ? t("review.entered", { n: claims }) : t("review.rowsLeftOut", { n: leftOut }),
    ...(stillWaiting > 0 ? [t("review.stillWaiting", { n: stillWaiting })] : []),
  ].join(t("locator.and"));
  const left = open === 0 ? t("review.nothingIsOpenAnyMore") : t("review.stillOpen", { n: open });
  return t("review.decision", { said, came, left });
}
