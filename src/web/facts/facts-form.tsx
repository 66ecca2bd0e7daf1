import { useLocation } from "preact-iso";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { ConditionField } from "./condition-fields.tsx";
import { CONDITION_NAMES, CONDITIONS, type ConditionName } from "./conditions.ts";
import { factsAsked, factsPath } from "./facts-address.ts";

/** Conditions that stand outside the folded part. */
const UP_FRONT: readonly ConditionName[] = ["about", "text", "kind"];
const FOLDED = CONDITION_NAMES.filter((name) => !UP_FRONT.includes(name));

/** The general question as a plain form; what was asked stands in it, and in the address. */
export function FactsForm({ url }: { url: string }) {
  const { route } = useLocation();
  const clocks = useClocks();
  const asked = factsAsked(url);
  const set = FOLDED.filter((name) => asked.has(name)).length;
  const ask = (form: HTMLFormElement): void => {
    const given = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    route(withClocks(factsPath(factsAsked(`?${new URLSearchParams(given)}`)), clocks));
  };
  return (
    <form
      key={url}
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        ask(event.currentTarget);
      }}
    >
      <Fields names={UP_FRONT} asked={asked} />
      <details class="fold">
        <summary>{t("facts.more", { n: set })}</summary>
        <Fields names={FOLDED} asked={asked} />
      </details>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("facts.ask")}
        </button>
        <a href={withClocks("/facts", clocks)}>{t("facts.startAfresh")}</a>
      </p>
    </form>
  );
}

/** Fields in the order of the table; lists of codes take the width, the others stand in rows. */
function Fields({ names, asked }: { names: readonly ConditionName[]; asked: ReturnType<typeof factsAsked> }) {
  const { codes = [], written = [], choice = [] } = Object.groupBy(names, placeOf);
  return (
    <>
      <div class="field-row">
        {written.map((name) => (
          <ConditionField key={name} name={name} asked={asked} />
        ))}
      </div>
      {codes.map((name) => (
        <ConditionField key={name} name={name} asked={asked} />
      ))}
      {choice.length > 0 && (
        <div class="field-row">
          {choice.map((name) => (
            <ConditionField key={name} name={name} asked={asked} />
          ))}
        </div>
      )}
    </>
  );
}

function placeOf(name: ConditionName): "codes" | "choice" | "written" {
  const { as } = CONDITIONS[name];
  return as === "codes" || as === "choice" ? as : "written";
}
