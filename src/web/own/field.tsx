import { useId } from "preact/hooks";
import type { ErrorProblem } from "../../contract/error-body.ts";

export interface FieldProps {
  name: string;
  label: string;
  value: string;
  onText: (text: string) => void;
  problems: readonly ErrorProblem[];
  hint?: string;
  required?: boolean;
  /** Codes to choose from, each with its label; none is a choice too. */
  options?: readonly (readonly [code: string, label: string])[];
}

/** One field of a form with its label, its hint and what the server found wrong with it. */
export function Field({ name, label, value, onText, problems, hint, required, options }: FieldProps) {
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
        {required && <span class="quiet"> (required)</span>}
      </label>
      {options ? (
        <select {...control} onInput={({ currentTarget }) => onText(currentTarget.value)}>
          {!required && <option value="">not said</option>}
          {options.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input {...control} type="text" onInput={({ currentTarget }) => onText(currentTarget.value)} />
      )}
      <small id={`${id}-hint`}>
        {problems.map(({ why }) => (
          <span class="field-problem" key={why}>
            {why}.{" "}
          </span>
        ))}
        {hint}
      </small>
    </div>
  );
}
