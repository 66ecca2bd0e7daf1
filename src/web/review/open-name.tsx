import { useId } from "preact/hooks";
import type { Decide, ReviewsReply } from "../../contract/review-question.ts";
import { sourcePath } from "../address.ts";
import type { Failure } from "../ask.ts";
import { Go } from "../frame/link.tsx";
import { FailureNote } from "../frame/notices.tsx";
import { rich, t } from "../language/text.ts";
import { CandidateLine } from "./candidate-line.tsx";
import { OtherAnswers } from "./other-answers.tsx";

type Open = ReviewsReply["open"][number];

interface OpenNameProps {
  open: Open;
  failure: Failure | undefined;
  /** Absent where nobody may decide. */
  onDecide: ((body: Decide) => void) | undefined;
}

/** One open name: what the source says of it, who may be meant, and the answers to choose from. */
export function OpenName({ open, failure, onDecide }: OpenNameProps) {
  const { name, candidates, reason } = open;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const body = onDecide && answerOf(event, open);
    if (body === undefined) return;
    event.preventDefault();
    onDecide?.(body);
  };
  return (
    // Keys count only inside the name that has the focus, and never while something is typed.
    <li aria-labelledby={id} onKeyDown={onKeyDown}>
      <h3 id={id} tabIndex={-1}>
        <bdi>{name}</bdi>
        <span class="quiet"> {whereWords(open)}</span>
      </h3>
      <Said open={open} />
      {candidates.length > 0 ? (
        <>
          <p class="why-open" lang="en">
            {sentence(reason)}
          </p>
          <ol class="may-mean" aria-label={t("review.whoMayBeMeant", { name })}>
            {candidates.map((candidate, at) => (
              <CandidateLine
                key={candidate.id}
                candidate={candidate}
                number={at + 1}
                alone={candidates.length === 1}
                onDecide={onDecide}
              />
            ))}
          </ol>
        </>
      ) : (
        <p class="why-open">
          <span lang="en">{sentence(reason)}</span> {t("review.nobodyNear")}
        </p>
      )}
      {failure && <FailureNote failure={failure} />}
      {onDecide && <OtherAnswers open={open} onDecide={onDecide} />}
    </li>
  );
}

/** Where the rows come from and what else the source says of the name. */
function Said({ open: { rows, source, beside, latitude, longitude } }: { open: Open }) {
  return (
    <p class="quiet">
      {rich("review.rowsOf", { n: rows, source: <Go to={sourcePath(source.id)}>{source.title}</Go> })}
      {beside.length > 0 && t("review.besideOthers", { names: beside.join("; ") })}
      {latitude !== undefined &&
        longitude !== undefined &&
        ` · ${t("review.placedAt", { latitude: latitude.toFixed(2), longitude: longitude.toFixed(2) })}`}
    </p>
  );
}

function whereWords({ type, region, country }: Open): string {
  const where = [region, country].filter((part) => part !== undefined && part !== "").join(", ");
  if (type !== "place") return type === "body" ? t("review.aBody") : t("review.anOrganisation");
  return where === "" ? t("review.noCountryGiven") : where;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What a key decides: a candidate by its number, new, or left out. */
function answerOf(event: KeyboardEvent, { candidates, needsCountry }: Open): Decide | undefined {
  const { key, target, ctrlKey, metaKey, altKey, repeat } = event;
  if (ctrlKey || metaKey || altKey || repeat) return undefined;
  if (target instanceof HTMLInputElement) return undefined;
  if (key === "n") return needsCountry ? undefined : { asNew: true };
  if (key === "l") return { leaveOut: true };
  const candidate = /^[1-9]$/.test(key) ? candidates[Number(key) - 1] : undefined;
  return candidate && { as: candidate.id };
}
