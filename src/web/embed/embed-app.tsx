import type { ComponentType } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { LocationProvider, lazy, Route, Router, useLocation } from "preact-iso";
import { Boundary } from "../frame/boundary.tsx";
import { EmbeddedContext } from "../frame/embedded.ts";
import NoPage from "../frame/no-page.tsx";
import { pageOrNotice, Undrawn } from "../frame/notices.tsx";
import { useMeta } from "../frame/use-meta.ts";
import { dateWords } from "../language/date-words.ts";
import { ofStudies } from "../language/languages.ts";
import { t } from "../language/text.ts";
import { EMBEDDED_ROUTES, ROUTES } from "../routes.ts";
import { pageAddress, partIn } from "./embed-address.ts";
import { leavesFrame } from "./leaves-frame.ts";

const PAGE_OF: Readonly<Record<(typeof EMBEDDED_ROUTES)[number], ComponentType>> = {
  city: lazy(() => pageOrNotice(import("../city/city-page.tsx"))),
  compare: lazy(() => pageOrNotice(import("../compare/compare-page.tsx"))),
  map: lazy(() => pageOrNotice(import("../map/map-page.tsx"))),
  network: lazy(() => pageOrNotice(import("../network/network-page.tsx"))),
  forecasts: lazy(() => pageOrNotice(ofStudies(import("../forecast/forecasts-page.tsx")))),
};

const HERE = /^\/embed\//;

/** One part of a page as another site shows it: what it is of, and the way to the page itself. */
export default function EmbedApp() {
  return (
    <LocationProvider scope={HERE}>
      <EmbedFrame />
    </LocationProvider>
  );
}

function EmbedFrame() {
  const { url } = useLocation();
  const part = partIn(url);
  const [claims, onDrawn] = useState<number>();
  const [day, onDay] = useState<string>();
  const [title, onTitle] = useState("");
  const embedded = useMemo(() => ({ part, onDrawn, onDay, onTitle }), [part]);
  const page = pageAddress(url);
  useEffect(() => leavesFrame(document, page), [page]);
  const missing = useLate(day !== undefined && claims === undefined);
  return (
    <div class={`embed ${claims === undefined ? "" : "drawn"}`}>
      {claims !== undefined && (
        <header>
          <h1>{title}</h1>
        </header>
      )}
      <main id="content" tabIndex={-1} hidden={missing}>
        <EmbeddedContext.Provider value={embedded}>
          <Pages />
        </EmbeddedContext.Provider>
      </main>
      {missing && <p role="alert">{t("embed.missing")}</p>}
      <Origin
        day={day}
        claims={claims ?? 0}
        title={title}
        to={claims === undefined ? page : `${page}#${part}`}
      />
    </div>
  );
}

const LATE_MS = 4000;

/** Some parts come after their page; one that is long in coming is taken not to be there. */
function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && late;
}

function Pages() {
  const { url } = useLocation();
  return (
    <Boundary at={url} instead={(error) => (error instanceof URIError ? <NoPage /> : <Undrawn />)}>
      <Router>
        {EMBEDDED_ROUTES.map((name) => (
          <Route key={name} path={`/embed${ROUTES[name]}`} component={PAGE_OF[name]} />
        ))}
        <Route default component={NoPage} />
      </Router>
    </Boundary>
  );
}

interface OriginProps {
  day: string | undefined;
  claims: number;
  /** Of the page. */
  title: string;
  to: string;
}

/** Source, day and terms under a picture, which it keeps wherever it is shown. */
function Origin({ day, claims, title, to }: OriginProps) {
  const meta = useMeta();
  return (
    <footer class="embed-origin quiet">
      <p>
        {meta && t("embed.source", { version: meta.dataVersion, date: dateWords(meta.dataDate), claims })}{" "}
        {day && t("city.asOf", { asOf: dateWords(day) })} {meta?.licence}
      </p>
      <p>
        <a href={to} target="_blank" rel="noopener">
          {t("embed.open", { title })}
        </a>
      </p>
    </footer>
  );
}
