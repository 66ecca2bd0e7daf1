/** A place in degrees, WGS 84. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

// The mean radius of the GRS 80 ellipsoid, R1: Moritz, H. (2000), Journal of Geodesy 74, 128–133.
const EARTH_RADIUS_KM = 6371.0088;

/**
 * Kilometres along the great circle, by the haversine, which keeps its digits where two places are near.
 * Sinnott, R. W. (1984), Virtues of the haversine, Sky and Telescope 68(2), 159.
 */
export function greatCircleKm(a: Place, b: Place): number {
  const latitudes = haversine(radians(b.latitude - a.latitude));
  const longitudes = haversine(radians(b.longitude - a.longitude));
  const between = latitudes + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitudes;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(between)));
}

function haversine(angle: number): number {
  return Math.sin(angle / 2) ** 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
