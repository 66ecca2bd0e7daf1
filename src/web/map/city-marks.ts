import { type LabelWish, placedLabels } from "../../atlas/placed-labels.ts";
import type { CityPoints } from "./city-points.ts";
import type { Colours } from "./colours.ts";
import type { Size, View } from "./view.ts";

/** How large cities are drawn, and in which order they may have their name beside them. */
export interface Marks {
  /** In pixels; 0 for a city that is not shown. */
  readonly radii: Float32Array;
  /** Cities, the first to be named first. */
  readonly order: Int32Array;
}

/** A city that is looked at, with the ties that are drawn of it alone. */
export interface Focus {
  readonly city: number;
  readonly rows: Int32Array;
  readonly partners: readonly number[];
}

/** What cities and their names are drawn with. */
export interface DrawnAt {
  readonly points: CityPoints;
  readonly radii: Float32Array;
  readonly view: View;
  readonly size: Size;
  readonly colours: Colours;
}

const LINE = 15;
/** A square of so few pixels looks like a disc and is drawn at a tenth of the cost. */
const AS_SQUARE = 1.75;

export function drawMarks(
  context: CanvasRenderingContext2D,
  { points, radii, view, size: { width, height }, colours }: DrawnAt,
): void {
  context.fillStyle = colours.ink;
  context.strokeStyle = colours.paper;
  context.lineWidth = 0.75;
  const discs = new Path2D();
  for (const city of points.shown) {
    const [x, y] = points.onScreen(city, view);
    const radius = radii[city] ?? 0;
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    if (radius <= AS_SQUARE) context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    else {
      discs.moveTo(x + radius, y);
      discs.arc(x, y, radius, 0, 2 * Math.PI);
    }
  }
  context.fill(discs);
  context.stroke(discs);
}

const PARTNERS_NAMED = 24;

/** A city with its partners, drawn over all others, and their names as far as they fit. */
export function drawEgo(
  context: CanvasRenderingContext2D,
  { city, partners }: Focus,
  names: readonly string[],
  at: DrawnAt,
): void {
  const { points, radii, view, colours } = at;
  context.fillStyle = colours.tie;
  context.strokeStyle = colours.paper;
  context.lineWidth = 1;
  for (const each of [...partners, city]) {
    const [x, y] = points.onScreen(each, view);
    const radius = Math.max(3, radii[each] ?? 0);
    const disc = new Path2D();
    disc.arc(x, y, each === city ? radius + 1.5 : radius, 0, 2 * Math.PI);
    context.fill(disc);
    context.stroke(disc);
  }
  drawLabels(context, [city, ...partners.slice(0, 4 * PARTNERS_NAMED)], names, at, PARTNERS_NAMED);
}

/** Widths of names, which are asked for again and again. */
const widths = new Map<string, number>();

/** Names beside their cities, none over another. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  cities: readonly number[],
  names: readonly string[],
  { points, radii, view, size, colours }: DrawnAt,
  most: number,
): void {
  context.font = `12px ${colours.face}`;
  context.textBaseline = "middle";
  const wishes = cities.map((city): LabelWish => {
    const [x, y] = points.onScreen(city, view);
    return { x, y, radius: radii[city] ?? 2, width: widthOf(names[city] ?? "", context), height: LINE };
  });
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = colours.paper;
  context.fillStyle = colours.ink;
  for (const { wish, left, middle } of placedLabels(wishes, size, most)) {
    const name = shortened(names[cities[wish] ?? -1] ?? "");
    context.strokeText(name, left, middle);
    context.fillText(name, left, middle);
  }
}

function widthOf(name: string, context: CanvasRenderingContext2D): number {
  const known = widths.get(name);
  if (known !== undefined) return known;
  const { width } = context.measureText(shortened(name));
  widths.set(name, width);
  return width;
}

const LONGEST = 32;

function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
