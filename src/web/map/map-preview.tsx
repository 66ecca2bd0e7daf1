import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Atlas } from "../../atlas/atlas.ts";
import { dayNumber } from "../../atlas/day-number.ts";
import { chosenTies } from "../../atlas/tie-choice.ts";
import { Go, useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { MapCanvas } from "./map-canvas.ts";
import { marks, type Picture, picture } from "./picture.ts";
import { projection } from "./projection.ts";
import { useAtlas } from "./use-map-data.ts";
import { watchLook } from "./world-map.tsx";

/** The world map in small, as the way to the large one. */
export default function MapPreview() {
  const { atlas } = useAtlas();
  const { asOf } = useClocks();
  const day = asOf ?? atlas?.today;
  const shown = useMemo(() => {
    if (!atlas || day === undefined) return undefined;
    const asked = { choice: {}, day: dayNumber(day), all: false };
    return picture(atlas, chosenTies(atlas, {}), asked);
  }, [atlas, day]);
  // A preview that cannot be drawn is left out: the bar leads to the map, too.
  if (!atlas || !shown) return <div class="map-preview" />;
  const cities = shown.seen.reduce((sum, partners) => sum + (partners > 0 ? 1 : 0), 0);
  return (
    <div class="map-preview">
      <Still atlas={atlas} shown={shown} />
      <p>
        <Go to="/map">{t("map.open")}</Go>
        <span class="quiet"> {t("map.preview", { ties: shown.rows.length, cities })}</span>
      </p>
    </div>
  );
}

/** A map that only shows. */
function Still({ atlas, shown }: { atlas: Atlas; shown: Picture }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const map = new MapCanvas(element, atlas);
    map.project(projection("equal-earth", [0, 0]));
    map.setMarks(marks(Float64Array.from(shown.partners), shown.seen));
    map.setLayers(shown.layers);
    const stop = watchLook(element, map);
    return () => {
      stop();
      map.close();
    };
  }, [atlas, shown]);
  return <div ref={holder} class="world-map still" aria-hidden="true" />;
}
