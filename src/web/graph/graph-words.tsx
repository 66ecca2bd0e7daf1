import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";
import { periodWords } from "../map/shown-words.tsx";
import type { GraphState } from "./use-graph-view.ts";

/** What is drawn, how far the layout is, and the city that is looked at, for those who hear the page. */
export function GraphWords({ state }: { state: GraphState }) {
  const { atlas, laid, of, backbone, looked, focus, city } = state;
  const { period } = state.shown;
  const { cities, from } = laid.graph;
  const waiting = of.of !== "ties" && backbone.waiting;
  return (
    <div class="map-words">
      <p>
        {waiting && t("graph.backboneWaiting")}
        {period && `${periodWords(period)} `}
        {!waiting && cities.length === 0 && t(period ? "map.nothingWithin" : "graph.nothing")}
        {cities.length > 0 && t("graph.counts", { cities: cities.length, pairs: from.length })}
        {of.of !== "ties" && !waiting && backbone.value && ` ${backboneWords(backbone.value)}`}
        {laid.division?.modularity !== undefined &&
          ` ${t("graph.communities", { n: laid.division.sizes.length, q: laid.division.modularity })}`}
        {city !== undefined && cities.length > 0 && laid.graph.placeOf[city] === -1 && (
          <> {t("graph.notHere", { name: atlas.cities.name[city] ?? "" })}</>
        )}
      </p>
      <Progress state={state} />
      <p class="map-looked" role="status">
        {looked !== undefined && (
          <>
            <bdi>{atlas.cities.name[looked]}</bdi>
            {", "}
            {t("map.looked", {
              country: atlas.countries[atlas.cities.country[looked] ?? -1]?.name ?? "",
              n: focus?.partners.length ?? 0,
            })}
          </>
        )}
      </p>
    </div>
  );
}

function backboneWords(reply: NonNullable<GraphState["backbone"]["value"]>): string {
  const { bodies, cities, alpha, tests, correction, notGiven, asOf } = reply;
  if (cities < 2) return t("graph.noMemberships", { day: dateWords(asOf) });
  if (notGiven) return notGiven;
  const counts = { bodies: bodies.length, cities, tests, alpha };
  return t(correction === "holm" ? "graph.backboneIs" : "graph.backboneEach", counts);
}

function Progress({ state: { laid } }: { state: GraphState }) {
  if (laid.failed) return <p role="alert">{t("graph.failed")}</p>;
  if (laid.share >= 1 || laid.graph.cities.length === 0) return null;
  return (
    <p class="graph-progress">
      <progress max={1} value={laid.share} aria-label={t("graph.layingOut")} /> {t("graph.layingOut")}
    </p>
  );
}
