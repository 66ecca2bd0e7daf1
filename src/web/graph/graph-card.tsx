import { entityPath } from "../address.ts";
import { Go } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import type { GraphState } from "./use-graph-view.ts";

interface GraphCardProps {
  state: GraphState;
  city: number;
  onToggle: (city: number) => void;
  onLeave: () => void;
}

const AT_FIRST = 12;

/** The chosen city: whom it is bound to here, and where to read on. */
export function GraphCard({ state, city, onToggle, onLeave }: GraphCardProps) {
  const { atlas, selected, laid, set, onLook } = state;
  const { cities } = atlas;
  const { graph } = laid;
  const id = cities.id[city] ?? "";
  const near = graph.partners[city] ?? 0;
  const partners = state.focus?.city === city ? state.focus.partners.slice(0, AT_FIRST) : [];
  return (
    <section class="city-card" aria-labelledby="graph-card-title">
      <h2 id="graph-card-title">
        <bdi>{cities.name[city]}</bdi>
      </h2>
      <p>{t("graph.cardCount", { n: near })}</p>
      {partners.length > 0 && (
        <ul class="graph-partners">
          {partners.map((partner) => (
            <li key={partner}>
              <button
                type="button"
                class="plain"
                onPointerEnter={() => onLook(undefined)}
                onClick={() => set("city", cities.id[partner] ?? "")}
              >
                <bdi>{cities.name[partner]}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="graph-card-acts">
        <button type="button" aria-pressed={selected.has(city)} onClick={() => onToggle(city)}>
          {t("graph.select")}
        </button>
        <button type="button" onClick={onLeave}>
          {t("map.leave")}
        </button>
      </p>
      <p>
        <Go to={entityPath(id)}>{t("map.openCity")}</Go>
      </p>
      <p>
        <Go to={`/map?city=${encodeURIComponent(id)}`}>{t("graph.onMap")}</Go>
      </p>
    </section>
  );
}
