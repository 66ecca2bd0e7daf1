import type { Atlas } from "../../atlas/atlas.ts";
import { ArcCanvas } from "./arc-canvas.ts";
import { type BaseMap, baseMap } from "./base-map.ts";
import { CanvasLayer } from "./canvas-layer.ts";
import { drawEgo, drawLabels, drawMarks, type Focus, type Marks } from "./city-marks.ts";
import { type CityPoints, projectedCities } from "./city-points.ts";
import { type Colours, coloursOf } from "./colours.ts";
import type { Projection } from "./projection.ts";
import { type ArcLayer, type Chunk, TieLines } from "./tie-lines.ts";
import {
  type Looking,
  lookingAt,
  type Size,
  shifted,
  type View,
  viewOf,
  wholeScale,
  wholeView,
  zoomed,
} from "./view.ts";

type Layer = "ground" | "arcs" | "cities" | "over";

/** Larger than this the coarse shapes show their corners. */
const FINE_FROM = 4;
/** So long after the last movement ties are drawn where they now lie. */
const SETTLED_MS = 140;
const MOST_LABELS = 60;

/**
 * The map on its canvases: ground, ties, cities, and what the pointer or the keyboard is at. The world is drawn once
 * in its own units; moving and zooming only set where it lies.
 */
export class MapCanvas {
  readonly #holder: HTMLElement;
  readonly #atlas: Atlas;
  readonly #ground: CanvasLayer;
  readonly #arcs: ArcCanvas;
  readonly #cities: CanvasLayer;
  readonly #names: CanvasLayer;
  readonly #over: CanvasLayer;
  #size: Size = { width: 1, height: 1 };
  #view: View = { scale: 1, x: 0, y: 0 };
  #projection: Projection | undefined;
  #points: CityPoints | undefined;
  #lines: TieLines | undefined;
  #base: BaseMap | undefined;
  #detail: "none" | "coarse" | "fine" = "none";
  #colours: Colours;
  #chunks: readonly Chunk[] = [];
  #marks: Marks = { radii: new Float32Array(0), order: new Int32Array(0) };
  #focus: Focus | undefined;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #stale: Record<Layer, boolean> = { ground: true, arcs: true, cities: true, over: true };

  constructor(holder: HTMLElement, atlas: Atlas) {
    this.#holder = holder;
    this.#atlas = atlas;
    this.#ground = new CanvasLayer(holder, "ground");
    this.#arcs = new ArcCanvas(holder);
    this.#cities = new CanvasLayer(holder, "cities");
    this.#names = new CanvasLayer(holder, "names");
    this.#over = new CanvasLayer(holder, "over");
    this.#colours = coloursOf(holder);
  }

  /** Another projection, or another middle of it. */
  project(projection: Projection, looking?: Looking): void {
    this.#projection = projection;
    this.#points = projectedCities(this.#atlas, projection);
    this.#lines = new TieLines(this.#atlas, projection);
    this.#base = undefined;
    this.#detail = "none";
    this.look(looking);
    this.#points.show(this.#marks.radii);
  }

  look(looking: Looking | undefined): void {
    const projection = this.#projection;
    if (!projection) return;
    this.#view = looking ? viewOf(looking, projection, this.#size) : wholeView(projection, this.#size);
    this.#fetchBase();
    this.#draw("ground", "arcs", "cities", "over");
  }

  get looking(): Looking | undefined {
    return this.#projection && lookingAt(this.#view, this.#projection, this.#size);
  }

  setLayers(layers: readonly ArcLayer[]): void {
    this.#chunks = this.#lines?.chunks(layers) ?? [];
    this.#draw("arcs");
  }

  setMarks(marks: Marks): void {
    this.#marks = marks;
    this.#points?.show(marks.radii);
    this.#draw("cities", "over");
  }

  setFocus(focus: Focus | undefined): void {
    this.#focus = focus;
    // What is not of the city that is looked at steps back.
    this.#holder.classList.toggle("looked", focus !== undefined);
    this.#draw("over");
  }

