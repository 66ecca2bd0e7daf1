import type { ForecastPairReply } from "../../contract/forecast-pair-question.ts";
import { Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { computed, listed } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { chanceWords } from "./chance-words.ts";

/** How forecasts made in the same way did, of all pairs and of those with a chance like this. */
export function PairRecord({ reply: { reliability, years } }: { reply: ForecastPairReply }) {
  const { made, bin, verdict } = reliability;
  return (
    <Section id="record" title={t("partner.record")}>
      <p>
        {made.length === 0
          ? t("partner.recordNone")
          : t("partner.recordMade", {
              days: listed(made.map(({ year }) => String(year)).toSorted()),
              years,
              expected: computed(made.reduce((sum, each) => sum + each.expected, 0)),
              happened: made.reduce((sum, each) => sum + each.happened, 0),
            })}
      </p>
      {bin && verdict && (
        <p>
          {t("partner.recordBin", {
            from: chanceWords(bin.from),
            to: chanceWords(bin.to),
            pairs: Number(bin.pairs.toPrecision(2)),
            happened: bin.happened,
            forecast: chanceWords(bin.forecast),
            observed: bin.happened === 0 ? chanceWords(0) : chanceWords(bin.observed),
            lower: chanceWords(bin.lower),
            upper: chanceWords(bin.upper),
            years,
          })}{" "}
          {label("partner-verdict", verdict)}
        </p>
      )}
      <p>{rich("backtest.fromBook", { a: (words) => <Go to="/backtest">{words}</Go> })}</p>
    </Section>
  );
}
