import { useId, useState } from "preact/hooks";
import type { Decide, ReviewsReply } from "../../contract/review-question.ts";
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
          Its country, a code such as DE
          <input
            type="text"
            value={country}
            maxLength={2}
            onInput={({ currentTarget }) => setCountry(currentTarget.value)}
          />
        </label>
      )}
      <button type="button" onClick={new_} disabled={needsCountry && country.trim().length < 2}>
        It is new<span class="visually-hidden">: {name}</span>
      </button>
      <button type="button" onClick={() => onDecide({ leaveOut: true })}>
        Leave out<span class="visually-hidden"> {name}</span>
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (other.trim() !== "") onDecide({ as: other.trim() });
        }}
      >
        <label class="inline-field">
          Somebody else, by name or id<span class="visually-hidden">, for {name}</span>
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
        <button type="submit">
          Choose<span class="visually-hidden"> what is typed, for {name}</span>
        </button>
      </form>
    </div>
  );
}
