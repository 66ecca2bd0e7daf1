import { useEffect, useId, useState } from "preact/hooks";
import { hidden } from "../frame/hidden.tsx";
import { rich, t } from "../language/text.ts";
import { valueWords } from "./condition-words.ts";
import { CONDITIONS, type Condition, type ConditionName } from "./conditions.ts";
import type { FactsAsked } from "./facts-address.ts";

interface ConditionFieldProps {
  name: ConditionName;
  asked: FactsAsked;
}

interface FieldProps<C extends Condition> {
  name: string;
  condition: C;
  values: readonly string[];
}

/** The field of a condition, by what its values are; what was asked stands in it. */
export function ConditionField({ name, asked }: ConditionFieldProps) {
  const condition = CONDITIONS[name];
  const values = asked.get(name) ?? [];
  if (condition.as === "codes") return <Codes name={name} condition={condition} values={values} />;
  if (condition.as === "choice") return <Choices name={name} condition={condition} values={values} />;
  const written = condition.as === "typed codes" ? [values.join(", ")] : values;
  return <Written name={name} condition={condition} values={written} />;
}

/** Written values. Of names there may be several, each in a box of its own, for a comma may be part of one. */
function Written({ name, condition, values }: FieldProps<Extract<Condition, { hint: string }>>) {
  const id = useId();
  const start = Math.max(1, values.length);
  const [boxes, setBoxes] = useState(start);
  useEffect(() => {
    if (boxes > start) document.getElementById(`${id}-${boxes - 1}`)?.focus();
  }, [boxes, start, id]);
  const shown = Array.from({ length: boxes }, (_, at) => values[at] ?? "");
  return (
    <div class="field">
      <label for={`${id}-0`}>{t(condition.label)}</label>
      {shown.map((value, at) => (
        <input
          key={at}
          id={`${id}-${at}`}
          type="text"
          name={name}
          defaultValue={value}
          aria-label={at > 0 ? t("facts.or", { label: t(condition.label) }) : undefined}
          aria-describedby={`${id}-hint`}
        />
      ))}
      <small id={`${id}-hint`}>{t(condition.hint)}</small>
      {condition.as === "names" && (
        <button type="button" class="plain another" onClick={() => setBoxes(boxes + 1)}>
          {rich("facts.orAnother", { label: t(condition.label), hidden })}
        </button>
      )}
    </div>
  );
}

function Choices({ name, condition, values }: FieldProps<Extract<Condition, { as: "choice" }>>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t(condition.label)}</label>
      <select id={id} name={name}>
        <option value="">{t("facts.any")}</option>
        {condition.choices.map(([value, words]) => (
          <option key={value} value={value} selected={values.includes(value)}>
            {t(words)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Codes of a list to tick; a fact must have one of those ticked. */
function Codes({ name, condition, values }: FieldProps<Extract<Condition, { as: "codes" }>>) {
  return (
    <fieldset class="codes">
      <legend>{t(condition.label)}</legend>
      {condition.codes.map((code) => (
        <label key={code}>
          <input type="checkbox" name={name} value={code} defaultChecked={values.includes(code)} />
          {valueWords(condition, code)}
        </label>
      ))}
    </fieldset>
  );
}
