import type { MapCanvas } from "./map-canvas.ts";
import type { Looking } from "./view.ts";

/** What can be moved, zoomed, and asked which city lies at a point. */
type Touched = Pick<MapCanvas, "cityNear" | "shift" | "zoom" | "looking">;

interface Told {
  readonly onLook: (city: number | undefined) => void;
  readonly onChoose: (city: number) => void;
  readonly onMoved: (looking: Looking | undefined) => void;
}

/** How near a pointer must come to a city, and a finger. */
const REACH = 10;
const FINGER = 24;
/** A press that moved less is a click. */
const STILL = 4;
const MOVED_MS = 300;

type At = readonly [number, number];

/** Mouse, pen and fingers: drag moves, wheel and pinch zoom, a click chooses. Gives how to stop. */
export function onPointer(element: HTMLElement, map: Touched, told: { current: Told }): () => void {
  const hand = new Hand(element, map, told);
  const heard = new AbortController();
  const { signal } = heard;
  element.addEventListener("pointerdown", (event) => hand.press(event), { signal });
  element.addEventListener("pointermove", (event) => hand.move(event), { signal });
  element.addEventListener("pointerup", (event) => hand.release(event), { signal });
  element.addEventListener("pointercancel", (event) => hand.drop(event), { signal });
  element.addEventListener("pointerleave", () => hand.leave(), { signal });
  element.addEventListener("dblclick", (event) => hand.zoom(event, 2), { signal });
  element.addEventListener("wheel", (event) => hand.turn(event), { signal, passive: false });
  return () => {
    heard.abort();
    hand.stop();
  };
}

class Hand {
  readonly #element: HTMLElement;
  readonly #map: Touched;
  readonly #told: { current: Told };
  readonly #held = new Map<number, At>();
  #gone = 0;
  #moved: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, map: Touched, told: { current: Told }) {
    this.#element = element;
    this.#map = map;
    this.#told = told;
  }

  press(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#held.set(event.pointerId, this.#at(event));
    // Two fingers move the map from the first.
    this.#gone = this.#held.size > 1 ? STILL : 0;
  }

  move(event: PointerEvent): void {
    const [before, now] = [this.#held.get(event.pointerId), this.#at(event)];
    if (!before) {
      this.#told.current.onLook(this.#map.cityNear(now, reachOf(event)));
      return;
    }
    const [other] = [...this.#held].flatMap(([id, at]) => (id === event.pointerId ? [] : [at]));
    this.#gone += Math.abs(now[0] - before[0]) + Math.abs(now[1] - before[1]);
    if (this.#gone < STILL) return;
    this.#held.set(event.pointerId, now);
    if (!this.#element.hasPointerCapture(event.pointerId)) this.#element.setPointerCapture(event.pointerId);
    if (other) this.#map.zoom(apart(now, other) / Math.max(1, apart(before, other)), between(now, other));
    else this.#map.shift([now[0] - before[0], now[1] - before[1]]);
    this.#tell();
  }

  release(event: PointerEvent): void {
    const pressed = this.#held.delete(event.pointerId);
    if (!pressed || this.#gone >= STILL) return;
    const city = this.#map.cityNear(this.#at(event), reachOf(event));
    if (city !== undefined) this.#told.current.onChoose(city);
  }

  drop(event: PointerEvent): void {
    this.#held.delete(event.pointerId);
  }

  leave(): void {
    if (this.#held.size === 0) this.#told.current.onLook(undefined);
  }

  zoom(event: MouseEvent, by: number): void {
    this.#map.zoom(by, this.#at(event));
    this.#tell();
  }

  /** A page that is longer than the screen scrolls past the map; with the focus in it, or a key, the wheel zooms. */
  turn(event: WheelEvent): void {
    if (!event.ctrlKey && document.activeElement !== this.#element) return;
    event.preventDefault();
    this.zoom(event, 2 ** (-event.deltaY / (event.ctrlKey ? 100 : 400)));
  }

  /** Nothing is told of a map that is left: it would take the reader back to it. */
  stop(): void {
    clearTimeout(this.#moved);
  }

  #tell(): void {
    clearTimeout(this.#moved);
    this.#moved = setTimeout(() => this.#told.current.onMoved(this.#map.looking), MOVED_MS);
  }

  #at(event: MouseEvent): At {
    const { left, top } = this.#element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }
}

const reachOf = ({ pointerType }: PointerEvent): number => (pointerType === "touch" ? FINGER : REACH);
const apart = (one: At, other: At): number => Math.hypot(one[0] - other[0], one[1] - other[1]);
const between = (one: At, other: At): At => [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
