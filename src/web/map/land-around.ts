import { type GeoProjection, geoPath } from "d3-geo";
import { coarseLand } from "./base-map.ts";

/** The land of the world as the path of a drawing. */
export async function landAround(d3: GeoProjection): Promise<string> {
  return geoPath(d3).digits(1)(await coarseLand()) ?? "";
}
