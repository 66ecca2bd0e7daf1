import { useEffect, useRef } from "preact/hooks";
import type { Atlas } from "../../atlas/atlas.ts";
import { t } from "../language/text.ts";
import type { Focus } from "../map/city-marks.ts";
import { moves } from "../map/keys.ts";
import { onPointer } from "../map/pointer.ts";
import { watchLook } from "../map/world-map.tsx";
import { type Drawn, GraphCanvas } from "./graph-canvas.ts";
import { onLasso } from "./lasso.ts";

interface GraphStageProps {
  atlas: Atlas;
  drawn: Drawn;
  focus: Focus | undefined;
  selected: ReadonlySet<number>;
  lasso: boolean;
  label: string;
  onLook: (city: number | undefined) => void;
  onChoose: (city: number) => void;
  onLeave: () => void;
  onToggle: (city: number) => void;
  onSelect: (cities: readonly number[]) => void;
  /** Whoever exports what is seen asks the canvas. */
  onCanvas: (canvas: GraphCanvas | undefined) => void;
}

/** The graph as it is drawn: by pointer, by touch, by keyboard. */
export function GraphStage(props: GraphStageProps) {
  const { atlas, drawn, focus, selected, lasso, label } = props;
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<GraphCanvas | undefined>(undefined);
  const told = useRef({ ...props, onMoved: () => {} });
  told.current = { ...props, onMoved: () => {} };
  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const made = new GraphCanvas(element, atlas);
    canvas.current = made;
    const stop = [watchLook(element, made), onLasso(element, made, told), onPointer(element, made, told)];
    told.current.onCanvas(made);
    return () => {
      told.current.onCanvas(undefined);
      for (const each of stop) each();
      made.close();
    };
  }, [atlas]);
  useEffect(() => canvas.current?.show(drawn), [atlas, drawn]);
  useEffect(() => canvas.current?.setFocus(focus), [atlas, focus]);
  useEffect(() => canvas.current?.setSelected(selected), [atlas, selected]);
  return (
    <div
      ref={holder}
      class={`world-map graph-stage ${lasso ? "lassoing" : ""}`}
      role="application"
      aria-roledescription={t("graph.graph")}
      aria-label={label}
      aria-describedby="graph-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a graph is walked with the arrow keys, as its role tells.
      tabIndex={0}
      onKeyDown={(event) => canvas.current && onKey(event, canvas.current, told.current)}
      onBlur={() => told.current.onLook(undefined)}
    />
  );
}

function onKey(event: KeyboardEvent, canvas: GraphCanvas, { focus, ...told }: GraphStageProps): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" && focus) told.onChoose(focus.city);
  else if (event.key === " " && focus) told.onToggle(focus.city);
  else if (event.key === "Escape") told.onLeave();
  else if (!moves(event, canvas, focus?.city, told.onLook)) return;
  event.preventDefault();
}
