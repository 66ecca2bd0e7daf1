import { around } from "geokdbush";
import KDBush from "kdbush";
import type { World } from "./world.ts";

/** The cities around each city, nearest first, in rows like those of a graph; a city itself is not in its row. */
export interface Neighbourhoods {
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
  /** How much each counts: 1 at no distance, half at HALF_KM. */
  readonly weights: Float64Array;
}

const WITHIN_KM = 60;
const MOST = 24;
const HALF_KM = 15;

export function neighbourhoodsOf(world: World): Neighbourhoods {
  const placed = [...world.cities.keys()].filter((city) => world.cities[city]?.place);
  const offsets = new Uint32Array(world.cities.length + 1);
  const members: number[] = [];
  const weights: number[] = [];
  if (placed.length === 0) return { offsets, members: new Uint32Array(), weights: new Float64Array() };
  const index = new KDBush(placed.length);
  for (const city of placed) {
    const { longitude, latitude } = world.cities[city]?.place ?? { longitude: 0, latitude: 0 };
    index.add(longitude, latitude);
  }
  index.finish();
  for (const [city, { place }] of world.cities.entries()) {
    const found = place ? around(index, place.longitude, place.latitude, MOST + 1, WITHIN_KM) : [];
    for (const at of found) {
      const other = placed[at] ?? 0;
      if (other === city) continue;
      members.push(other);
      weights.push(1 / (1 + world.kilometres(city, other) / HALF_KM));
    }
    offsets[city + 1] = members.length;
  }
  return { offsets, members: Uint32Array.from(members), weights: Float64Array.from(weights) };
}
