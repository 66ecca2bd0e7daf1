import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { ErrorProblem } from "../../contract/error-body.ts";
import { t } from "../language/text.ts";

export interface FieldProps {
  name: string;
  label: string;
  value: string;
  onText: (text: string) => void;
  /** The reader has left the field. */
  onLeft?: () => void;
  problems: readonly ErrorProblem[];
  hint?: string;
  required?: boolean;
  /** Codes to choose from, each with its label; none is a choice too. */
  options?: readonly (readonly [code: string, label: string])[];
  /** What none of the options means. */
  none?: string;
  /** The id of a list of suggestions. */
  list?: string;
  children?: ComponentChildren;
}

/** What a field of a draft is given by its name. */
export type FieldOf = (name: string) => Pick<FieldProps, "name" | "value" | "onText" | "problems">;

/** One field of a form with its label, its hint and what the server found wrong with it. */
export function Field(props: FieldProps) {
  const { name, label, value, onText, problems, hint, required, options, none = t("own.notSaid") } = props;
  const id = useId();
  const control = {
    id,
    name,
    value,
    required: required ?? false,
    "aria-invalid": problems.length > 0,
    "aria-describedby": `${id}-hint`,
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required && <span class="quiet"> {t("own.required")}</span>}
      </label>
      {options ? (
        <select {...control} onInput={({ currentTarget }) => onText(currentTarget.value)}>
          {!required && <option value="">{none}</option>}
          {options.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...control}
          type="text"
          list={props.list}
          onBlur={props.onLeft}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      )}
      <small id={`${id}-hint`}>
        {problems.map(({ why }) => (
          <span class="field-problem" key={why}>
            {why}.{" "}
          </span>
        ))}
        {hint}
      </small>
      {props.children}
    </div>
  );
}
