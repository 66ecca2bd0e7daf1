/** Longitude and latitude in degrees, in this order, as GeoJSON has it. */
export type Position = readonly [longitude: number, latitude: number];

/** Degrees of arc between two points of a drawn line: about 220 km. */
const STEP = 2;

/**
 * The shortest way over the sphere between two positions, cut where it crosses the 180th meridian, since no part
 * of a GeoJSON line may do so (RFC 7946, 3.1.9). One part, or two.
 */
export function greatCircleParts(from: Position, to: Position): Position[][] {
  const parts: Position[][] = [[rounded(from)]];
  let last = from;
  for (const next of wayPoints(from, to)) {
    const crossing = crossingOf(last, next);
    if (crossing !== undefined) {
      const side = last[0] < 0 ? -180 : 180;
      parts.at(-1)?.push(rounded([side, crossing]));
      parts.push([rounded([-side, crossing])]);
    }
    parts.at(-1)?.push(rounded(next));
    last = next;
  }
  return parts.map(withoutRepeats).filter((part) => part.length > 1);
}

/** The points after the first, the last being the other end as it was given. */
function wayPoints(from: Position, to: Position): Position[] {
  const [a, b] = [unit(from), unit(to)];
  const arc = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  const steps = Math.ceil((arc * DEGREES) / STEP);
  const sine = Math.sin(arc);
  // Of two opposite points every way is shortest; the meridian through the first is one.
  if (sine < 1e-9) return [to];
  const between = Array.from({ length: Math.max(steps - 1, 0) }, (_, at) => {
    const [p, q] = [Math.sin(arc * (1 - (at + 1) / steps)) / sine, Math.sin((arc * (at + 1)) / steps) / sine];
    return position([p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]]);
  });
  return [...between, to];
}

/** The latitude at which a short line crosses the 180th meridian, if it does. */
function crossingOf(one: Position, other: Position): number | undefined {
  const apart = other[0] - one[0];
  if (Math.abs(apart) <= 180) return undefined;
  const turned = other[0] + (apart > 0 ? -360 : 360);
  const side = one[0] < 0 ? -180 : 180;
  const share = turned === one[0] ? 0 : (side - one[0]) / (turned - one[0]);
  return one[1] + share * (other[1] - one[1]);
}

type Vector = readonly [number, number, number];

const DEGREES = 180 / Math.PI;

function unit([longitude, latitude]: Position): Vector {
  const [l, p] = [longitude / DEGREES, latitude / DEGREES];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

function position([x, y, z]: Vector): Position {
  return [Math.atan2(y, x) * DEGREES, Math.atan2(z, Math.hypot(x, y)) * DEGREES];
}

/** To a millionth of a degree, about 10 cm; no -0. */
function rounded([longitude, latitude]: Position): Position {
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6 + 0;
  return [round(longitude), round(latitude)];
}

function withoutRepeats(part: readonly Position[]): Position[] {
  return part.filter(
    ([longitude, latitude], at) => longitude !== part[at - 1]?.[0] || latitude !== part[at - 1]?.[1],
  );
}
