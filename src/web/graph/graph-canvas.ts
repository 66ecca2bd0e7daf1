import type { Atlas } from "../../atlas/atlas.ts";
import { ArcCanvas } from "../map/arc-canvas.ts";
import { CanvasLayer } from "../map/canvas-layer.ts";
import { type DrawnAt, drawEgo, drawLabels, type Focus } from "../map/city-marks.ts";
import { CityPoints } from "../map/city-points.ts";
import { type Colours, coloursOf } from "../map/colours.ts";
import type { Chunk } from "../map/tie-lines.ts";
import { type Size, shifted, type View, wholeScale, wholeView, zoomed } from "../map/view.ts";
import { pairChunks } from "./graph-lines.ts";
import { drawLoop, drawSelected, drawShapes, isWithin, type Loop } from "./graph-marks.ts";
import { onSheet, SHEET } from "./sheet.ts";
import type { LaidOut } from "./use-layout.ts";

/** What is drawn of a graph. */
export interface Drawn {
  readonly laid: LaidOut;
  readonly radii: Float32Array;
  /** Which cities are named first. */
  readonly order: Int32Array;
}

type Layer = "arcs" | "cities" | "over";

const SETTLED_MS = 140;
const MOST_LABELS = 40;

/** A graph on its canvases: lines, cities, names, and what is looked at or selected. Moving only sets where it lies. */
export class GraphCanvas {
  readonly #holder: HTMLElement;
  readonly #atlas: Atlas;
  readonly #arcs: ArcCanvas;
  readonly #cities: CanvasLayer;
  readonly #names: CanvasLayer;
  readonly #over: CanvasLayer;
  #size: Size = { width: 1, height: 1 };
  #view: View = { scale: 1, x: 0, y: 0 };
  #sheet: Size = SHEET;
  #points = new CityPoints(new Float64Array(0), new Float64Array(0));
  #colours: Colours;
  #chunks: readonly Chunk[] = [];
  #drawn: Drawn | undefined;
  #focus: Focus | undefined;
  #selected: ReadonlySet<number> = new Set();
  #loop: Loop | undefined;
  #moved = false;
  #frame = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #stale: Record<Layer, boolean> = { arcs: true, cities: true, over: true };

  constructor(holder: HTMLElement, atlas: Atlas) {
    this.#holder = holder;
    this.#atlas = atlas;
    this.#arcs = new ArcCanvas(holder);
    this.#cities = new CanvasLayer(holder, "cities");
    this.#names = new CanvasLayer(holder, "names");
    this.#over = new CanvasLayer(holder, "over");
    this.#colours = coloursOf(holder);
  }

