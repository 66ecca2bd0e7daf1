import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { searchPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { Go, useClocks } from "../frame/link.tsx";
import { Page } from "../frame/page.tsx";
import { useMeta } from "../frame/use-meta.ts";
import { dateWords } from "../language/date-words.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { EmptyLedger } from "./empty-ledger.tsx";
import { FirstMinute } from "./first-minute.tsx";
import { PlaceSearch } from "./place-search.tsx";
import { QUESTIONS_TO_TRY } from "./questions-to-try.ts";

/** Where everyone begins: what Hansa is, a search, a comparison to open, and how much is on file. */
export function StartPage() {
  const { route } = useLocation();
  const clocks = useClocks();
  const empty = useMeta()?.claims === 0;
  return (
    <Page title="Hansa" heading={t("start.heading")} class="start">
      <p class="standfirst">{t("start.lead")}</p>
      <search class="start-search">
        <PlaceSearch
          label={t("search.label")}
          bodies
          hint={t("start.searchHint")}
          onChoose={(place) => route(withClocks(searchPath(place), clocks))}
        />
      </search>
      {empty ? <EmptyLedger /> : <Offered />}
    </Page>
  );
}

/** What there is to read and to ask, where anything is on file. */
function Offered() {
  return (
    <>
      <p class="start-acts">
        <Go to="/city/gn:3369157" class="act">
          {t("start.assessment")}
        </Go>
        <Go to="/compare?city=Cape%20Town&city=Tokyo" class="act main-act">
          {t("start.comparison")}
        </Go>
      </p>
      <FirstMinute />
      <MapInSmall />
      <OnFile />
      <section aria-labelledby="ask-title" class="start-questions">
        <h2 id="ask-title">{t("start.questions")}</h2>
        <ul>
          {QUESTIONS_TO_TRY.map(({ to, words }) => (
            <li key={to}>
              <Go to={to}>{t(words)}</Go>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Comes after the page can be read and used; without it, the bar leads to the map. */
function MapInSmall() {
  const [Preview, setPreview] = useState<ComponentType>();
  useEffect(() => {
    let wanted = true;
    import("../map/map-preview.tsx").then(
      ({ default: made }) => wanted && setPreview(() => made),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  return Preview ? <Preview /> : <div class="map-preview" />;
}

function OnFile() {
  const meta = useMeta();
  const kinds = meta?.claimsByKind ?? {};
  const counts = [
    [meta?.claims, t("start.claims")],
    [meta?.sources, t("start.sources")],
    [kinds["tie"], t("start.ties")],
    [kinds["membership"], t("start.memberships")],
    [kinds["episode"], t("start.episodes")],
  ] as const;
  return (
    <section aria-labelledby="on-file-title" class="on-file">
      <h2 id="on-file-title">
        {meta ? t("start.onFileDate", { date: dateWords(meta.dataDate) }) : t("start.onFile")}
      </h2>
      <dl class="key-figures">
        {counts.map(([n, what]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{n === undefined ? "…" : grouped(n)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{t("start.sample")}</p>
    </section>
  );
}
