import { wktToGeoJSON } from "betterknown";

/** Where one end of a shape lies, or why that cannot be told. */
export type WktEnd = { readonly latitude: number; readonly longitude: number } | { readonly why: string };

/**
 * The place that a cell in Well-Known Text gives: a point's own, or the start or end of a line. WKT puts the
 * longitude first.
 */
export function wktEnd(cell: string, end?: "start" | "end"): WktEnd {
  const shape = shapeOf(cell);
  if (shape?.type === "Point") return located(shape.coordinates, cell);
  if (shape?.type !== "LineString") return { why: `"${cell}" is no POINT and no LINESTRING` };
  if (end === undefined) return { why: "a line has two ends; say end: start or end: end beside the column" };
  return located(shape.coordinates.at(end === "start" ? 0 : -1), cell);
}

function shapeOf(cell: string): ReturnType<typeof wktToGeoJSON> | undefined {
  try {
    return wktToGeoJSON(cell);
  } catch {
    return undefined;
  }
}

/** Whether a cell looks like Well-Known Text. */
export function looksLikeWkt(cell: string): boolean {
  return /^\s*(SRID=\d+;\s*)?(POINT|LINESTRING|MULTI|POLYGON|GEOMETRYCOLLECTION)\b/i.test(cell);
}

function located(position: readonly number[] | undefined, cell: string): WktEnd {
  const [longitude, latitude] = position ?? [];
  if (latitude === undefined || longitude === undefined) return { why: `"${cell}" gives no position` };
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return { why: `"${cell}" lies beyond the globe; WKT puts the longitude first, in degrees` };
  return { latitude, longitude };
}
