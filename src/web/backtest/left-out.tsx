import type { BacktestReply } from "../../contract/backtest-question.ts";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { differenceWords } from "./share-words.ts";

const ROWS = ["undated", "repeated", "namedTwice", "toItself", "unlisted", "misread"] as const;
const WEIGHED = 12;

/** What the forecast weighs, and what of the ties and places on file is not in it. */
export function LeftOut({ reply: { pairs, cities, model } }: { reply: BacktestReply }) {
  const gaps = [
    ["placed", cities.listed - cities.placed],
    ["withCountry", cities.listed - cities.withCountry],
    ["withPopulation", cities.listed - cities.withPopulation],
  ] as const;
  const lines = [...ROWS.map((row) => [row, pairs[row]] as const), ...gaps].filter(([, count]) => count > 0);
  return (
    <Section id="left-out" title={t("backtest.leftOut")}>
      <ul class="gaps">
        {lines.map(([what, n]) => (
          <li key={what}>{t("backtest.leftOutLine", { what: label("backtest-left-out", what), n })}</li>
        ))}
      </ul>
      <details>
        <summary>{t("backtest.weighs")}</summary>
        <ul class="plain-list">
          {model.weights.slice(0, WEIGHED).map(({ feature, says, weight }) => (
            <li key={feature}>
              {differenceWords(weight)} <span lang="en">{says}</span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
