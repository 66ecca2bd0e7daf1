import { useLocation } from "preact-iso";
import type {
  ForecastLine,
  ForecastScoreReply,
  ForecastsReply,
} from "../../contract/forecast-book-question.ts";
import { forecastPath } from "../address.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Go } from "../frame/link.tsx";
import { FailureNote, FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { chance } from "../language/number-words.ts";
import { coded, rich, t } from "../language/text.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";
import { Chain } from "./chain.tsx";
import { ruleSentence } from "./rule-sentence.ts";
import { Scores } from "./scores.tsx";

/** The book of forecasts: what is to come, with a probability and a deadline, and how earlier ones did. */
export default function ForecastsPage() {
  const { value, failure } = useReply<ForecastsReply>("/api/forecasts");
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("forecast.theBooks")} />;
  return (
    <Page title={t("forecast.title")} class="work">
      <p class="standfirst">{t("forecast.lead", { n: value.total })}</p>
      <Section id="scores" title={t("forecast.scores")} lead={t("forecast.scoresLead")}>
        <ScoresRead />
        <p>
          {rich("backtest.fromBook", { a: (words) => <Go to="/backtest">{words}</Go> })}{" "}
          {rich("lapse.fromBook", { a: (words) => <Go to="/dormancy">{words}</Go> })}
        </p>
      </Section>
      <Section id="forecasts" title={t("forecast.list")}>
        <List forecasts={value.forecasts} />
      </Section>
      <Section id="chain" title={t("forecast.chain")} lead={t("forecast.chainLead")}>
        <Chain />
      </Section>
    </Page>
  );
}

function ScoresRead() {
  const { value, failure } = useReply<ForecastScoreReply>("/api/forecast-score");
  if (failure) return <FailureNote failure={failure} />;
  if (value === undefined) return <Waiting what={t("forecast.theScores")} />;
  return <Scores {...value} />;
}

const SHOWN = ["open", "due", "yes", "no", "not-resolvable"] as const;
type Shown = (typeof SHOWN)[number];

/** Those of one state at a time; the open ones until the address asks for others. */
function List({ forecasts }: { forecasts: readonly ForecastLine[] }) {
  const { url } = useLocation();
  const counts = Map.groupBy(forecasts, ({ state }) => state);
  const given = queryOf(url).get("state");
  const state: Shown =
    SHOWN.find((each) => each === given) ?? SHOWN.find((each) => counts.has(each)) ?? "open";
  const shown = counts.get(state) ?? [];
  return (
    <>
      <nav class="filters" aria-label={t("forecast.which")}>
        <ul>
          {SHOWN.map((each) => (
            <li key={each}>
              <Go to={`/forecasts?state=${each}#forecasts`} current={each === state ? "page" : undefined}>
                {t("forecast.filter", { state: stateWords(each), n: counts.get(each)?.length ?? 0 })}
              </Go>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length === 0 ? (
        <p>{t("forecast.none")}</p>
      ) : (
        <DataTable
          caption={t("forecast.listCaption", { state: stateWords(state), n: shown.length })}
          columns={columns()}
          rows={shown}
          keyOf={({ forecast }) => forecast.id}
        />
      )}
    </>
  );
}

export const stateWords = (state: Shown): string => coded("forecast-state", state) ?? state;

const sentenceOf = ({ forecast, names }: ForecastLine): string =>
  ruleSentence(forecast.rule, forecast.deadline, names);

const columns = (): readonly Column<ForecastLine>[] => [
  {
    id: "says",
    head: t("forecast.forecast"),
    cell: (line) => (
      <Go to={forecastPath(line.forecast.id)}>
        <bdi>{sentenceOf(line)}</bdi>
      </Go>
    ),
    by: sentenceOf,
  },
  {
    id: "probability",
    head: t("forecast.probability"),
    cell: ({ forecast }) => chance(forecast.probability),
    by: ({ forecast }) => forecast.probability,
    number: true,
  },
  {
    id: "deadline",
    head: t("forecast.deadline"),
    cell: ({ forecast }) => dateWords(forecast.deadline),
    by: ({ forecast }) => forecast.deadline,
    whole: true,
  },
  {
    id: "basis",
    head: t("forecast.basis"),
    cell: ({ forecast }) => coded("forecast-basis", forecast.basis.by) ?? forecast.basis.by,
    by: ({ forecast }) => forecast.basis.by,
  },
  {
    id: "made",
    head: t("forecast.made"),
    cell: ({ forecast: { made, retrospective } }) =>
      retrospective
        ? t("forecast.asIf", { date: dateWords(retrospective.asIf) })
        : dateWords(made.slice(0, 10)),
    by: ({ forecast: { made, retrospective } }) => retrospective?.asIf ?? made,
  },
];
