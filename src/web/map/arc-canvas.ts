import { CanvasLayer } from "./canvas-layer.ts";
import type { Colours } from "./colours.ts";
import type { Chunk } from "./tie-lines.ts";
import type { Size, View } from "./view.ts";

/** So long a piece of drawing may keep the page waiting. */
const SLICE_MS = 24;
/** From so many pieces on the lines are a haze: pixels finer than the page's show no more of it and take four times as long. */
const HAZE = 24;

/** The ties: drawn piece by piece, so that the page answers meanwhile, and moved as a picture until they are drawn anew. */
export class ArcCanvas {
  readonly #layer: CanvasLayer;
  #drawn: View = { scale: 1, x: 0, y: 0 };
  #frame = 0;
  #size: Size = { width: 1, height: 1 };
  #hazy = false;

  constructor(holder: HTMLElement) {
    this.#layer = new CanvasLayer(holder, "arcs");
  }

  resize(size: Size): void {
    this.#size = size;
    this.#layer.resize(size, this.#hazy ? 1 : undefined);
  }

  /** Shown where the ties will lie. */
  follow(view: View): void {
    this.#layer.moveFrom(this.#drawn, view);
  }

  draw(chunks: readonly Chunk[], view: View, colours: Colours): void {
    this.stop();
    performance.mark("hansa-arcs-begin");
    if (this.#hazy !== chunks.length > HAZE) {
      this.#hazy = !this.#hazy;
      this.resize(this.#size);
    }
    this.#layer.wipe();
    this.#drawn = view;
    this.follow(view);
    this.#drawFrom(0, chunks, colours);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #drawFrom(first: number, chunks: readonly Chunk[], colours: Colours): void {
    const begun = performance.now();
    const context = this.#layer.inWorld(this.#drawn);
    context.lineWidth = this.#layer.hairline(this.#drawn);
    let next = first;
    for (; next < chunks.length && performance.now() - begun < SLICE_MS; next++) {
      const chunk = chunks[next];
      if (chunk) this.#stroke(context, chunk, colours);
    }
    if (next < chunks.length)
      this.#frame = requestAnimationFrame(() => this.#drawFrom(next, chunks, colours));
    else performance.measure("hansa-arcs", "hansa-arcs-begin");
  }

  #stroke(context: CanvasRenderingContext2D, { look, path }: Chunk, colours: Colours): void {
    context.strokeStyle = colours[look.colour];
    context.globalAlpha = look.strength;
    context.setLineDash(look.dash?.map((length) => length / this.#drawn.scale) ?? []);
    context.stroke(path());
    context.globalAlpha = 1;
  }
}
