import { Go } from "../frame/link.tsx";
import { Page } from "../frame/page.tsx";
import { type MessageId, t } from "../language/text.ts";

/** What is inferred from all that is on file, a page each: its address, its name, and the question it answers. */
const STUDIES = [
  ["/partners", "partner.title", "study.partners"],
  ["/chance", "partner.pairTitle", "study.chance"],
  ["/membership", "seat.title", "study.membership"],
  ["/inference", "inference.title", "study.inference"],
  ["/scenario", "scenario.title", "study.scenario"],
  ["/thesis", "thesis.title", "study.thesis"],
  ["/forecasts", "forecast.title", "study.forecasts"],
  ["/backtest", "backtest.title", "study.backtest"],
  ["/dormancy", "lapse.title", "study.dormancy"],
  ["/markets", "markets.title", "study.markets"],
  ["/coders", "coders.title", "study.coders"],
] as const satisfies readonly (readonly [string, MessageId, MessageId])[];

/** The way to the pages that infer, forecast and test, which are of no one city. */
export default function StudiesPage() {
  return (
    <Page title={t("bar.studies")}>
      <p class="standfirst">{t("study.lead")}</p>
      <ul class="studies">
        {STUDIES.map(([to, name, question]) => (
          <li key={to}>
            <h2>
              <Go to={to}>{t(name)}</Go>
            </h2>
            <p>{t(question)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
