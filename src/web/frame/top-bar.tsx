import { useLocation } from "preact-iso";
import { searchPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { t } from "../language/text.ts";
import { PlaceSearch } from "../start/place-search.tsx";
import { ClockForm } from "./clock-form.tsx";
import { Go, useClocks } from "./link.tsx";
import { Mark } from "./mark.tsx";
import { Settings } from "./settings.tsx";
import { useMeta } from "./use-meta.ts";

const AREAS = [
  ["/map", "bar.map"],
  ["/graph", "bar.graph"],
  ["/compare", "bar.compare"],
  ["/networks", "bar.networks"],
  ["/measures", "bar.measures"],
  ["/studies", "bar.studies"],
  ["/sources", "bar.sources"],
  ["/facts", "bar.facts"],
] as const;

/** The one bar of every page: name, areas, search, and the clocks. */
export function TopBar() {
  const { path, route } = useLocation();
  const clocks = useClocks();
  const openNames = useMeta()?.openNames ?? 0;
  return (
    <header class="top-bar">
      <Go to="/" class="wordmark">
        <Mark />
        Hansa
      </Go>
      <nav aria-label={t("bar.areas")} class="areas">
        <ul>
          {AREAS.map(([to, name]) => (
            <li key={to}>
              <Go to={to} current={placeIn(path, to)}>
                {t(name)}
              </Go>
            </li>
          ))}
          {openNames > 0 && (
            <li>
              <Go to="/review" current={placeIn(path, "/review")}>
                {t("bar.toDecide", { n: openNames })}
              </Go>
            </li>
          )}
        </ul>
      </nav>
      {path !== "/" && (
        <search class="bar-search">
          <PlaceSearch
            label={t("search.label")}
            bodies
            quietLabel
            onChoose={(place) => route(withClocks(searchPath(place), clocks))}
          />
        </search>
      )}
      <ClockForm />
      <Settings />
    </header>
  );
}

/** Pages of the studies that have addresses of their own. */
const STUDIES = /^\/(chance|coders|forecasts?|inference|markets|membership|partners|scenario|thesis)(\/|$)/;

/** A network's page is in the area of networks. */
function placeIn(path: string, area: string): "page" | "true" | undefined {
  if (path === area) return "page";
  if (area === "/studies" && STUDIES.test(path)) return "true";
  return path.startsWith(`${area.replace(/s$/, "")}/`) ? "true" : undefined;
}
