import type { ComponentType } from "preact";
import { LocationProvider, lazy, Route, Router, useLocation } from "preact-iso";
import { Drawer } from "./evidence/drawer.tsx";
import { Boundary } from "./frame/boundary.tsx";
import { Footer } from "./frame/footer.tsx";
import NoPage from "./frame/no-page.tsx";
import { pageOrNotice, Undrawn } from "./frame/notices.tsx";
import { Progress } from "./frame/progress.tsx";
import { ServerAway } from "./frame/server-away.tsx";
import { TopBar } from "./frame/top-bar.tsx";
import { ofStudies } from "./language/languages.ts";
import { t } from "./language/text.ts";
import { ROUTES, type RouteName } from "./routes.ts";
import { StartPage } from "./start/start-page.tsx";
import { TimeDockLater } from "./time/time-dock-later.tsx";

/** What draws each page; all but the first are fetched when they are asked for. */
const PAGE_OF: Readonly<Record<RouteName, ComponentType>> = {
  start: StartPage,
  city: lazy(() => pageOrNotice(import("./city/city-page.tsx"))),
  autonomy: lazy(() => pageOrNotice(ofStudies(import("./autonomy/autonomy-page.tsx")))),
  coders: lazy(() => pageOrNotice(ofStudies(import("./autonomy/coders-page.tsx")))),
  compare: lazy(() => pageOrNotice(import("./compare/compare-page.tsx"))),
  map: lazy(() => pageOrNotice(import("./map/map-page.tsx"))),
  graph: lazy(() => pageOrNotice(import("./graph/graph-page.tsx"))),
  networks: lazy(() => pageOrNotice(import("./network/networks-page.tsx"))),
  network: lazy(() => pageOrNotice(import("./network/network-page.tsx"))),
  measures: lazy(() => pageOrNotice(import("./measure/measures-page.tsx"))),
  measure: lazy(() => pageOrNotice(import("./measure/measure-page.tsx"))),
  inference: lazy(() => pageOrNotice(ofStudies(import("./inference/inference-page.tsx")))),
  scenario: lazy(() => pageOrNotice(ofStudies(import("./scenario/scenario-page.tsx")))),
  sources: lazy(() => pageOrNotice(import("./source/sources-page.tsx"))),
  source: lazy(() => pageOrNotice(import("./source/source-page.tsx"))),
  snapshots: lazy(() => pageOrNotice(import("./disagreement/snapshot-page.tsx"))),
  disagreements: lazy(() => pageOrNotice(import("./disagreement/disagreements-page.tsx"))),
  trust: lazy(() => pageOrNotice(import("./disagreement/trust-page.tsx"))),
  review: lazy(() => pageOrNotice(import("./review/review-page.tsx"))),
  audit: lazy(() => pageOrNotice(import("./audit/audit-page.tsx"))),
  claim: lazy(() => pageOrNotice(import("./claim/claim-page.tsx"))),
  facts: lazy(() => pageOrNotice(import("./facts/facts-page.tsx"))),
  thesis: lazy(() => pageOrNotice(ofStudies(import("./thesis/theses-page.tsx")))),
  studies: lazy(() => pageOrNotice(ofStudies(import("./studies/studies-page.tsx")))),
  partners: lazy(() => pageOrNotice(ofStudies(import("./partners/partners-page.tsx")))),
  chance: lazy(() => pageOrNotice(ofStudies(import("./partners/pair-page.tsx")))),
  membership: lazy(() => pageOrNotice(ofStudies(import("./membership/membership-page.tsx")))),
  forecasts: lazy(() => pageOrNotice(ofStudies(import("./forecast/forecasts-page.tsx")))),
  forecast: lazy(() => pageOrNotice(ofStudies(import("./forecast/forecast-page.tsx")))),
  backtest: lazy(() => pageOrNotice(ofStudies(import("./backtest/backtest-page.tsx")))),
  dormancy: lazy(() => pageOrNotice(ofStudies(import("./dormancy/dormancy-page.tsx")))),
  markets: lazy(() => pageOrNotice(ofStudies(import("./market/markets-page.tsx")))),
};

const ROUTE_NAMES = Object.keys(ROUTES).filter((name): name is RouteName => name in PAGE_OF);

/** Addresses that are pages; the interface, its description and files are fetched from the server. */
const PAGES = /^\/(?!api\/|dossier\/|openapi|reference)/;

export function App() {
  return (
    <LocationProvider scope={PAGES}>
      <a class="skip-link" href="#content">
        {t("frame.skip")}
      </a>
      <TopBar />
      <ServerAway />
      <main id="content" tabIndex={-1}>
        <Pages />
      </main>
      <Footer />
      <TimeDockLater />
      <Drawer />
      <Progress />
    </LocationProvider>
  );
}

/** The page of the address; one whose coding is broken ('/city/100%') is no page. */
function Pages() {
  const { url } = useLocation();
  return (
    <Boundary at={url} instead={(error) => (error instanceof URIError ? <NoPage /> : <Undrawn />)}>
      <Router>
        {ROUTE_NAMES.map((name) => (
          <Route key={name} path={ROUTES[name]} component={PAGE_OF[name]} />
        ))}
        <Route default component={NoPage} />
      </Router>
    </Boundary>
  );
}
