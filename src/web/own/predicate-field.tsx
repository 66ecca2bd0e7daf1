import { useId } from "preact/hooks";
import type { PredicatesReply } from "../../contract/replies.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { words } from "../words.ts";
import type { FieldProps } from "./field.tsx";

type Predicate = PredicatesReply["predicates"][number];

type PredicateFieldProps = Omit<FieldProps, "label" | "hint" | "options"> & {
  predicates: readonly Predicate[];
};

/** What people add most stands first. */
const FIRST = ["tie", "membership"];
const rank = (kind: string): number => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length);

/** What is said, chosen from the predicates of the coding sheet by kind, with the definition of the one chosen. */
export function PredicateField({ name, value, onText, problems, predicates }: PredicateFieldProps) {
  const id = useId();
  const kinds = [...Map.groupBy(predicates, ({ kind }) => kind)].toSorted(
    ([one], [other]) => rank(one) - rank(other),
  );
  const known = predicates.some(({ predicate }) => predicate === value);
  return (
    <div class="field">
      <label for={id}>
        {t("own.whatIsSaid")}
        <span class="quiet"> {t("own.required")}</span>
      </label>
      <select
        id={id}
        name={name}
        value={value}
        required
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      >
        <option value="">{t("own.choose")}</option>
        {value && !known && <option value={value}>{words(value)}</option>}
        {kinds.map(([kind, held]) => (
          <optgroup key={kind} label={label("kind", kind)}>
            {held.map(({ predicate }) => (
              <option key={predicate} value={predicate}>
                {words(predicate)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <small id={`${id}-hint`}>
        {problems.map(({ why }) => (
          <span class="field-problem" key={why}>
            {why}.{" "}
          </span>
        ))}
        {predicates.find(({ predicate }) => predicate === value)?.definition}
      </small>
    </div>
  );
}
