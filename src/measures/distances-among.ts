import type { Place } from "./great-circle.ts";

// As in great-circle.ts.
const EARTH_RADIUS_KM = 6371.0088;

/**
 * Great-circle kilometres between any two of many places, by the chord between their unit vectors: the sines and
 * cosines are taken once a place, where the haversine takes them once a pair. NaN where one has no place.
 */
export function distancesAmong(
  places: readonly (Place | undefined)[],
): (one: number, other: number) => number {
  const vectors = new Float64Array(3 * places.length).fill(Number.NaN);
  for (const [i, place] of places.entries()) {
    if (!place) continue;
    const [latitude, longitude] = [(place.latitude * Math.PI) / 180, (place.longitude * Math.PI) / 180];
    vectors[3 * i] = Math.cos(latitude) * Math.cos(longitude);
    vectors[3 * i + 1] = Math.cos(latitude) * Math.sin(longitude);
    vectors[3 * i + 2] = Math.sin(latitude);
  }
  return (one, other) => {
    const [a, b] = [3 * one, 3 * other];
    const x = (vectors[a] ?? 0) - (vectors[b] ?? 0);
    const y = (vectors[a + 1] ?? 0) - (vectors[b + 1] ?? 0);
    const z = (vectors[a + 2] ?? 0) - (vectors[b + 2] ?? 0);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
  };
}
