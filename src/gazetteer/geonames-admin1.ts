import { type GeoNamesRow, NUMBER, REGION_CODE, REGION_COLUMNS } from "./geonames-table.ts";

/** A region of a country's first level, as GeoNames' admin1CodesASCII gives it. */
export interface GeoNamesRegion {
  /** "ZA.11": in it lie the places of that country and code. */
  readonly code: string;
  readonly country: string;
  readonly name: string;
  readonly asciiName: string;
  readonly number: number;
}

/** A line of admin1CodesASCII; "00" is what GeoNames writes where it does not know the region, and is left out. */
export function geoNamesRegion(line: string): GeoNamesRow<GeoNamesRegion> {
  const cells = line.split("\t");
  if (cells.length !== REGION_COLUMNS)
    return { why: `${cells.length} columns where a region has ${REGION_COLUMNS}` };
  const [code = "", name = "", asciiName = "", number = ""] = cells.map((cell) => cell.trim());
  if (!REGION_CODE.test(code)) return { why: `'${code}' is no code of a region` };
  if (code.endsWith(".00")) return undefined;
  if (name === "") return { why: `region ${code} has no name` };
  if (!NUMBER.test(number)) return { why: `region ${code} has '${number}' for its number` };
  return { row: { code, country: code.slice(0, 2), name, asciiName, number: Number(number) } };
}
