import type { ReviewsReply } from "../../contract/review-question.ts";
import { claimPath } from "../address.ts";
import { EntityLink, Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";

interface DecidedListProps {
  decided: ReviewsReply["decided"];
  onUndo: ((claim: string, words: string) => void) | undefined;
}

/** The last decisions, each a claim with its own page, and each undone by one button. */
export function DecidedList({ decided, onUndo }: DecidedListProps) {
  return (
    <Section
      id="decided"
      title="Decided last"
      lead="Each is kept as a claim of yours and holds for later imports. Undone, its rows wait again."
    >
      <ul class="decided">
        {decided.map(({ claim, words, as }) => (
          <li key={claim}>
            <span>
              '{words}'{" "}
              {as ? (
                <>
                  means <EntityLink entity={as} />
                </>
              ) : (
                "is left out"
              )}
              {" · "}
              <Go to={claimPath(claim)}>its claim</Go>
            </span>
            {onUndo && (
              <button type="button" onClick={() => onUndo(claim, `'${words}'`)}>
                Undo<span class="visually-hidden"> what was decided of {words}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
