const PLAIN = /^-?\d{1,3}([.,]\d+)?°?$/;
const SEXAGESIMAL =
  /^(\d{1,3})\s*°\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|'')\s*)?([NSEWO])?$/i;
const MOST = { latitude: 90, longitude: 180 } as const;

/** Degrees as tables write them: 50.776, 50,776, 50° 46′ 34″ N. No value where it is none, or beyond the globe. */
export function cellDegrees(cell: string, which: "latitude" | "longitude"): number | undefined {
  const degrees = PLAIN.test(cell) ? Number(cell.replace(",", ".").replace("°", "")) : sexagesimal(cell);
  return degrees !== undefined && Math.abs(degrees) <= MOST[which] ? degrees : undefined;
}

/** A latitude and a longitude in one cell, "50.776, 6.087"; with letters in either order. */
export function degreesPair(cell: string): { latitude: number; longitude: number } | undefined {
  const parts = cell.split(/\s*[;,]\s+|\s*;\s*|,(?=\s*-?\d+\.)|\s+(?=-?\d+\.)|(?<=[NSEW])\s+/i);
  const [one = "", other = ""] = parts.map((part) => part.trim());
  if (parts.length !== 2) return undefined;
  const turned = /[EWO]$/i.test(one);
  const latitude = cellDegrees(turned ? other : one, "latitude");
  const longitude = cellDegrees(turned ? one : other, "longitude");
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function sexagesimal(cell: string): number | undefined {
  const [found, degrees, minutes = "0", seconds = "0", side = ""] = SEXAGESIMAL.exec(cell.trim()) ?? [];
  if (found === undefined) return undefined;
  const [d, m, s] = [degrees, minutes, seconds].map((part) => Number((part ?? "").replace(",", ".")));
  if (d === undefined || m === undefined || s === undefined || m >= 60 || s >= 60) return undefined;
  const value = d + m / 60 + s / 3600;
  return /[SW]/i.test(side) ? -value : value;
}
