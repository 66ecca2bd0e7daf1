import type { GraphCanvas } from "./graph-canvas.ts";

interface Told {
  /** Whether a drag draws a loop; with Shift it always does. */
  readonly lasso: boolean;
  readonly onSelect: (cities: readonly number[]) => void;
}

/** A point of the loop is taken each so many pixels. */
const STEP = 3;

/** Has a drag go around cities. Heard before what moves the graph, which then hears nothing of it. Gives how to stop. */
export function onLasso(element: HTMLElement, canvas: GraphCanvas, told: { current: Told }): () => void {
  let loop: [number, number][] | undefined;
  const heard = new AbortController();
  const { signal } = heard;
  const at = (event: PointerEvent): [number, number] => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || !(told.current.lasso || event.shiftKey)) return;
    event.stopImmediatePropagation();
    element.setPointerCapture(event.pointerId);
    loop = [at(event)];
  };
  const move = (event: PointerEvent): void => {
    if (!loop) return;
    event.stopImmediatePropagation();
    const [now, last] = [at(event), loop.at(-1)];
    if (last && Math.hypot(now[0] - last[0], now[1] - last[1]) < STEP) return;
    loop.push(now);
    canvas.setLoop(loop);
  };
  const release = (event: PointerEvent): void => {
    if (!loop) return;
    event.stopImmediatePropagation();
    if (loop.length > 2) told.current.onSelect(canvas.citiesWithin(loop));
    loop = undefined;
    canvas.setLoop(undefined);
  };
  element.addEventListener("pointerdown", press, { signal });
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", release, { signal });
  element.addEventListener("pointercancel", release, { signal });
  return () => heard.abort();
}
