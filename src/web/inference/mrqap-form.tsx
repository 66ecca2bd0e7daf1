import { useId } from "preact/hooks";
import { useLocation } from "preact-iso";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { MRQAP_MODELS, mrqapAsked, mrqapPath, USUAL_DRAWS } from "./mrqap-asked.ts";

const DRAWS = ["99", "199", "499", "999"] as const;

/** By which model, and how often the cities change places. */
export function MrqapForm({ url }: { url: string }) {
  const { route } = useLocation();
  const { model = MRQAP_MODELS[0], draws = USUAL_DRAWS } = mrqapAsked(url) ?? {};
  const send = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const chosen = MRQAP_MODELS.find((each) => each === given.get("mrqap")) ?? model;
    route(mrqapPath(url, { model: chosen, draws: String(given.get("draws")) }));
  };
  return (
    <form
      class="mrqap-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <div class="field-row">
        <Choice name="mrqap" title={t("inference.mrqapModel")} codes={MRQAP_MODELS} value={model}>
          {(code) => t("inference.mrqapModelOf", { model: code })}
        </Choice>
        <Choice
          name="draws"
          title={t("inference.mrqapDraws")}
          codes={[...new Set([...DRAWS, draws])]}
          value={draws}
        >
          {(code) => grouped(Number(code))}
        </Choice>
      </div>
      <p class="form-acts">
        <button type="submit">{t("inference.mrqapAct")}</button>
        <span class="quiet">{t("inference.mrqapTakes")}</span>
      </p>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  title: string;
  codes: readonly string[];
  value: string;
  /** What a code is called. */
  children: (code: string) => string;
}

function Choice({ name, title, codes, value, children }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <select id={id} name={name}>
        {codes.map((code) => (
          <option key={code} value={code} selected={code === value}>
            {children(code)}
          </option>
        ))}
      </select>
    </div>
  );
}
