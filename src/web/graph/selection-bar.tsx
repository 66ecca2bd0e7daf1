import { t } from "../language/text.ts";
import { partnersAt } from "./shown-graph.ts";
import type { GraphState } from "./use-graph-view.ts";

interface SelectionBarProps {
  state: GraphState;
  lasso: boolean;
  onLasso: (lasso: boolean) => void;
}

/** What is selected, and what can be done with it. */
export function SelectionBar({ state, lasso, onLasso }: SelectionBarProps) {
  const { selected, onSelected } = state;
  return (
    <section class="graph-bar" aria-label={t("graph.selection")}>
      <button type="button" aria-pressed={lasso} onClick={() => onLasso(!lasso)}>
        {t("graph.lasso")}
      </button>
      <span role="status">{t("graph.selected", { n: selected.size })}</span>
      {selected.size > 0 && (
        <>
          <button type="button" class="plain" onClick={() => onSelected(withPartners(state))}>
            {t("graph.addPartners")}
          </button>
          <button type="button" class="plain" onClick={() => onSelected([])}>
            {t("graph.clear")}
          </button>
        </>
      )}
    </section>
  );
}

function withPartners({ laid: { graph }, selected }: GraphState): number[] {
  const partners = [...selected].flatMap((city) => partnersAt(graph, graph.placeOf[city] ?? -1));
  return [...selected, ...partners.map((place) => graph.cities[place] ?? 0)];
}
