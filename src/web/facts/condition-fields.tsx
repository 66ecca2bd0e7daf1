import { useId } from "preact/hooks";
import { queryOf, valuesIn } from "./facts-address.ts";

interface NamedField {
  url: string;
  name: string;
}

export function TextField({ url, name, label, hint }: NamedField & { label: string; hint: string }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        name={name}
        defaultValue={queryOf(url).getAll(name).join(", ")}
        aria-describedby={`${id}-hint`}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </div>
  );
}

interface ChoiceFieldProps extends NamedField {
  label: string;
  choices: readonly (readonly [value: string, words: string])[];
}

export function ChoiceField({ url, name, label, choices }: ChoiceFieldProps) {
  const id = useId();
  const chosen = queryOf(url).get(name);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        <option value="">any</option>
        {choices.map(([value, words]) => (
          <option key={value} value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CodesFieldProps extends NamedField {
  legend: string;
  codes: readonly string[];
  labelOf: (code: string) => string;
}

/** Codes of a list to tick; a fact must have one of those ticked. */
export function CodesField({ url, name, legend, codes, labelOf }: CodesFieldProps) {
  const chosen = valuesIn(url, name);
  return (
    <fieldset class="codes">
      <legend>{legend}</legend>
      {codes.map((code) => (
        <label key={code}>
          <input type="checkbox" name={name} value={code} defaultChecked={chosen.includes(code)} />
          {labelOf(code)}
        </label>
      ))}
    </fieldset>
  );
}
