import { useId, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { EntityField } from "../own/entity-field.tsx";
import { type DormancyAsked, dormancyPath, KINDS, YEARS } from "./dormancy-address.ts";

/** What may lapse, of which city or network, and within how many years. */
export function DormancyForm({ asked }: { asked: DormancyAsked }) {
  const { route } = useLocation();
  const clocks = useClocks();
  const [given, setGiven] = useState(asked);
  const named = (name: "city" | "network") => ({
    name,
    value: given[name],
    onText: (text: string) => setGiven((held) => ({ ...held, [name]: text })),
    problems: [],
    candidates: [],
  });
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        const [city, network] = [given.city.trim(), given.network.trim()];
        route(withClocks(dormancyPath({ ...given, city, network }), clocks));
      }}
    >
      <div class="field-row">
        <Choice
          title={t("lapse.what")}
          value={given.kind}
          options={KINDS.map((kind) => [kind, label("lapse-kind", kind)] as const)}
          onChoose={(kind) => setGiven((held) => ({ ...held, kind }))}
        />
        <EntityField label={t("lapse.city")} hint={t("lapse.cityHint")} {...named("city")} />
        <EntityField label={t("lapse.network")} hint={t("lapse.networkHint")} {...named("network")} />
        <Choice
          title={t("lapse.within")}
          value={given.years}
          options={YEARS.map((years) => [years, t("lapse.years", { n: Number(years) })] as const)}
          onChoose={(years) => setGiven((held) => ({ ...held, years }))}
        />
      </div>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("lapse.tell")}
        </button>
      </p>
    </form>
  );
}

interface ChoiceProps<C extends string> {
  title: string;
  value: string;
  options: readonly (readonly [code: C, words: string])[];
  onChoose: (code: C) => void;
}

function Choice<C extends string>({ title, value, options, onChoose }: ChoiceProps<C>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([code]) => code === currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
