import { useEffect, useRef } from "preact/hooks";
import type { Atlas } from "../../atlas/atlas.ts";
import { t } from "../language/text.ts";
import type { Focus, Marks } from "./city-marks.ts";
import { moves } from "./keys.ts";
import { MapCanvas } from "./map-canvas.ts";
import { onPointer } from "./pointer.ts";
import type { Projection } from "./projection.ts";
import type { ArcLayer } from "./tie-lines.ts";
import type { Looking } from "./view.ts";

interface WorldMapProps {
  atlas: Atlas;
  projection: Projection;
  layers: readonly ArcLayer[];
  marks: Marks;
  /** The city that is looked at, here or in the list beside it. */
  focus: Focus | undefined;
  looking: Looking | undefined;
  label: string;
  /** The pointer or an arrow key came to a city, or left it. */
  onLook: (city: number | undefined) => void;
  onChoose: (city: number) => void;
  onLeave: () => void;
  onMoved: (looking: Looking | undefined) => void;
}

/** Cities and ties on the world: by pointer, by touch, by keyboard; what is found is told by whoever shows it. */
export function WorldMap(props: WorldMapProps) {
  const { atlas, projection, layers, marks, focus, looking, label } = props;
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<MapCanvas | undefined>(undefined);
  const told = useRef(props);
  told.current = props;
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const made = new MapCanvas(element, atlas);
    map.current = made;
    const { projection, layers, marks, focus, looking } = told.current;
    const watched = watchLook(element, made);
    made.project(projection, looking);
    made.setMarks(marks);
    made.setLayers(layers);
    made.setFocus(focus);
    const stop = [watched, onPointer(element, made, told)];
    return () => {
      for (const each of stop) each();
      made.close();
    };
  }, [atlas]);
  useEffect(() => {
    const { looking, marks, layers } = told.current;
    map.current?.project(projection, looking);
    map.current?.setMarks(marks);
    map.current?.setLayers(layers);
  }, [projection]);
  useEffect(() => map.current?.setLayers(layers), [layers]);
  useEffect(() => map.current?.setMarks(marks), [marks]);
  useEffect(() => map.current?.setFocus(focus), [focus]);
  useEffect(() => {
    if (words(looking) !== words(map.current?.looking)) map.current?.look(looking);
  }, [words(looking)]);
  return (
    <div
      ref={holder}
      class="world-map"
      role="application"
      aria-roledescription={t("map.map")}
      aria-label={label}
      aria-describedby="map-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a map is walked with the arrow keys, as its role tells.
      tabIndex={0}
      onKeyDown={(event) => map.current && onKey(event, map.current, told.current)}
      onBlur={() => told.current.onLook(undefined)}
    />
  );
}

const words = (looking: Looking | undefined): string =>
  looking ? [...looking.at, looking.zoom].map((each) => each.toFixed(2)).join() : "";

/** Keeps a map as large as its place and in its colours. Gives how to stop. */
export function watchLook(element: HTMLElement, map: Pick<MapCanvas, "resize" | "recolour">): () => void {
  const fit = (): void => map.resize({ width: element.clientWidth, height: element.clientHeight });
  fit();
  const size = new ResizeObserver(fit);
  size.observe(element);
  const scheme = onScheme(map);
  return () => {
    size.disconnect();
    scheme();
  };
}

/** The scheme of the system changed, or the one that the reader chose for these pages. */
function onScheme(map: Pick<MapCanvas, "recolour">): () => void {
  const dark = matchMedia("(prefers-color-scheme:dark)");
  const tell = (): void => map.recolour();
  dark.addEventListener("change", tell);
  const chosen = new MutationObserver(tell);
  chosen.observe(document.documentElement, { attributes: true });
  return () => {
    dark.removeEventListener("change", tell);
    chosen.disconnect();
  };
}

function onKey(event: KeyboardEvent, map: MapCanvas, { focus, ...told }: WorldMapProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" && focus) told.onChoose(focus.city);
  else if (event.key === "Escape") told.onLeave();
  else if (moves(event, map, focus?.city, told.onLook)) told.onMoved(map.looking);
  else return;
  event.preventDefault();
}
