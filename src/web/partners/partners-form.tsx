import { useId } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Risk } from "../../assessments/city-record.ts";
import { withClocks } from "../clocks.ts";
import { Go, useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { Chosen, Typed } from "../measure/slice-form.tsx";
import {
  type PartnerCondition,
  type PartnersAsked,
  partnersAsked,
  partnersPath,
} from "./partners-address.ts";

interface PartnersFormProps {
  asked: PartnersAsked;
}

/** The compiler holds it complete; the list itself stands beside schemas, which stay out of the pages. */
const RISKS = Object.keys({
  dispute: true,
  "tie-ended": true,
  "left-network": true,
  impediment: true,
} satisfies Record<Risk, true>);

const TYPED = [
  ["region", "partner.region", "partner.regionHint"],
  ["notRegion", "partner.notRegion", "partner.notRegionHint"],
  ["network", "partner.network", "partner.networkHint"],
  ["language", "partner.language", "partner.languageHint"],
] as const;

/** The conditions on a partner: a plain form whose answers stand in the address. */
export function PartnersForm({ asked }: PartnersFormProps) {
  const { route } = useLocation();
  const clocks = useClocks();
  const { city, conditions, avoid } = asked;
  const send = (form: HTMLFormElement): void => {
    const given = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const next = partnersAsked(`?${new URLSearchParams(given)}`);
    route(withClocks(partnersPath(next, city), clocks));
  };
  return (
    <form
      key={partnersPath(asked)}
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <div class="field-row">
        <Chosen
          name="theme"
          title={t("partner.theme")}
          value={conditions.get("theme") ?? null}
          list="theme"
        />
        <Chosen
          name="solved"
          title={t("partner.solved")}
          value={conditions.get("solved") ?? null}
          list="theme"
        />
        <Steps name="size" asked={asked} title={t("partner.size")} steps={sizes()} />
        {TYPED.map(([name, title, hint]) => (
          <Typed
            key={name}
            name={name}
            title={t(title)}
            hint={t(hint)}
            value={conditions.get(name) ?? null}
          />
        ))}
        <Steps name="diversity" asked={asked} title={t("partner.diversity")} steps={diversities()} />
        <Steps name="limit" asked={asked} title={t("partner.limit")} steps={LIMITS} />
      </div>
      <p class="codes">
        <label>
          <input
            type="checkbox"
            name="newRegion"
            value="true"
            defaultChecked={conditions.get("newRegion") === "true"}
          />
          {t("partner.newRegion")}
        </label>
      </p>
      <fieldset class="codes">
        <legend>{t("partner.avoid")}</legend>
        {RISKS.map((risk) => (
          <label key={risk}>
            <input type="checkbox" name="avoid" value={risk} defaultChecked={avoid.includes(risk)} />
            {label("partner-risk", risk)}
          </label>
        ))}
      </fieldset>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("partner.find")}
        </button>
        <Go to={partnersPath({ city, conditions: new Map(), avoid: [] })}>{t("partner.afresh")}</Go>
      </p>
    </form>
  );
}

type Step = readonly [value: string, words: string];

const sizes = (): Step[] => [
  ["", t("partner.sizeAny")],
  ["0.67..1.5", t("partner.sizeNear")],
  ["0.5..2", t("partner.sizeTwice")],
  ["0.2..5", t("partner.sizeFive")],
];

const diversities = (): Step[] => [
  ["0", t("partner.diversityNone")],
  ["", t("partner.diversitySome")],
  ["0.6", t("partner.diversityMore")],
  ["1", t("partner.diversityAll")],
];

const LIMITS: readonly Step[] = [
  ["", "10"],
  ["25", "25"],
  ["50", "50"],
];

interface StepsProps {
  name: PartnerCondition;
  asked: PartnersAsked;
  title: string;
  steps: readonly Step[];
}

/** A few values to choose from; another one that an address asks for stands beside them as it is. */
function Steps({ name, asked, title, steps }: StepsProps) {
  const id = useId();
  const value = asked.conditions.get(name) ?? "";
  const known = steps.some(([step]) => step === value);
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <select id={id} name={name}>
        {[...steps, ...(known ? [] : [[value, value] as const])].map(([step, words]) => (
          <option key={step} value={step} selected={step === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
