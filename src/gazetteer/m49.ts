/** A region of the world and its subregion by the United Nations' M49 standard. */
export interface WorldRegion {
  readonly region: string;
  readonly subregion: string;
  /** M49 does not list it: placed here with its neighbours, so that it is counted somewhere. */
  readonly unlisted?: true;
}

/**
 * Where M49 puts a country, by its ISO code: its region and the finest subregion it gives (for Africa and Latin
 * America the "intermediate region"). Undefined for Antarctica and for codes M49 and this list do not know.
 * UN Statistics Division, Standard country or area codes for statistical use (M49).
 */
export function worldRegion(country: string): WorldRegion | undefined {
  return BY_COUNTRY.get(country);
}

const SUBREGIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Africa: {
    "Northern Africa": "DZ EG EH LY MA SD TN",
    "Eastern Africa": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
    "Middle Africa": "AO CD CF CG CM GA GQ ST TD",
    "Southern Africa": "BW LS NA SZ ZA",
    "Western Africa": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
  },
  Americas: {
    Caribbean: "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "Central America": "BZ CR GT HN MX NI PA SV",
    "Northern America": "BM CA GL PM US",
    "South America": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
  },
  Asia: {
    "Central Asia": "KG KZ TJ TM UZ",
    "Eastern Asia": "CN HK JP KP KR MN MO",
    "South-eastern Asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "Southern Asia": "AF BD BT IN IR LK MV NP PK",
    "Western Asia": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
  },
  Europe: {
    "Eastern Europe": "BG BY CZ HU MD PL RO RU SK UA",
    "Northern Europe": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "Southern Europe": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA",
    "Western Europe": "AT BE CH DE FR LI LU MC NL",
  },
  Oceania: {
    "Australia and New Zealand": "AU CC CX HM NF NZ",
    Melanesia: "FJ NC PG SB VU",
    Micronesia: "FM GU KI MH MP NR PW UM",
    Polynesia: "AS CK NU PF PN TK TO TV WF WS",
  },
};

const UNLISTED: readonly (readonly [string, WorldRegion])[] = [
  ["TW", { region: "Asia", subregion: "Eastern Asia", unlisted: true }],
  ["XK", { region: "Europe", subregion: "Southern Europe", unlisted: true }],
];

const BY_COUNTRY: ReadonlyMap<string, WorldRegion> = new Map([
  ...Object.entries(SUBREGIONS).flatMap(([region, subregions]) =>
    Object.entries(subregions).flatMap(([subregion, codes]) =>
      codes.split(" ").map((code) => [code, { region, subregion }] as const),
    ),
  ),
  ...UNLISTED,
]);
