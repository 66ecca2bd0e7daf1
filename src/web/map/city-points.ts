import Flatbush from "flatbush";
import type { Atlas } from "../../atlas/atlas.ts";
import type { Projection } from "./projection.ts";
import type { View } from "./view.ts";

/** Where cities lie on what is drawn; NaN for one that has no place there. */
export class CityPoints {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  #shown: Int32Array = new Int32Array(0);
  #index: Flatbush | undefined;

  constructor(xs: Float64Array, ys: Float64Array) {
    this.xs = xs;
    this.ys = ys;
  }

  /** Which cities the pointer and the arrow keys can find. */
  show(radii: Float32Array): void {
    this.#shown = Int32Array.from(radii.keys().filter((city) => (radii[city] ?? 0) > 0 && this.has(city)));
    this.#index = undefined;
  }

  get shown(): Int32Array {
    return this.#shown;
  }

  has(city: number): boolean {
    return !Number.isNaN(this.xs[city] ?? Number.NaN);
  }

  onScreen(city: number, { scale, x, y }: View): readonly [number, number] {
    return [(this.xs[city] ?? Number.NaN) * scale + x, (this.ys[city] ?? Number.NaN) * scale + y];
  }

  /** The shown city nearest to a point of the screen, if it is within some pixels of it. */
  near([left, top]: readonly [number, number], { scale, x, y }: View, reach: number): number | undefined {
    if (this.#shown.length === 0) return undefined;
    this.#index ??= this.#built();
    const [found] = this.#index.neighbors((left - x) / scale, (top - y) / scale, 1, reach / scale);
    return found === undefined ? undefined : this.#shown[found];
  }

  #built(): Flatbush {
    const index = new Flatbush(this.#shown.length);
    for (const city of this.#shown) index.add(this.xs[city] ?? 0, this.ys[city] ?? 0);
    index.finish();
    return index;
  }
}

/** Where cities lie on the drawn world; NaN for one that has no coordinates or lies on the far side. */
export function projectedCities({ cities }: Atlas, projection: Projection): CityPoints {
  const xs = new Float64Array(cities.id.length).fill(Number.NaN);
  const ys = xs.slice();
  cities.longitude.forEach((longitude, number) => {
    const latitude = cities.latitude[number];
    if (longitude === null || latitude === null || latitude === undefined) return;
    const place = projection.place([longitude, latitude]);
    if (place) [xs[number], ys[number]] = [place[0], place[1]];
  });
  return new CityPoints(xs, ys);
}
