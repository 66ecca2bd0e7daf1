/** A position in degrees, WGS 84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** The length of the arc between two positions on a sphere of the Earth's mean radius. */
export function kilometresApart(one: Position, other: Position): number {
  const north = haversine(radians(other.latitude - one.latitude));
  const east = haversine(radians(other.longitude - one.longitude));
  const share = north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(share)));
}

const EARTH_RADIUS_KM = 6371.0088;

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function haversine(angle: number): number {
  return Math.sin(angle / 2) ** 2;
}

/** The position of what gives both degrees; undefined where one is lacking. */
export function positionOf(of: Partial<Position>): Position | undefined {
  const { latitude, longitude } = of;
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
