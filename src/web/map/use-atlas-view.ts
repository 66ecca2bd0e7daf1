import { useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Atlas } from "../../atlas/atlas.ts";
import type { Focus, Marks } from "./city-marks.ts";
import { degreesIn, type MapAsked, mapAsked } from "./map-address.ts";
import { focusOn, marks } from "./picture.ts";
import { type Degrees, type Projection, projection } from "./projection.ts";
import { type Sizes, useSizes } from "./use-map-data.ts";
import { type Shown, useShown } from "./use-picture.ts";
import type { Looking } from "./view.ts";

/** One picture and everything that shows or changes it: map, time, card and list have it in common. */
export interface AtlasState {
  readonly atlas: Atlas;
  readonly asked: MapAsked;
  readonly shown: Shown;
  readonly sizes: Sizes;
  readonly marks: Marks;
  readonly projection: Projection;
  /** The city under the pointer or the keyboard, here or in the list; else the chosen one. */
  readonly focus: Focus | undefined;
  readonly looked: number | undefined;
  readonly chosen: Focus | undefined;
  readonly onLook: (city: number | undefined) => void;
  readonly onChoose: (city: number) => void;
  readonly onLeave: () => void;
  readonly onMoved: (looking: Looking | undefined) => void;
  readonly onCentre: (city: number) => void;
}

export function useAtlasView(atlas: Atlas): AtlasState {
  const { url } = useLocation();
  const asked = useMemo(() => mapAsked(url), [url]);
  const shown = useShown(atlas, asked);
  const { picture, ask } = shown;
  const sizes = useSizes(atlas, asked, shown.set, picture.partners);
  const drawn = useMemo(() => marks(sizes.values, picture.seen), [sizes, picture]);
  const [looked, onLook] = useState<number>();
  const city = asked.city === undefined ? undefined : atlas.cityNumber.get(asked.city);
  const among = useMemo(() => new Set(picture.all), [picture]);
  const focusOf = (on: number | undefined): Focus | undefined =>
    on === undefined ? undefined : focusOn(atlas, on, among, picture.partners);
  return {
    atlas,
    asked,
    shown,
    sizes,
    marks: drawn,
    projection: useProjection(atlas, asked),
    focus: useMemo(() => focusOf(looked ?? city), [looked, city, among]),
    looked,
    chosen: useMemo(() => focusOf(city), [city, among]),
    onLook,
    onChoose: (on) => ask(withCity(asked, atlas.cities.id[on])),
    onLeave: () => {
      onLook(undefined);
      ask(withCity(asked, undefined));
      document.querySelector<HTMLElement>(".world-map[tabindex]")?.focus({ preventScroll: true });
    },
    onMoved: (looking) => ask(withLooking(asked, looking)),
    onCentre: (on) => ask({ ...withLooking(asked, undefined), centre: atlas.cities.id[on] ?? "" }),
  };
}

function withCity({ city: _, ...asked }: MapAsked, city: string | undefined): MapAsked {
  return { ...asked, ...(city !== undefined && { city }) };
}

function withLooking({ looking: _, ...asked }: MapAsked, looking: Looking | undefined): MapAsked {
  return { ...asked, ...(looking && { looking }) };
}

function useProjection(atlas: Atlas, { projection: name, centre }: MapAsked): Projection {
  return useMemo(() => projection(name, centreIn(atlas, centre)), [atlas, name, centre]);
}

/** Greenwich where nothing else is asked for, or what is asked for has no place. */
function centreIn({ cities, cityNumber }: Atlas, centre: string | undefined): Degrees {
  const number = centre === undefined ? undefined : cityNumber.get(centre);
  const [longitude, latitude] = [cities.longitude[number ?? -1], cities.latitude[number ?? -1]];
  if (typeof longitude === "number" && typeof latitude === "number") return [longitude, latitude];
  return degreesIn(centre) ?? [0, 0];
}
