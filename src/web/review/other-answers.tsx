import { useId, useState } from "preact/hooks";
import type { Decide, ReviewsReply } from "../../contract/review-question.ts";
import { hidden } from "../frame/hidden.tsx";
import { rich, t } from "../language/text.ts";
import { useSuggestions } from "../start/use-suggestions.ts";

interface OtherAnswersProps {
  open: ReviewsReply["open"][number];
  onDecide: (body: Decide) => void;
}

/** The answers beside the candidates: it is new, it is left out, or it is somebody else. */
export function OtherAnswers({ open: { name, type, needsCountry }, onDecide }: OtherAnswersProps) {
  const [country, setCountry] = useState("");
  const [other, setOther] = useState("");
  const list = useId();
  const suggested = useSuggestions(other, type !== "place") ?? [];
  const new_ = (): void =>
    onDecide({ asNew: true, ...(country.trim() !== "" && { country: country.trim() }) });
  return (
    <div class="other-answers">
      {needsCountry && (
        <label class="inline-field code">
          {t("review.itsCountry")}
          <input
            type="text"
            value={country}
            maxLength={2}
            onInput={({ currentTarget }) => setCountry(currentTarget.value)}
          />
        </label>
      )}
      <button type="button" onClick={new_} disabled={needsCountry && country.trim().length < 2}>
        {rich("review.itIsNew", { name, hidden })}
      </button>
      <button type="button" onClick={() => onDecide({ leaveOut: true })}>
        {rich("review.leaveOut", { name, hidden })}
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (other.trim() !== "") onDecide({ as: other.trim() });
        }}
      >
        <label class="inline-field">
          {rich("review.somebodyElse", { name, hidden })}
          <input
            type="text"
            value={other}
            list={list}
            onInput={({ currentTarget }) => setOther(currentTarget.value)}
          />
          <datalist id={list}>
            {suggested.map(({ id, name: of, country: land, where }) => (
              <option key={id} value={id}>
                {[of, where, land].filter(Boolean).join(", ")}
              </option>
            ))}
          </datalist>
        </label>
        <button type="submit">{rich("review.chooseTyped", { name, hidden })}</button>
      </form>
    </div>
  );
}
