import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import type { Named } from "../src/record/named.ts";

/** A place as a row of a set names it, and where the set says it is. */
export interface Case {
  readonly named: Named;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** One end of the rows of a set. */
export interface CaseSet {
  readonly title: string;
  /** Rules are tuned on half of these, by name; the others are only reported. */
  readonly tuned: boolean;
  /** Undefined where the folder is absent. */
  readonly cases: readonly Case[] | undefined;
}

type Row = Readonly<Record<string, string>>;

interface Columns {
  readonly name: string;
  /** A column, or the country itself where all rows lie in one. */
  readonly country?: string | ((row: Row) => string);
  readonly region?: string;
  readonly at?: readonly [latitude: string, longitude: string];
}

const GERMANY = "muenchdo-germany-2015/TwinTowns_clean.csv";
const ITALY = "yuboski-italy-2025/twinings.csv";
const BRITAIN = "fozy81-uk-2014/twins.csv";
const NETWORKS = "etmun-gourdon/ETMUN_Membership_GNidCorr.csv.gz";
const WIKIPEDIA = "kompot-wikipedia-2023/sister_cities.csv";

export function caseSets(folder: string): CaseSet[] {
  const set = (title: string, file: string, columns: Columns, tuned = true, delimiter = ","): CaseSet => ({
    title,
    tuned,
    cases: readCases(`${folder}/${file}`, columns, delimiter),
  });
  const own = (code: string) => () => code;
  return [
    set("Germany, German end", GERMANY, {
      name: "municipality",
      country: own("DE"),
      region: "bundesland",
      at: ["latitude", "longitude"],
    }),
    set("Germany, partner", GERMANY, {
      name: "partnergemeinde",
      country: "country",
      at: ["partner_latitude", "partner_longitude"],
    }),
    set(
      "Italy, Italian end",
      ITALY,
      {
        name: "comune_start_name",
        country: own("Italia"),
        region: "comune_start_regione",
        at: ["comune_start_lat", "comune_start_log"],
      },
      true,
      "|",
    ),
    set(
      "Italy, partner",
      ITALY,
      { name: "comune_end_name", country: "comune_end_stato", at: ["comune_end_lat", "comune_end_log"] },
      true,
      "|",
    ),
    set("UK, UK end", BRITAIN, { name: "townUK", country: own("GB"), at: ["latuk", "lonuk"] }),
    set("UK, partner (name alone)", BRITAIN, { name: "town", at: ["lat", "lon"] }),
    set("Networks, member", NETWORKS, {
      name: "Full_Name",
      country: "CountryCode",
      at: ["lat_GN", "lng_GN"],
    }),
    set("Wikipedia, city (untouched)", WIKIPEDIA, { name: "city", country: "country" }, false),
    set(
      "Wikipedia, partner (untouched)",
      WIKIPEDIA,
      { name: "sister_city", country: "country_of_sc" },
      false,
    ),
  ];
}

function readCases(path: string, columns: Columns, delimiter: string): Case[] | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const text = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  const rows: Row[] = parse(text, { columns: true, bom: true, delimiter, relax_quotes: delimiter === "|" });
  return rows.map((row) => caseOf(row, columns)).filter(({ named }) => named.name !== "");
}

function caseOf(row: Row, { name, country, region, at }: Columns): Case {
  const said = typeof country === "function" ? country(row) : country && row[country]?.trim();
  const [latitude, longitude] = at?.map((column) => degrees(row[column])) ?? [];
  return {
    named: {
      type: "place",
      name: row[name]?.trim() ?? "",
      ...(said && { country: said }),
      ...(region && row[region] && { region: row[region] }),
    },
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
  };
}

function degrees(cell = ""): number | undefined {
  return cell.trim() === "" || !Number.isFinite(Number(cell)) ? undefined : Number(cell);
}
