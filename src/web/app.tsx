import { LocationProvider, lazy, Route, Router, useLocation } from "preact-iso";
import { Drawer } from "./evidence/drawer.tsx";
import { Boundary } from "./frame/boundary.tsx";
import { Footer } from "./frame/footer.tsx";
import NoPage from "./frame/no-page.tsx";
import { pageOrNotice, Undrawn } from "./frame/notices.tsx";
import { TopBar } from "./frame/top-bar.tsx";
import { t } from "./language/text.ts";
import { StartPage } from "./start/start-page.tsx";

const CityPage = lazy(() => pageOrNotice(import("./city/city-page.tsx")));
const ComparePage = lazy(() => pageOrNotice(import("./compare/compare-page.tsx")));
const MapPage = lazy(() => pageOrNotice(import("./map/map-page.tsx")));
const GraphPage = lazy(() => pageOrNotice(import("./graph/graph-page.tsx")));
const NetworksPage = lazy(() => pageOrNotice(import("./network/networks-page.tsx")));
const NetworkPage = lazy(() => pageOrNotice(import("./network/network-page.tsx")));
const MeasuresPage = lazy(() => pageOrNotice(import("./measure/measures-page.tsx")));
const MeasurePage = lazy(() => pageOrNotice(import("./measure/measure-page.tsx")));
const SourcesPage = lazy(() => pageOrNotice(import("./source/sources-page.tsx")));
const SourcePage = lazy(() => pageOrNotice(import("./source/source-page.tsx")));
const SnapshotPage = lazy(() => pageOrNotice(import("./disagreement/snapshot-page.tsx")));
const DisagreementsPage = lazy(() => pageOrNotice(import("./disagreement/disagreements-page.tsx")));
const TrustPage = lazy(() => pageOrNotice(import("./disagreement/trust-page.tsx")));
const ReviewPage = lazy(() => pageOrNotice(import("./review/review-page.tsx")));
const AuditPage = lazy(() => pageOrNotice(import("./audit/audit-page.tsx")));
const ClaimPage = lazy(() => pageOrNotice(import("./claim/claim-page.tsx")));
const FactsPage = lazy(() => pageOrNotice(import("./facts/facts-page.tsx")));

/** Addresses that are pages; the interface, its description and files are fetched from the server. */
const PAGES = /^\/(?!api\/|dossier\/|openapi|reference)/;

export function App() {
  return (
    <LocationProvider scope={PAGES}>
      <a class="skip-link" href="#content">
        {t("frame.skip")}
      </a>
      <TopBar />
      <main id="content" tabIndex={-1}>
        <Pages />
      </main>
      <Footer />
      <Drawer />
    </LocationProvider>
  );
}

/** The page of the address; one whose coding is broken ('/city/100%') is no page. */
function Pages() {
  const { url } = useLocation();
  return (
    <Boundary at={url} instead={(error) => (error instanceof URIError ? <NoPage /> : <Undrawn />)}>
      <Router>
        <Route path="/" component={StartPage} />
        <Route path="/city/:id" component={CityPage} />
        <Route path="/compare" component={ComparePage} />
        <Route path="/map" component={MapPage} />
        <Route path="/graph" component={GraphPage} />
        <Route path="/networks" component={NetworksPage} />
        <Route path="/network/:id" component={NetworkPage} />
        <Route path="/measures" component={MeasuresPage} />
        <Route path="/measure/:id" component={MeasurePage} />
        <Route path="/sources" component={SourcesPage} />
        <Route path="/source/:id" component={SourcePage} />
        <Route path="/sources/diff" component={SnapshotPage} />
        <Route path="/disagreements/:id" component={DisagreementsPage} />
        <Route path="/audit/:id" component={AuditPage} />
        <Route path="/trust" component={TrustPage} />
        <Route path="/review" component={ReviewPage} />
        <Route path="/claim/:id" component={ClaimPage} />
        <Route path="/facts" component={FactsPage} />
        <Route default component={NoPage} />
      </Router>
    </Boundary>
  );
}
