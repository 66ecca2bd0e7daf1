import type { Decide, ReviewsReply } from "../../contract/review-question.ts";
import { entityPath } from "../address.ts";
import { hidden } from "../frame/hidden.tsx";
import { Go } from "../frame/link.tsx";
import { percent } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";

type Candidate = ReviewsReply["open"][number]["candidates"][number];

interface CandidateLineProps {
  candidate: Candidate;
  number: number;
  /** Nobody else comes near, so all that speaks for anyone speaks for it: no share would say more. */
  alone: boolean;
  onDecide: ((body: Decide) => void) | undefined;
}

/** One who may be meant: where and how large it is, how much speaks for it, and the button that says so. */
export function CandidateLine({ candidate, number, alone, onDecide }: CandidateLineProps) {
  const { id, name, region, country, score, reason } = candidate;
  const where = [region === name ? undefined : region, country].filter((part) => part !== undefined);
  return (
    <li>
      <span class="number quiet" aria-hidden="true">
        {number}
      </span>
      <span class="candidate">
        <Go to={entityPath(id)}>
          <bdi>{name}</bdi>
        </Go>
        {where.length > 0 && `, ${where.join(", ")}`}
        <span class="cell-note quiet">
          {factsOf(candidate)} · {reason}
        </span>
      </span>
      {alone ? (
        <span class="share quiet">{t("review.theOnlyOne")}</span>
      ) : (
        <span class="share" title={t("review.howMuchSpeaksForIt")}>
          <span class="visually-hidden">{t("review.shareOfWhatSpeaksFor")} </span>
          {percent(score)}
          <span class="share-bar" aria-hidden="true" style={{ "--share": String(score) }} />
        </span>
      )}
      {onDecide && (
        <button type="button" onClick={() => onDecide({ as: id })}>
          {rich("review.choose", { name: [name, ...where].join(", "), hidden })}
        </button>
      )}
    </li>
  );
}

function factsOf({ id, population, distance }: Candidate): string {
  const people =
    population === undefined ? t("review.populationNotGiven") : t("count.people", { n: population });
  return [
    ...(/^(gn|iso|x):/.test(id) ? [people] : []),
    ...(distance === undefined ? [] : [t("review.kmAway", { n: distance })]),
    id,
  ].join(" · ");
}
