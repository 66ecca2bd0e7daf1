import { useRef } from "preact/hooks";
import type { Atlas } from "../../atlas/atlas.ts";
import { EmbedControl } from "../embed/embed-control.tsx";
import { useDayTold, useEmbedded, useEmbeddedPart } from "../frame/embedded.ts";
import { t } from "../language/text.ts";
import { ChangedList } from "./changes.tsx";
import { CityCard } from "./city-card.tsx";
import { CityList } from "./city-list.tsx";
import { Legend } from "./legend.tsx";
import { MapFilter, MapForm } from "./map-filter.tsx";
import type { Picture } from "./picture.ts";
import { ShownWords } from "./shown-words.tsx";
import { SinceField } from "./since-field.tsx";
import { TimeStrip } from "./time-strip.tsx";
import { type AtlasState, useAtlasView } from "./use-atlas-view.ts";
import { WorldMap } from "./world-map.tsx";

/** Map, time and list of one picture; the address holds all of it. */
export function AtlasView({ atlas }: { atlas: Atlas }) {
  const state = useAtlasView(atlas);
  useDayTold(state.shown.day);
  if (useEmbedded()) return <MapPart {...state} />;
  return (
    <>
      <MapFilter atlas={atlas} asked={state.asked} onAsk={state.shown.ask} />
      <MapForm asked={state.asked} onAsk={state.shown.ask} />
      <MapPart {...state} />
      <TimePart {...state} />
      <ListPart {...state} />
    </>
  );
}

const PART = "map-picture";

function MapPart(state: AtlasState) {
  const { atlas, asked, shown, sizes, marks, chosen } = state;
  const { picture, ask } = shown;
  const embedded = useEmbedded();
  const box = useRef<HTMLElement>(null);
  return (
    <section id={PART} ref={box} class={useEmbeddedPart(PART, box)} aria-label={t("map.heading")}>
      {embedded && <h2>{t("map.heading")}</h2>}
      <ShownWords state={state} onAll={() => ask({ ...asked, all: true })} />
      <div class={`map-frame ${chosen ? "with-card" : ""}`}>
        <WorldMap
          atlas={atlas}
          projection={state.projection}
          layers={picture.layers}
          marks={marks}
          focus={state.focus}
          looking={asked.looking}
          label={t("map.label", { ties: picture.rows.length, cities: marks.order.length })}
          onLook={state.onLook}
          onChoose={state.onChoose}
          onLeave={state.onLeave}
          onMoved={state.onMoved}
        />
        {chosen && (
          <CityCard
            atlas={atlas}
            focus={chosen}
            onChoose={state.onChoose}
            onCentre={() => state.onCentre(chosen.city)}
            onLeave={state.onLeave}
          />
        )}
      </div>
      <p id="map-keys" class="map-keys">
        {t("map.keys")}
      </p>
      <Legend
        looks={looksOf(picture)}
        sizes={sizes}
        most={sizes.values[marks.order[0] ?? -1]}
        period={shown.period}
        day={shown.set}
      />
      <EmbedControl part={PART} />
    </section>
  );
}

function looksOf({ changes, edges, possible }: Picture): Parameters<typeof Legend>[0]["looks"] {
  if (changes) return ["begun", "ended", "lasting"];
  return ["agreed", "single", "disputed", ...(edges + possible > 0 ? (["possible"] as const) : [])];
}

function TimePart({ atlas, asked, shown, onChoose }: AtlasState) {
  const { since } = asked;
  const [before, after] = [since ?? "", shown.day].sort();
  return (
    <>
      <TimeStrip
        plots={shown.plots}
        year={shown.year}
        day={shown.odd}
        since={since === undefined ? undefined : Number(since.slice(0, 4))}
        onPass={shown.pass}
        onStop={shown.stop}
      />
      <SinceField asked={asked} today={atlas.today} onAsk={shown.ask} />
      {shown.picture.changes && before && after && (
        <ChangedList
          atlas={atlas}
          changes={shown.picture.changes}
          before={before}
          after={after}
          onChoose={onChoose}
        />
      )}
    </>
  );
}

function ListPart({ atlas, asked, shown, sizes, marks, chosen, onLook, onChoose }: AtlasState) {
  return (
    <>
      <CityList
        atlas={atlas}
        cities={marks.order}
        partners={shown.picture.partners}
        sizes={sizes}
        measured={asked.size !== "degree"}
        days={shown.days}
        period={shown.period}
        chosen={chosen?.city}
        onLook={onLook}
        onChoose={onChoose}
      />
      <p class="quiet map-borders">{t("map.borders")}</p>
    </>
  );
}
