import { useMemo, useState } from "preact/hooks";
import type { Atlas } from "../../atlas/atlas.ts";
import { FailureNote } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { CityList } from "../map/city-list.tsx";
import { MapFilter } from "../map/map-filter.tsx";
import type { GraphCanvas } from "./graph-canvas.ts";
import { GraphCard } from "./graph-card.tsx";
import { GraphExport } from "./graph-export.tsx";
import { GraphForm } from "./graph-form.tsx";
import { GraphLegend } from "./graph-legend.tsx";
import { GraphStage } from "./graph-stage.tsx";
import { GraphWords } from "./graph-words.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { type GraphState, useGraphView } from "./use-graph-view.ts";

/** Graph, legend and list of one picture. */
export function GraphView({ atlas }: { atlas: Atlas }) {
  const state = useGraphView(atlas);
  const { of, asked, shown, backbone } = state;
  return (
    <>
      <GraphForm state={state} />
      {of.of === "ties" && <MapFilter atlas={atlas} asked={asked} onAsk={shown.ask} />}
      {backbone.failure && <FailureNote failure={backbone.failure} />}
      <GraphWords state={state} />
      {state.laid.graph.cities.length > 0 && (
        <>
          <GraphPart state={state} />
          <ListPart state={state} />
        </>
      )}
    </>
  );
}

function GraphPart({ state }: { state: GraphState }) {
  const { atlas, laid, drawn, focus, city, selected, onLook, onSelected, set } = state;
  const [lasso, setLasso] = useState(false);
  const [canvas, onCanvas] = useState<GraphCanvas>();
  const onToggle = (each: number): void =>
    onSelected(selected.has(each) ? [...selected].filter((held) => held !== each) : [...selected, each]);
  const leave = (): void => {
    onLook(undefined);
    if (city === undefined) onSelected([]);
    else set("city", "");
    document.querySelector<HTMLElement>(".graph-stage")?.focus({ preventScroll: true });
  };
  const chosen = city !== undefined && (laid.graph.placeOf[city] ?? -1) >= 0 ? city : undefined;
  return (
    <>
      <SelectionBar state={state} lasso={lasso} onLasso={setLasso} />
      <div class={`map-frame ${chosen === undefined ? "" : "with-card"}`}>
        <GraphStage
          atlas={atlas}
          drawn={drawn}
          focus={focus}
          selected={selected}
          lasso={lasso}
          label={t("graph.label", { cities: laid.graph.cities.length, pairs: laid.graph.from.length })}
          onLook={onLook}
          onChoose={(each) => set("city", atlas.cities.id[each] ?? "")}
          onLeave={leave}
          onToggle={onToggle}
          onSelect={(cities) => onSelected([...selected, ...cities])}
          onCanvas={onCanvas}
        />
        {chosen !== undefined && (
          <GraphCard state={state} city={chosen} onToggle={onToggle} onLeave={leave} />
        )}
      </div>
      <p id="graph-keys" class="map-keys">
        {t("graph.keys")}
      </p>
      <GraphLegend state={state} />
      <GraphExport state={state} canvas={canvas} />
    </>
  );
}

/** What the graph shows, for those who do not see it: the selected cities, or all. */
function ListPart({ state }: { state: GraphState }) {
  const { atlas, laid, drawn, selected, shown, city, onLook, set } = state;
  const { partners } = laid.graph;
  const listed = useMemo(
    () => (selected.size === 0 ? drawn.order : drawn.order.filter((each) => selected.has(each))),
    [drawn.order, selected],
  );
  return (
    <>
      {selected.size > 0 && <p class="graph-listed">{t("graph.listedSelected", { n: selected.size })}</p>}
      <CityList
        atlas={atlas}
        cities={listed}
        partners={partners}
        sizes={{ values: Float64Array.from(partners), name: t("map.partnersSize"), waiting: false }}
        measured={false}
        days={shown.days}
        period={shown.period}
        chosen={city}
        onLook={onLook}
        onChoose={(each) => set("city", atlas.cities.id[each] ?? "")}
      />
    </>
  );
}
