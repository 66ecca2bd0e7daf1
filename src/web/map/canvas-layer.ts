import type { Size, View } from "./view.ts";

/** One of the canvases that lie on each other, drawn on in the units of the world or of the screen. */
export class CanvasLayer {
  readonly element: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #ratio = 1;

  constructor(holder: HTMLElement, name: string) {
    this.element = document.createElement("canvas");
    this.element.className = `layer ${name}`;
    this.element.setAttribute("aria-hidden", "true");
    const context = this.element.getContext("2d");
    if (context === null) throw new Error("This browser draws on no canvas.");
    this.#context = context;
    holder.append(this.element);
  }

  /** With as many pixels as the device has for each of the page, but no more than `most`. */
  resize({ width, height }: Size, most = 3): void {
    this.#ratio = Math.min(most, devicePixelRatio || 1);
    this.element.width = Math.max(1, Math.round(width * this.#ratio));
    this.element.height = Math.max(1, Math.round(height * this.#ratio));
  }

  wipe(): void {
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, this.element.width, this.element.height);
  }

  inScreen(): CanvasRenderingContext2D {
    this.#context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    return this.#context;
  }

  inWorld({ scale, x, y }: View): CanvasRenderingContext2D {
    const ratio = this.#ratio;
    this.#context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
    return this.#context;
  }

  /** A line as wide as one pixel of the device, in the units of the world: wider ones are drawn many times slower. */
  hairline({ scale }: View): number {
    return 1 / (scale * this.#ratio);
  }

  /** Shown where it will lie, until it is drawn anew there. */
  moveFrom(drawn: View, shown: View): void {
    const ratio = shown.scale / drawn.scale;
    const [x, y] = [shown.x - drawn.x * ratio, shown.y - drawn.y * ratio];
    const still = ratio === 1 && x === 0 && y === 0;
    this.element.style.transform = still ? "" : `translate(${x}px, ${y}px) scale(${ratio})`;
  }
}
