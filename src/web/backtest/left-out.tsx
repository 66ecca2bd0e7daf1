import type { BacktestReply } from "../../contract/backtest-question.ts";
import type { MembershipBacktestReply } from "../../contract/membership-backtest-question.ts";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { differenceWords } from "./share-words.ts";

const ROWS = ["undated", "repeated", "namedTwice", "toItself", "unlisted", "misread"] as const;
const ROWS_OF_SEATS = [
  ["undated", "undatedSeats"],
  ["repeated", "repeatedSeats"],
  ["notThen", "notThen"],
  ["beyondRoster", "beyondRoster"],
  ["unlisted", "unlistedSeats"],
  ["misread", "misreadSeats"],
] as const;
const WEIGHED = 12;

/** What is left out, by its name in the list of such, and how much of it there is. */
type Line = readonly [what: string, count: number];

export const leftOutOfTies = ({ pairs, cities }: BacktestReply): readonly Line[] => [
  ...ROWS.map((row) => [row, pairs[row]] as const),
  ...unknownOf(cities),
];

export const leftOutOfSeats = ({ pairs, cities }: MembershipBacktestReply): readonly Line[] => [
  ...ROWS_OF_SEATS.map(([row, name]) => [name, pairs[row]] as const),
  ...unknownOf(cities),
];

const unknownOf = (cities: BacktestReply["cities"]): readonly Line[] => [
  ["placed", cities.listed - cities.placed],
  ["withCountry", cities.listed - cities.withCountry],
  ["withPopulation", cities.listed - cities.withPopulation],
];

interface LeftOutProps {
  lines: readonly Line[];
  reply: { readonly model: Pick<BacktestReply["model"], "weights"> };
}

/** What the forecast weighs, and what of that on file is not in it. */
export function LeftOut({ lines, reply: { model } }: LeftOutProps) {
  return (
    <Section id="left-out" title={t("backtest.leftOut")}>
      <ul class="gaps">
        {lines
          .filter(([, count]) => count > 0)
          .map(([what, n]) => (
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
