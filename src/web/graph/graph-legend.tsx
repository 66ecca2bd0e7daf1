import { useMemo } from "preact/hooks";
import { t } from "../language/text.ts";
import { byCommunity } from "./graph-marks.ts";
import { type Look, lookOf, MARKED, trace, writingPen } from "./shapes.ts";
import type { GraphState } from "./use-graph-view.ts";

const NAMED = 3;

/** Communities by size: their mark, their best connected cities; a press selects them. */
export function GraphLegend({ state }: { state: GraphState }) {
  const { atlas, laid, selected, onSelected } = state;
  const { partners } = laid.graph;
  const parts = useMemo(() => {
    const best = (cities: readonly number[]): number[] =>
      cities.toSorted((one, other) => (partners[other] ?? 0) - (partners[one] ?? 0)).slice(0, NAMED);
    return byCommunity(laid)
      .reverse()
      .map(([community, cities]) => ({ community, cities, best: best(cities) }));
  }, [laid.graph, laid.division]);
  if (!laid.division || parts.length === 0) return null;
  return (
    <section aria-labelledby="graph-parts">
      <h2 id="graph-parts" class="graph-parts-title">
        {t("graph.parts")}
      </h2>
      <ul class="graph-parts">
        {parts.map(({ community, cities, best }) => {
          const whole = cities.every((city) => selected.has(city));
          return (
            <li key={community}>
              <button
                type="button"
                class="plain"
                aria-pressed={whole}
                onClick={() =>
                  onSelected(
                    whole ? [...selected].filter((city) => !cities.includes(city)) : [...selected, ...cities],
                  )
                }
              >
                <Mark look={lookOf(community)} />
                {community < MARKED ? (
                  <bdi>{best.map((city) => atlas.cities.name[city]).join(", ")}</bdi>
                ) : (
                  t("graph.others")
                )}
              </button>{" "}
              <span class="quiet">{t("graph.partSize", { n: cities.length })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Mark({ look: { shape, colour, hollow } }: { look: Look }) {
  const pen = writingPen();
  trace(pen, shape, 8, 8, 5);
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      class={`part-mark ${colour} ${hollow ? "hollow" : ""}`}
    >
      <path d={pen.path()} />
    </svg>
  );
}
