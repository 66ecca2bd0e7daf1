import { useId, useState } from "preact/hooks";
import type { Candidate } from "../../contract/error-body.ts";
import { useSuggestions } from "../start/use-suggestions.ts";
import { Field, type FieldProps } from "./field.tsx";
import { useEntityName } from "./use-entity-name.ts";

interface EntityFieldProps extends FieldProps {
  /** What the name as it stands may mean, where it was not clear. */
  candidates: readonly Candidate[];
}

/** A place or network by name: shown by its name, suggested while it is typed, chosen where a name has several bearers. */
export function EntityField({ candidates, ...field }: EntityFieldProps) {
  const list = useId();
  // An id that is typed stays as it is until the field is left: it may go on, and what is typed next belongs to it.
  const [isTyped, setTyped] = useState(false);
  const name = useEntityName(isTyped ? "" : field.value);
  const typed = name === undefined ? field.value : "";
  const suggested = useSuggestions(typed, true) ?? [];
  return (
    <Field
      {...field}
      value={name ?? field.value}
      list={list}
      onText={(text) => {
        setTyped(true);
        field.onText(text);
      }}
      onLeft={() => setTyped(false)}
    >
      <datalist id={list}>
        {suggested.map(({ id, name: of, country, foundAs, where }) => (
          <option key={id} value={country ? `${of}, ${country}` : of}>
            {[foundAs, where].filter(Boolean).join(" · ")}
          </option>
        ))}
      </datalist>
      {candidates.length > 0 && (
        <span class="choices">
          {candidates.map(({ id, name: of, region, country }) => (
            <button key={id} type="button" class="plain" onClick={() => field.onText(id)}>
              {[of, region, country].filter(Boolean).join(", ")}
            </button>
          ))}
        </span>
      )}
    </Field>
  );
}
