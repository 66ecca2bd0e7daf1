import {
  type GeoProjection,
  geoAzimuthalEquidistant,
  geoDistance,
  geoEqualEarth,
  geoNaturalEarth1,
  geoOrthographic,
  geoPath,
} from "d3-geo";

export const PROJECTIONS = ["equal-earth", "natural-earth", "azimuthal", "globe"] as const;
export type ProjectionName = (typeof PROJECTIONS)[number];

/** Longitude and latitude in degrees. */
export type Degrees = readonly [longitude: number, latitude: number];

/** The world drawn once, 1000 units wide or high; a screen moves and scales it. */
export interface Projection {
  readonly name: ProjectionName;
  readonly centre: Degrees;
  readonly d3: GeoProjection;
  readonly width: number;
  readonly height: number;
  /** Where a place lies; none on the far side of a globe. */
  readonly place: (at: Degrees) => readonly [x: number, y: number] | undefined;
}

const SIZE = 1000;
const QUARTER = Math.PI / 2;

const MADE: Readonly<Record<ProjectionName, () => GeoProjection>> = {
  "equal-earth": geoEqualEarth,
  "natural-earth": geoNaturalEarth1,
  azimuthal: geoAzimuthalEquidistant,
  globe: geoOrthographic,
};

/** Round maps turn to their centre, flat ones along the equator alone: so areas stay where they are looked for. */
export function projection(name: ProjectionName, centre: Degrees): Projection {
  const [longitude, latitude] = centre;
  const round = name === "azimuthal" || name === "globe";
  const d3 = MADE[name]().rotate([-longitude, round ? -latitude : 0]);
  d3.fitSize([SIZE, SIZE], { type: "Sphere" });
  const [[left, top], [right, bottom]] = geoPath(d3).bounds({ type: "Sphere" });
  d3.fitExtent(
    [
      [0, 0],
      [right - left, bottom - top],
    ],
    { type: "Sphere" },
  ).precision(0.3);
  const place = (at: Degrees): readonly [number, number] | undefined =>
    name === "globe" && geoDistance([...at], [...centre]) > QUARTER ? undefined : (d3([...at]) ?? undefined);
  return { name, centre, d3, width: right - left, height: bottom - top, place };
}
