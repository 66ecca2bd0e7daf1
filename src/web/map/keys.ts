import { type Direction, nearestTowards } from "../../atlas/nearest-towards.ts";
import type { MapCanvas } from "./map-canvas.ts";

/** What the arrow keys walk on. */
type Walked = Pick<MapCanvas, "shift" | "zoom" | "places" | "middle" | "reveal"> & {
  look: (looking: undefined) => void;
};
type OnLook = (city: number | undefined) => void;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const STEP = 1.5;
const SHIFT = 80;
const SHIFTS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [SHIFT, 0],
  right: [-SHIFT, 0],
  up: [0, SHIFT],
  down: [0, -SHIFT],
};

/** Whether a key moved the map, or what is looked at on it. */
export function moves(
  { key, shiftKey }: KeyboardEvent,
  map: Walked,
  city: number | undefined,
  onLook: OnLook,
): boolean {
  const arrow = ARROWS[key];
  if (arrow && shiftKey) map.shift(SHIFTS[arrow]);
  else if (arrow) walk(map, arrow, city, onLook);
  else if (key === "+" || key === "=") map.zoom(STEP);
  else if (key === "-") map.zoom(1 / STEP);
  else if (key === "0") map.look(undefined);
  else return false;
  return true;
}

/** From the city that is looked at to the next one that way; at first to the one nearest the middle. */
function walk(map: Walked, direction: Direction, city: number | undefined, onLook: OnLook): void {
  const { xs, ys } = map.places;
  const shown = city !== undefined && !Number.isNaN(xs[city] ?? Number.NaN);
  const from = shown ? { x: xs[city] ?? 0, y: ys[city] ?? 0, number: city } : map.middle;
  const next = shown ? nearestTowards(xs, ys, from, direction) : nearestTo(xs, ys, from);
  if (next === undefined) return;
  map.reveal(next);
  onLook(next);
}

function nearestTo(
  xs: Float64Array,
  ys: Float64Array,
  { x, y }: { x: number; y: number },
): number | undefined {
  let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
  xs.forEach((each, number) => {
    const far = Math.hypot(each - x, (ys[number] ?? 0) - y);
    if (far < least) [nearest, least] = [number, far];
  });
  return nearest < 0 ? undefined : nearest;
}
