import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

/** A shape of the world as a path in the units of a projection. */
export function drawn(d3: GeoProjection, shape: GeoPermissibleObjects): Path2D {
  const path = new Path2D();
  geoPath(d3, penOf(path))(shape);
  return path;
}

function penOf(path: Path2D): GeoContext {
  return {
    beginPath: () => {},
    moveTo: (x, y) => path.moveTo(x, y),
    lineTo: (x, y) => path.lineTo(x, y),
    arc: (x, y, radius, from, to) => path.arc(x, y, radius, from, to),
    closePath: () => path.closePath(),
  };
}

/** A line as numbers, x and y by turns; NaN twice where the pen was lifted, as at the edge of the map. */
export function lineAlong(d3: GeoProjection): (from: [number, number], to: [number, number]) => Float32Array {
  let points: number[] = [];
  const path = geoPath(d3, {
    beginPath: () => {},
    moveTo: (x, y) => {
      if (points.length > 0) points.push(Number.NaN, Number.NaN);
      points.push(x, y);
    },
    lineTo: (x, y) => points.push(x, y),
    arc: () => {},
    closePath: () => {},
  });
  return (from, to) => {
    points = [];
    path({ type: "LineString", coordinates: [from, to] });
    return Float32Array.from(points);
  };
}

export function addLine(path: Path2D, line: Float32Array): void {
  let lifted = true;
  for (let at = 0; at < line.length; at += 2) {
    const [x = 0, y = 0] = [line[at], line[at + 1]];
    if (Number.isNaN(x)) lifted = true;
    else if (lifted) {
      path.moveTo(x, y);
      lifted = false;
    } else path.lineTo(x, y);
  }
}
