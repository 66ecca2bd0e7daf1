import type { ReviewsReply } from "../../contract/review-question.ts";
import { claimPath } from "../address.ts";
import { hidden } from "../frame/hidden.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { rich, t } from "../language/text.ts";

interface DecidedListProps {
  decided: ReviewsReply["decided"];
  onUndo: ((claim: string, words: string) => void) | undefined;
}

/** The last decisions, each a claim with its own page, and each undone by one button. */
export function DecidedList({ decided, onUndo }: DecidedListProps) {
  return (
    <Section id="decided" title={t("review.decidedLast")} lead={t("review.eachIsKeptAsA")}>
      <ul class="decided">
        {decided.map(({ claim, words, as }) => (
          <li key={claim}>
            <span>
              {as
                ? rich("review.means", { words: <bdi>{words}</bdi>, who: <EntityLink entity={as} /> })
                : t("review.leftOut", { words })}
              {" · "}
              <Go to={claimPath(claim)}>{t("review.itsClaim")}</Go>
            </span>
            {onUndo && (
              <button type="button" onClick={() => onUndo(claim, words)}>
                {rich("review.undoOf", { words, hidden })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
