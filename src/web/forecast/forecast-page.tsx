import { useRoute } from "preact-iso";
import type { Resolution } from "../../book/entry.ts";
import { entitiesOf } from "../../book/rule-entities.ts";
import type { ForecastReply } from "../../contract/forecast-book-question.ts";
import { sourcePath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { FailurePage, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { type Pair, Pairs } from "../frame/pairs.tsx";
import { dateWords } from "../language/date-words.ts";
import { chance } from "../language/number-words.ts";
import { coded, t } from "../language/text.ts";
import { useReply } from "../use-reply.ts";
import { capital } from "../words.ts";
import { bookWords } from "./chain.tsx";
import { stateWords } from "./forecasts-page.tsx";
import { ruleSentence } from "./rule-sentence.ts";

/** A forecast: what it says, why that probability, what settles it, and what the ledger says of it today. */
export default function ForecastPage() {
  const { params } = useRoute();
  const { value, failure } = useReply<ForecastReply>(
    `/api/forecasts/${encodeURIComponent(params["id"] ?? "")}`,
  );
  if (failure) return <FailurePage failure={failure} />;
  if (value === undefined) return <Waiting what={t("forecast.theForecast")} />;
  const { forecast, names, now, history, today } = value;
  return (
    <Page
      title={ruleSentence(forecast.rule, forecast.deadline, names)}
      kicker={<Go to="/forecasts">{t("forecast.title")}</Go>}
      class="work"
    >
      <p class="standfirst">
        {t("forecast.given", { probability: chance(forecast.probability), state: stateWords(value.state) })}
      </p>
      <Pairs pairs={about(value)} />
      <Section id="rule" title={t("forecast.settles")}>
        <p>{coded("forecast-rule", forecast.rule.kind)}</p>
      </Section>
      <Section id="now" title={t("forecast.now", { date: dateWords(today) })}>
        <Settled {...now} />
      </Section>
      {history.length > 0 && (
        <Section id="history" title={t("forecast.history")}>
          <ol>
            {history.map((resolution) => (
              <Recorded key={resolution.made + resolution.outcome} resolution={resolution} />
            ))}
          </ol>
        </Section>
      )}
    </Page>
  );
}

function about({ forecast, names, book, n, hash }: ForecastReply): Pair[] {
  const { basis, made, retrospective, deadline, note, id, rule } = forecast;
  return [
    [
      t("forecast.of"),
      entitiesOf(rule).map((each, at) => (
        <>
          {at > 0 && t("locator.and")}
          <EntityLink key={each} entity={{ id: each, name: names[each] ?? each }} />
        </>
      )),
    ],
    [t("forecast.deadline"), dateWords(deadline)],
    [t("forecast.basis"), coded("forecast-basis", basis.by)],
    [t("forecast.why"), <span lang="en">{basis.words}</span>],
    [t("forecast.publishedUntil"), basis.publishedUntil && dateWords(basis.publishedUntil), "silent"],
    [
      t("forecast.made"),
      retrospective
        ? t("forecast.madeAsIf", {
            made: dateWords(made.slice(0, 10)),
            date: dateWords(retrospective.asIf),
          })
        : dateWords(made.slice(0, 10)),
    ],
    [t("forecast.note"), note && <span lang="en">{note}</span>, "silent"],
    [t("forecast.entry"), t("forecast.entryOf", { n, book: bookWords(book) })],
    ["SHA-256", <code class="hash">{hash}</code>],
    [t("forecast.id"), <code>{id}</code>],
  ];
}

/** What came of it, why, and on which claims and complete lists. */
function Settled({ outcome, why, because, sources }: ForecastReply["now"]) {
  return (
    <p>
      <Evidence because={because}>{capital(stateWords(outcome))}</Evidence>
      {t("forecast.because", { why: coded("forecast-why", why) ?? why })}
      {sources.length > 0 && <Lists sources={sources} />}
    </p>
  );
}

function Lists({ sources }: { sources: readonly string[] }) {
  return (
    <>
      {" "}
      {t("forecast.lists")}{" "}
      {sources.map((source, at) => (
        <>
          {at > 0 && t("locator.and")}
          <Go key={source} to={sourcePath(source)}>
            {source}
          </Go>
        </>
      ))}
    </>
  );
}

function Recorded({ resolution: { made, ...settled } }: { resolution: Resolution }) {
  return (
    <li>
      <span class="quiet">{dateWords(made.slice(0, 10))}</span>
      <Settled {...settled} />
    </li>
  );
}
