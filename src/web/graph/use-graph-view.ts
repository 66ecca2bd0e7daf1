import { useMemo, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Atlas } from "../../atlas/atlas.ts";
import type { BackboneReply } from "../../contract/backbone-question.ts";
import type { Failure } from "../ask.ts";
import { useClocks } from "../frame/link.tsx";
import type { Focus } from "../map/city-marks.ts";
import { type MapAsked, mapAsked } from "../map/map-address.ts";
import { marks } from "../map/picture.ts";
import { type Shown, useShown } from "../map/use-picture.ts";
import { useReply } from "../use-reply.ts";
import { type GraphAsked, graphAddress, graphAsked } from "./graph-address.ts";
import type { Drawn } from "./graph-canvas.ts";
import { type Bond, egoNetwork, partnersAt, type ShownGraph, shownGraph } from "./shown-graph.ts";
import { type LaidOut, useLayout } from "./use-layout.ts";

/** One graph and everything that shows or changes it. */
export interface GraphState {
  readonly atlas: Atlas;
  readonly asked: MapAsked;
  readonly of: GraphAsked;
  readonly shown: Shown;
  readonly backbone: {
    readonly value?: BackboneReply;
    readonly failure?: Failure;
    readonly waiting: boolean;
  };
  readonly laid: LaidOut;
  readonly drawn: Drawn;
  readonly focus: Focus | undefined;
  readonly looked: number | undefined;
  /** The chosen city's number in the atlas. */
  readonly city: number | undefined;
  readonly selected: ReadonlySet<number>;
  readonly onLook: (city: number | undefined) => void;
  readonly onSelected: (cities: Iterable<number>) => void;
  readonly set: (part: "of" | "steps" | "city", value: string) => void;
}

export function useGraphView(atlas: Atlas): GraphState {
  const { url, route } = useLocation();
  const asked = useMemo(() => mapAsked(url), [url]);
  const of = graphAsked(url);
  const shown = useShown(atlas, of.of === "ties" ? asked : ofDay(asked));
  const backbone = useBackbone(of.of);
  const city = asked.city === undefined ? undefined : atlas.cityNumber.get(asked.city);
  const whole = useWhole(atlas, shown, backbone.value, of.of);
  const graph = useMemo(
    () =>
      (of.steps !== undefined && city !== undefined
        ? egoNetwork(whole, atlas.cities.id, city, of.steps)
        : undefined) ?? whole,
    [whole, of.steps, of.steps === undefined ? undefined : city],
  );
  const laid = useLayout(graph);
  const drawn = useMemo(() => drawnOf(laid), [laid]);
  const [looked, onLook] = useState<number>();
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const here = useMemo(
    () => new Set([...selected].filter((each) => (graph.placeOf[each] ?? -1) >= 0)),
    [selected, graph],
  );
  return {
    atlas,
    asked,
    of,
    shown,
    backbone,
    laid,
    drawn,
    focus: useMemo(() => focusOn(graph, looked ?? city), [graph, looked, city]),
    looked,
    city,
    selected: here,
    onLook,
    onSelected: (cities) => setSelected(new Set(cities)),
    set: (part, value) => route(graphAddress(url, part, value), true),
  };
}

/** Shared networks are told of a day alone. */
function ofDay({ period: _, ...asked }: MapAsked): MapAsked {
  return asked;
}

const MOST_PAIRS = 100_000;

function useBackbone(of: GraphAsked["of"]): GraphState["backbone"] {
  const { asOf, knownAsOf, publishedUntil } = useClocks();
  const query = new URLSearchParams({
    limit: String(MOST_PAIRS),
    ...(of === "backbone-each" && { correction: "none" }),
    ...(asOf && { asOf }),
    ...(knownAsOf && { knownAsOf }),
    ...(publishedUntil && { publishedUntil }),
  });
  return useReply<BackboneReply>(of === "ties" ? undefined : `/api/backbone?${query}`);
}

function useWhole(
  atlas: Atlas,
  { picture }: Shown,
  backbone: BackboneReply | undefined,
  of: GraphAsked["of"],
): ShownGraph {
  const { rows } = picture;
  return useMemo(() => {
    const { ties, cities, cityNumber } = atlas;
    const tie = (row: number): Bond => [ties.a[row] ?? 0, ties.b[row] ?? 0, 1];
    if (of === "ties") return shownGraph(cities.id, Array.from(rows, tie));
    const bonds = (backbone?.ties ?? []).flatMap(({ between: [one, other], shared }): Bond[] => {
      const [a, b] = [cityNumber.get(one.id), cityNumber.get(other.id)];
      return a === undefined || b === undefined ? [] : [[a, b, shared]];
    });
    return shownGraph(cities.id, bonds);
  }, [atlas, rows, backbone, of]);
}

/** Of few cities the discs are larger, so that their shapes are seen. */
const FEW = 400;

function drawnOf(laid: LaidOut): Drawn {
  const { partners, cities } = laid.graph;
  const { radii, order } = marks(Float64Array.from(partners), partners);
  const grown = Math.min(2.2, Math.max(1.2, Math.sqrt(FEW / Math.max(1, cities.length)) * 1.6));
  return { laid, radii: radii.map((radius) => radius * grown), order };
}

function focusOn(graph: ShownGraph, city: number | undefined): Focus | undefined {
  const place = city === undefined ? -1 : (graph.placeOf[city] ?? -1);
  if (city === undefined || place < 0) return undefined;
  const partners = partnersAt(graph, place).map((each) => graph.cities[each] ?? 0);
  partners.sort((one, other) => (graph.partners[other] ?? 0) - (graph.partners[one] ?? 0));
  return { city, rows: new Int32Array(0), partners };
}
