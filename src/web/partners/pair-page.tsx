import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ForecastPairReply } from "../../contract/forecast-pair-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Go } from "../frame/link.tsx";
import { Page } from "../frame/page.tsx";
import { rich, t } from "../language/text.ts";
import { EntityField } from "../own/entity-field.tsx";
import { type PairAsked, pairAsked, pairPath, pairQuestion, YEARS } from "./pair-address.ts";
import { PairChance } from "./pair-chance.tsx";

/** How likely a tie of two cities is, why, and how such forecasts did. */
export default function PairPage() {
  const { url } = useLocation();
  const asked = pairAsked(url);
  const question = pairQuestion(asked);
  const reply = useLongReply<ForecastPairReply>(question && withClocks(question, clocksIn(url)));
  return (
    <Page title={t("partner.pairTitle")} class="inference">
      <p class="standfirst">{t("partner.pairStandfirst")}</p>
      <PairForm key={pairPath(asked)} asked={asked} />
      {question === undefined && (
        <p>
          {rich("partner.pairChoose", {
            a: (words) => (
              <Go to={pairPath({ one: "gn:3369157", other: "gn:1850147", years: YEARS[0] })}>{words}</Go>
            ),
          })}
        </p>
      )}
      <Computed reply={reply} what={t("partner.thePair")}>
        {(told) => <PairChance reply={told} />}
      </Computed>
      <aside class="not-purpose" aria-labelledby="not-advice-title">
        <h2 id="not-advice-title">{t("partner.not")}</h2>
        <p>{t("partner.notAdvice")}</p>
        <p>{t("partner.notPace")}</p>
      </aside>
    </Page>
  );
}

function PairForm({ asked }: { asked: PairAsked }) {
  const { url, route } = useLocation();
  const [given, setGiven] = useState(asked);
  const field = (name: "one" | "other") => ({
    name,
    value: given[name],
    onText: (text: string) => setGiven({ ...given, [name]: text }),
    problems: [],
    candidates: [],
  });
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        route(withClocks(pairPath(given), clocksIn(url)));
      }}
    >
      <div class="field-row">
        <EntityField label={t("partner.pairOne")} {...field("one")} />
        <EntityField label={t("partner.pairOther")} {...field("other")} />
        <div class="field">
          <label for="pair-years">{t("partner.pairWithin")}</label>
          <select
            id="pair-years"
            value={given.years}
            onChange={({ currentTarget }) => setGiven({ ...given, years: currentTarget.value })}
          >
            {YEARS.map((years) => (
              <option key={years} value={years}>
                {t("partner.years", { n: Number(years) })}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("partner.pairTell")}
        </button>
      </p>
    </form>
  );
}
