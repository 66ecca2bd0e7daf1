import type { DrawnAt } from "../map/city-marks.ts";
import { lookOf, MARKED, trace } from "./shapes.ts";
import type { LaidOut } from "./use-layout.ts";

/** A square of so few pixels looks like any shape and is drawn at a tenth of the cost. */
const AS_SQUARE = 1.9;

/** Cities in the colour and shape of their community, the largest communities on top. */
export function drawShapes(
  context: CanvasRenderingContext2D,
  laid: LaidOut,
  at: DrawnAt,
  only?: ReadonlySet<number>,
): void {
  const { radii, view, size, colours, points } = at;
  context.setLineDash([]);
  for (const [community, cities] of byCommunity(laid)) {
    const { colour, shape, hollow } = lookOf(community);
    const path = new Path2D();
    context.fillStyle = colours[colour];
    for (const city of cities) {
      if (only && !only.has(city)) continue;
      const [x, y] = points.onScreen(city, view);
      const radius = radii[city] ?? 0;
      if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) continue;
      if (radius <= AS_SQUARE) context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
      else trace(path, shape, x, y, radius);
    }
    context.strokeStyle = hollow ? colours[colour] : colours.paper;
    context.lineWidth = hollow ? 1.5 : 0.75;
    if (hollow) context.fillStyle = colours.paper;
    context.fill(path);
    context.stroke(path);
  }
}

/** Cities of the atlas by community, those that have no look of their own together and first. */
export function byCommunity({ graph: { cities }, division }: LaidOut): [number, number[]][] {
  const found = new Map<number, number[]>();
  cities.forEach((city, place) => {
    const community = Math.min(division?.of[place] ?? MARKED, MARKED);
    const held = found.get(community);
    if (held) held.push(city);
    else found.set(community, [city]);
  });
  return [...found].sort(([one], [other]) => other - one);
}

/** Rings around what is selected. */
export function drawSelected(
  context: CanvasRenderingContext2D,
  selected: ReadonlySet<number>,
  { points, radii, view, colours }: DrawnAt,
): void {
  const path = new Path2D();
  for (const city of selected) {
    if (!points.has(city)) continue;
    const [x, y] = points.onScreen(city, view);
    const radius = Math.max(2, radii[city] ?? 0) + 2.5;
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.setLineDash([]);
  context.lineWidth = 1.5;
  context.strokeStyle = colours.ink;
  context.stroke(path);
}

export type Loop = readonly (readonly [x: number, y: number])[];

export function drawLoop(context: CanvasRenderingContext2D, loop: Loop, { colours }: DrawnAt): void {
  const path = new Path2D();
  for (const [x, y] of loop) path.lineTo(x, y);
  path.closePath();
  context.globalAlpha = 0.12;
  context.fillStyle = colours.ink;
  context.fill(path);
  context.globalAlpha = 1;
  context.setLineDash([4, 3]);
  context.lineWidth = 1.5;
  context.strokeStyle = colours.ink;
  context.stroke(path);
  context.setLineDash([]);
}

/** Whether a point lies within a closed line, by how often a ray from it crosses. */
export function isWithin(loop: Loop, x: number, y: number): boolean {
  let within = false;
  loop.forEach(([x1, y1], nth) => {
    const [x2, y2] = loop[(nth + 1) % loop.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
  });
  return within;
}
