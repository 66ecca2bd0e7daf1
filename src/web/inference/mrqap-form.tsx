import { useLocation } from "preact-iso";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { Code } from "../measure/chance-fields.tsx";
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
        <Code name="mrqap" title={t("inference.mrqapModel")} codes={MRQAP_MODELS} value={model}>
          {(code) => t("inference.mrqapModelOf", { model: code })}
        </Code>
        <Code
          name="draws"
          title={t("inference.mrqapDraws")}
          codes={[...new Set([...DRAWS, draws])]}
          value={draws}
        >
          {(code) => grouped(Number(code))}
        </Code>
      </div>
      <p class="form-acts">
        <button type="submit">{t("inference.mrqapAct")}</button>
        <span class="quiet">{t("inference.mrqapTakes")}</span>
      </p>
    </form>
  );
}
