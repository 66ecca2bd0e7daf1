/** A populated place as a line of GeoNames' export gives it. */
export interface GeoNamesPlace {
  readonly number: number;
  readonly name: string;
  readonly asciiName: string;
  readonly alternateNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly featureCode: string;
  readonly country: string;
  /** GeoNames' own codes of the regions it lies in, from the country down: "FR", "FR.11", "FR.11.94". */
  readonly areas: readonly [string, string, string];
  /** GeoNames writes 0 where it has none. */
  readonly population?: number;
}

/** One of the export's tab-separated lines; undefined where it is none. Its columns: geonames.org/export. */
export function geoNamesPlace(line: string): GeoNamesPlace | undefined {
  const [number, name, asciiName, alternates = "", latitude, longitude, , featureCode = "", ...rest] =
    line.split("\t");
  const [country = "", , admin1, admin2, , , population] = rest;
  if (!number || !name || !country || !latitude || !longitude) return undefined;
  const region = `${country}.${admin1}`;
  return {
    number: Number(number),
    name,
    asciiName: asciiName ?? "",
    alternateNames: alternates.split(",").filter((each) => each !== ""),
    latitude: Number(latitude),
    longitude: Number(longitude),
    featureCode,
    country,
    areas: [country, region, `${region}.${admin2}`],
    ...(Number(population) > 0 && { population: Number(population) }),
  };
}
