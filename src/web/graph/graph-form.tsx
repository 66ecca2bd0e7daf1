import { t } from "../language/text.ts";
import { Choice } from "../map/map-filter.tsx";
import { BINDINGS } from "./graph-address.ts";
import type { GraphState } from "./use-graph-view.ts";

/** What binds the cities, and how much of the graph is seen. */
export function GraphForm({ state: { atlas, of, city, set } }: { state: GraphState }) {
  const name = city === undefined ? undefined : atlas.cities.name[city];
  return (
    <div class="map-filter graph-form">
      <Choice
        title={t("graph.of")}
        value={of.of}
        options={BINDINGS.map((name) => [name, t(`graph.of.${name}`)])}
        required
        onSet={(value) => set("of", value === "ties" ? "" : value)}
      />
      {name !== undefined && (
        <Choice
          title={t("graph.steps")}
          value={String(of.steps ?? "")}
          options={[
            ["", t("graph.steps.all")],
            ["1", t("graph.steps.one", { name })],
            ["2", t("graph.steps.two", { name })],
          ]}
          required
          onSet={(value) => set("steps", value)}
        />
      )}
    </div>
  );
}
