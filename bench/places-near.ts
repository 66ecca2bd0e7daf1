import type { GeoNamesPlace } from "../src/gazetteer/geonames-line.ts";
import { kilometresApart, type Position } from "../src/gazetteer/kilometres-apart.ts";
import { gazetteerSource } from "../src/store/gazetteer-source.ts";

/** Every place of the gazetteer's source by where it lies, so that an oracle need not ask what it is to judge. */
export class PlacesNear {
  readonly #cells = new Map<string, GeoNamesPlace[]>();

  constructor() {
    for (const place of gazetteerSource().cities()) {
      const cell = cellOf(place.latitude, place.longitude);
      const others = this.#cells.get(cell);
      if (others) others.push(place);
      else this.#cells.set(cell, [place]);
    }
  }

  /** Those at most so far away; right to some 50 km and 60° of latitude, the cells being half a degree. */
  within(at: Position, km: number): GeoNamesPlace[] {
    const steps = [-0.5, 0, 0.5];
    const cells = steps.flatMap((north) =>
      [-1, ...steps, 1].map((east) => cellOf(at.latitude + north, at.longitude + east)),
    );
    return [...new Set(cells)]
      .flatMap((cell) => this.#cells.get(cell) ?? [])
      .filter((place) => kilometresApart(at, place) <= km);
  }
}

function cellOf(latitude: number, longitude: number): string {
  return `${Math.floor(2 * latitude)} ${Math.floor(2 * longitude)}`;
}
