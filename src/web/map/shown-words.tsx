import type { Period } from "../../atlas/period.ts";
import { t } from "../language/text.ts";
import { countryOf } from "./country-of.ts";
import { MOST_UNASKED } from "./picture.ts";
import type { AtlasState } from "./use-atlas-view.ts";

/** What is drawn and what is not, in words; and the city that is looked at, for those who hear the page. */
export function ShownWords({ state, onAll }: { state: AtlasState; onAll: () => void }) {
  const { atlas, shown, looked, marks, asked } = state;
  const { period } = shown;
  const { rows, drawn, edges, possible, changes } = shown.picture;
  const { longitude } = atlas.cities;
  const unplaced = marks.order.filter((city) => longitude[city] === null).length;
  const few = !changes && drawn < rows.length;
  return (
    <div class="map-words">
      <p>
        {period && `${periodWords(period)} `}
        {rows.length === 0 && !changes && t(period ? "map.nothingWithin" : "map.nothing")}
        {rows.length > 0 && !few && t("map.allDrawn", { n: rows.length })}
        {few && t("map.someDrawn", { n: rows.length, drawn })}
        {few && (
          <>
            {" "}
            <button type="button" class="plain" onClick={onAll}>
              {t("map.drawAll", { n: rows.length })}
            </button>
          </>
        )}
        {!few && asked.all && rows.length > MOST_UNASKED && ` ${t("map.hairball")}`}
        {edges > 0 && ` ${t("map.edges", { n: edges })}`}
        {possible > 0 && ` ${t("map.possibly", { n: possible })}`}
        {unplaced > 0 && ` ${t("map.unplaced", { n: unplaced })}`}
      </p>
      <p class="map-looked" role="status">
        {looked !== undefined && (
          <>
            <bdi>{atlas.cities.name[looked]}</bdi>
            {", "}
            {t("map.looked", {
              country: countryOf(atlas, looked),
              n: state.focus?.partners.length ?? 0,
            })}
          </>
        )}
      </p>
    </div>
  );
}

/** That a period is shown and not a day, wherever a picture of one is. */
export function periodWords({ from, to }: Period): string {
  return t("map.periodShown", { from: String(from), to: String(to) });
}
