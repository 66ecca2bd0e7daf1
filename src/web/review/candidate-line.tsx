import type { Decide, ReviewsReply } from "../../contract/review-question.ts";
import { entityPath } from "../address.ts";
import { Go } from "../frame/link.tsx";
import { grouped } from "../language/number-words.ts";

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
        <Go to={entityPath(id)}>{name}</Go>
        {where.length > 0 && `, ${where.join(", ")}`}
        <span class="cell-note quiet">
          {factsOf(candidate)} · {reason}
        </span>
      </span>
      {alone ? (
        <span class="share quiet">the only one</span>
      ) : (
        <span class="share" title="How much speaks for it, among those listed here">
          <span class="visually-hidden">Share of what speaks for any of them: </span>
          {Math.round(score * 100)} %
          <span class="share-bar" aria-hidden="true" style={{ "--share": String(score) }} />
        </span>
      )}
      {onDecide && (
        <button type="button" onClick={() => onDecide({ as: id })}>
          Choose
          <span class="visually-hidden"> {[name, ...where].join(", ")}</span>
        </button>
      )}
    </li>
  );
}

function factsOf({ id, population, distance }: Candidate): string {
  const people = population === undefined ? "population not given" : `${grouped(population)} people`;
  return [
    ...(/^(gn|iso|x):/.test(id) ? [people] : []),
    ...(distance === undefined ? [] : [`${grouped(distance)} km from where the source puts it`]),
    id,
  ].join(" · ");
}
