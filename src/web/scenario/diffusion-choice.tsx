import { useId, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { t } from "../language/text.ts";
import { otherwise } from "./robustness-section.tsx";

export const MODELS = ["hazard", "bass", "threshold"] as const;
export const OVERS = ["ties", "networks", "both"] as const;
const WHATS = ["network", "practice"] as const;
type What = (typeof WHATS)[number];

/** What is asked of the spread; empty where nothing is said. */
export interface DiffusionAsked {
  readonly network: string;
  readonly practice: string;
  readonly model: (typeof MODELS)[number];
  readonly over: (typeof OVERS)[number];
  readonly threshold: string;
}

/** The form in which a spread is asked for; what is asked goes into the address. */
export function DiffusionChoice({ url, asked }: { url: string; asked: DiffusionAsked }) {
  const { route } = useLocation();
  const id = useId();
  const [what, setWhat] = useState<What>(asked.practice === "" ? "network" : "practice");
  const [model, setModel] = useState<string>(asked.model);
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        const said = (name: string): string => String(given.get(name) ?? "").trim();
        const named = said("named");
        const [network, practice] = what === "network" ? [named, ""] : ["", named];
        const over = said("over") === "ties" ? "" : said("over");
        route(otherwise(url, { network, practice, model, threshold: said("threshold"), over }, "diffusion"));
      }}
    >
      <div class="field-row">
        <Choice id={`${id}-what`} name="what" chosen={what} codes={WHATS} onChoose={setWhat} />
        <div class="field">
          <label for={`${id}-named`}>
            {t(what === "network" ? "scenario.network" : "scenario.practice")}
          </label>
          <input
            key={what}
            id={`${id}-named`}
            name="named"
            type="text"
            minLength={what === "practice" ? 2 : undefined}
            defaultValue={asked[what]}
          />
        </div>
        <Choice id={`${id}-over`} name="over" chosen={asked.over} codes={OVERS} />
        <Choice id={`${id}-model`} name="model" chosen={model} codes={MODELS} onChoose={setModel} />
        {model === "threshold" && <ThresholdField id={`${id}-threshold`} threshold={asked.threshold} />}
      </div>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("scenario.playOn")}
        </button>
      </p>
    </form>
  );
}

interface ChoiceProps<Code extends string> {
  id: string;
  name: "what" | "over" | "model";
  chosen: string;
  codes: readonly Code[];
  onChoose?: (code: Code) => void;
}

function Choice<Code extends string>({ id, name, chosen, codes, onChoose }: ChoiceProps<Code>) {
  return (
    <div class="field">
      <label for={id}>{t(LABELS[name])}</label>
      <select
        id={id}
        name={name}
        onChange={({ currentTarget }) => {
          const code = codes.find((each) => each === currentTarget.value);
          if (code !== undefined) onChoose?.(code);
        }}
      >
        {codes.map((each) => (
          <option key={each} value={each} selected={each === chosen}>
            {t(NAMES[name], { [name]: each })}
          </option>
        ))}
      </select>
    </div>
  );
}

const LABELS = { what: "scenario.what", over: "scenario.over", model: "scenario.model" } as const;
const NAMES = { what: "scenario.whatName", over: "scenario.overName", model: "scenario.modelName" } as const;

/** Empty: the thresholds that the entries tell. */
function ThresholdField({ id, threshold }: { id: string; threshold: string }) {
  return (
    <div class="field">
      <label for={id}>{t("scenario.threshold")}</label>
      <input
        id={id}
        name="threshold"
        type="number"
        min="0"
        max="1"
        step="0.01"
        placeholder={t("scenario.asFitted")}
        defaultValue={threshold}
      />
    </div>
  );
}