  resize(size: Size): void {
    const looking = this.looking;
    this.#size = size;
    for (const layer of [this.#ground, this.#arcs, this.#cities, this.#names, this.#over]) layer.resize(size);
    this.look(looking);
  }

  /** The style sheets' colours changed: the other scheme. */
  recolour(): void {
    this.#colours = coloursOf(this.#holder);
    this.#draw("ground", "arcs", "cities", "over");
  }

  zoom(by: number, at?: readonly [number, number]): void {
    const middle = [this.#size.width / 2, this.#size.height / 2] as const;
    if (this.#projection) this.#move(zoomed(this.#view, by, at ?? middle, this.#projection, this.#size));
  }

  shift(by: readonly [number, number]): void {
    if (this.#projection) this.#move(shifted(this.#view, by, this.#projection, this.#size));
  }

  /** Moves as little as it takes to have a city well within the screen. */
  reveal(city: number): void {
    const at = this.onScreen(city);
    if (!at) return;
    const { width, height } = this.#size;
    const needed = (place: number, size: number): number =>
      place < size * 0.08 ? size * 0.3 - place : place > size * 0.92 ? size * 0.7 - place : 0;
    const by = [needed(at[0], width), needed(at[1], height)] as const;
    if (by[0] !== 0 || by[1] !== 0) this.shift(by);
  }

  cityNear(at: readonly [number, number], reach: number): number | undefined {
    return this.#points?.near(at, this.#view, reach);
  }

  onScreen(city: number): readonly [number, number] | undefined {
    return this.#points?.has(city) ? this.#points.onScreen(city, this.#view) : undefined;
  }

  /** Where the shown cities lie on the drawn world, for the arrow keys; NaN for the others. */
  get places(): { xs: Float64Array; ys: Float64Array } {
    const [xs, ys] = [
      new Float64Array(this.#atlas.cities.id.length).fill(Number.NaN),
      this.#points?.ys ?? new Float64Array(0),
    ];
    for (const city of this.#points?.shown ?? []) xs[city] = this.#points?.xs[city] ?? Number.NaN;
    return { xs, ys };
  }

  /** The middle of what is seen, in the same units. */
  get middle(): { x: number; y: number } {
    const { scale, x, y } = this.#view;
    return { x: (this.#size.width / 2 - x) / scale, y: (this.#size.height / 2 - y) / scale };
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    this.#arcs.stop();
    this.#projection = undefined;
    this.#holder.replaceChildren();
  }

  #move(view: View): void {
    this.#view = view;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#fetchBase();
      this.#draw("arcs");
    }, SETTLED_MS);
    this.#draw("ground", "cities", "over");
  }

  #fetchBase(): void {
    const projection = this.#projection;
    if (!projection) return;
    const zoom = this.#view.scale / wholeScale(projection, this.#size);
    const detail = zoom >= FINE_FROM ? "fine" : "coarse";
    if (this.#detail === "fine" || this.#detail === detail) return;
    this.#detail = detail;
    const from = projection;
    baseMap(projection, detail).then(
      (base) => {
        // Coarse shapes that come late do not replace the fine ones.
        if (this.#projection !== from || this.#detail !== detail) return;
        this.#base = base;
        this.#draw("ground");
      },
      () => {
        // Ties and cities are drawn without the land under them; the next movement asks for it again.
        if (this.#projection === from && this.#detail === detail) this.#detail = "none";
      },
    );
  }

  #draw(...layers: Layer[]): void {
    for (const layer of layers) this.#stale[layer] = true;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#drawStale());
  }

  #drawStale(): void {
    this.#frame = 0;
    const { ground, arcs, cities, over } = this.#stale;
    this.#stale = { ground: false, arcs: false, cities: false, over: false };
    if (!this.#projection || !this.#points) return;
    if (ground) this.#drawGround();
    if (arcs) this.#arcs.draw(this.#chunks, this.#view, this.#colours);
    else this.#arcs.follow(this.#view);
    if (cities) this.#drawCities(this.#points);
    if (over) this.#drawOver(this.#points);
  }

  #drawGround(): void {
    this.#ground.wipe();
    const base = this.#base;
    if (!base) return;
    const context = this.#ground.inWorld(this.#view);
    context.fillStyle = this.#colours.sea;
    context.fill(base.sphere);
    context.fillStyle = this.#colours.land;
    context.fill(base.land);
    context.lineWidth = this.#ground.hairline(this.#view);
    context.strokeStyle = this.#colours.border;
    context.setLineDash([]);
    context.stroke(base.borders);
    context.setLineDash([3 / this.#view.scale, 3 / this.#view.scale]);
    context.stroke(base.contested);
  }

  #drawCities(points: CityPoints): void {
    this.#cities.wipe();
    const context = this.#cities.inScreen();
    const { radii, order } = this.#marks;
    const at = { points, radii, view: this.#view, size: this.#size, colours: this.#colours };
    drawMarks(context, at);
    this.#names.wipe();
    drawLabels(
      this.#names.inScreen(),
      this.#inSight(points, order),
      this.#atlas.cities.name,
      at,
      MOST_LABELS,
    );
  }

  /** The first of an order that are on the screen: more than can be named are not even tried. */
  #inSight(points: CityPoints, order: Int32Array): number[] {
    const seen: number[] = [];
    for (const city of order) {
      const [x, y] = points.onScreen(city, this.#view);
      if (x >= 0 && y >= 0 && x <= this.#size.width && y <= this.#size.height) seen.push(city);
      if (seen.length >= 4 * MOST_LABELS) break;
    }
    return seen;
  }

  #drawOver(points: CityPoints): void {
    this.#over.wipe();
    const [focus, lines] = [this.#focus, this.#lines];
    if (!focus || !lines || !points.has(focus.city)) return;
    const world = this.#over.inWorld(this.#view);
    world.setLineDash([]);
    world.strokeStyle = this.#colours.tie;
    world.lineWidth = 1.5 / this.#view.scale;
    world.stroke(lines.path(focus.rows));
    const { radii } = this.#marks;
    const at = { points, radii, view: this.#view, size: this.#size, colours: this.#colours };
    drawEgo(this.#over.inScreen(), focus, this.#atlas.cities.name, at);
  }
}