  /** A graph, or the same one laid out further. What was zoomed into by hand stays where it is. */
  show(drawn: Drawn): void {
    if (drawn.laid.graph !== this.#drawn?.laid.graph) this.#moved = false;
    this.#drawn = drawn;
    const { sheet, xs, ys } = onSheet(drawn.laid, this.#atlas.cities.id.length);
    this.#sheet = sheet;
    this.#points = new CityPoints(xs, ys);
    this.#points.show(drawn.radii);
    this.#chunks = pairChunks(drawn.laid, { xs, ys });
    if (!this.#moved) this.#view = wholeView(sheet, this.#size);
    this.#draw("arcs", "cities", "over");
  }

  look(_whole: undefined): void {
    this.#moved = false;
    this.#view = wholeView(this.#sheet, this.#size);
    this.#draw("arcs", "cities", "over");
  }

  /** An address does not hold what is looked at: a layout has no degrees. */
  get looking(): undefined {
    return undefined;
  }

  setFocus(focus: Focus | undefined): void {
    this.#focus = focus;
    this.#holder.classList.toggle("looked", focus !== undefined);
    this.#draw("over");
  }

  setSelected(selected: ReadonlySet<number>): void {
    this.#selected = selected;
    this.#draw("over");
  }

  setLoop(loop: Loop | undefined): void {
    this.#loop = loop;
    this.#draw("over");
  }

  citiesWithin(loop: Loop): number[] {
    return this.#points.shown
      .values()
      .filter((city) => isWithin(loop, ...this.#at(city)))
      .toArray();
  }

  /** The cities within the frame. */
  get inSight(): number[] {
    const { width, height } = this.#size;
    return this.#points.shown
      .values()
      .filter((city) => {
        const [x, y] = this.#at(city);
        return x >= 0 && y >= 0 && x <= width && y <= height;
      })
      .toArray();
  }

  /** Where and how large everything is on the screen, for who draws the same elsewhere. */
  get at(): DrawnAt {
    const { radii = new Float32Array(0) } = this.#drawn ?? {};
    const grown = Math.min(2.5, Math.sqrt(this.#view.scale / wholeScale(this.#sheet, this.#size)));
    return {
      points: this.#points,
      radii: grown > 1.01 ? radii.map((radius) => radius * grown) : radii,
      view: this.#view,
      size: this.#size,
      colours: this.#colours,
    };
  }

  resize(size: Size): void {
    this.#size = size;
    for (const layer of [this.#arcs, this.#cities, this.#names, this.#over]) layer.resize(size);
    this.look(undefined);
  }

  recolour(): void {
    this.#colours = coloursOf(this.#holder);
    this.#draw("arcs", "cities", "over");
  }

  zoom(by: number, at?: readonly [number, number]): void {
    const middle = [this.#size.width / 2, this.#size.height / 2] as const;
    this.#move(zoomed(this.#view, by, at ?? middle, this.#sheet, this.#size));
  }

  shift(by: readonly [number, number]): void {
    this.#move(shifted(this.#view, by, this.#sheet, this.#size));
  }

  /** Moves as little as it takes to have a city well within the frame. */
  reveal(city: number): void {
    if (!this.#points.has(city)) return;
    const [x, y] = this.#at(city);
    const needed = (place: number, size: number): number =>
      place < size * 0.08 ? size * 0.3 - place : place > size * 0.92 ? size * 0.7 - place : 0;
    const by = [needed(x, this.#size.width), needed(y, this.#size.height)] as const;
    if (by[0] !== 0 || by[1] !== 0) this.shift(by);
  }

  cityNear(at: readonly [number, number], reach: number): number | undefined {
    return this.#points.near(at, this.#view, reach);
  }

  get places(): { xs: Float64Array; ys: Float64Array } {
    return this.#points;
  }

  get middle(): { x: number; y: number } {
    const { scale, x, y } = this.#view;
    return { x: (this.#size.width / 2 - x) / scale, y: (this.#size.height / 2 - y) / scale };
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    this.#arcs.stop();
    this.#drawn = undefined;
    this.#holder.replaceChildren();
  }

  #at(city: number): readonly [number, number] {
    return this.#points.onScreen(city, this.#view);
  }

  #move(view: View): void {
    this.#view = view;
    this.#moved = true;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#draw("arcs"), SETTLED_MS);
    this.#draw("cities", "over");
  }

  #draw(...layers: Layer[]): void {
    for (const layer of layers) this.#stale[layer] = true;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#drawStale());
  }

  #drawStale(): void {
    this.#frame = 0;
    const { arcs, cities, over } = this.#stale;
    this.#stale = { arcs: false, cities: false, over: false };
    if (!this.#drawn) return;
    if (arcs) this.#arcs.draw(this.#chunks, this.#view, this.#colours);
    else this.#arcs.follow(this.#view);
    if (cities) this.#drawCities(this.#drawn);
    if (over) this.#drawOver();
  }

  #drawCities({ laid, order }: Drawn): void {
    const at = this.at;
    this.#cities.wipe();
    drawShapes(this.#cities.inScreen(), laid, at);
    this.#names.wipe();
    const first = [...order.subarray(0, 2000)];
    drawLabels(this.#names.inScreen(), first, this.#atlas.cities.name, at, MOST_LABELS);
  }

  #drawOver(): void {
    this.#over.wipe();
    const at = this.at;
    const screen = this.#over.inScreen();
    drawSelected(screen, this.#selected, at);
    if (this.#loop) drawLoop(screen, this.#loop, at);
    const focus = this.#focus;
    if (!focus || !this.#points.has(focus.city)) return;
    const [x, y] = this.#at(focus.city);
    screen.beginPath();
    for (const partner of focus.partners) {
      screen.moveTo(x, y);
      screen.lineTo(...this.#at(partner));
    }
    screen.strokeStyle = this.#colours.tie;
    screen.lineWidth = 1.5;
    screen.stroke();
    drawEgo(screen, focus, this.#atlas.cities.name, at);
  }
}
