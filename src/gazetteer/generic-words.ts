import type { Place } from "./place.ts";

/** A name without the word for what it names, and the level that word tells. */
export interface Bare {
  readonly bare: string;
  readonly level: Place["level"];
}

/**
 * "cape town" and a city of "city of cape town", "aachen" and a region of "landkreis aachen". Undefined where the
 * normalised name has no such word. "York County" may be a county that nobody calls York, so the level goes with it.
 */
export function withoutGeneric(key: string): Bare | undefined {
  for (const { pattern, level } of PATTERNS) {
    const bare = pattern.exec(key)?.groups;
    const rest = bare?.["rest"]?.trim();
    if (rest) return { bare: rest, level };
  }
  return undefined;
}

/** The names a region has that shares its name with a city: "province of bologna", "duren district". */
export function regionKeys(bare: string): string[] {
  return [bare, ...KINDS.map((kind) => `${kind} of ${bare}`)];
}

const KINDS = ["province", "district", "county", "department", "prefecture"];

interface Pattern {
  readonly pattern: RegExp;
  readonly level: Place["level"];
}

/** Words that stand before a name, with the little words that join them; each list is of one level. */
const REGION_BEFORE = [
  "landkreis|kreis|krs|kr|lkr|lk|landratsamt|bezirk|regierungsbezirk|amt|verbandsgemeinde|samtgemeinde|wojewodschaft|woiwodschaft|wojewodztwo|powiat|oblast|rajon|raion|komitat|gespanschaft|provinz|departement|region|kanton|distrikt|grafschaft|prafektur",
  "(?:arrondissement|canton|departement|region|province|district|prefecture|prefecture|communaute de communes|communaute d ?agglomeration|agglomeration|metropole|syndicat|comte)(?: d[eu]s?| de la| de l)?",
  "(?:provincia|regione|regione autonoma|comunita montana|citta metropolitana|unione dei comuni|departamento|comarca|mancomunidad|diputacion|diputacion provincial|estado|comunidad autonoma|distrito|cabildo|condado|contea|distretto|circondario|prefettura|governatorato|voivodato|cantone)(?: d[aeio]| del| dell[ao]?| de la| do)?",
  "(?:province|county|state|district|region|prefecture|canton|department|governorate|municipal district|regional municipality|territory|republic|metropolitan borough council|county borough|metropolitan district|local government area) of(?: the)?",
  "(?:judetul|judet|zupanija|okres|kraj|megye|lan|fylke|amtskommune)",
] as const;

const CITY_BEFORE = [
  "(?:the )?(?:city|town|village|municipality|borough|commune|metropolitan municipality|city and county|city and borough|metropolitan borough|london borough|royal borough|metropolitan city|special city|township|municipal corporation|city council|community|special municipality|burgh|royal burgh|parish|civil parish)(?: council)? of(?: the)?",
  "greater",
  "(?:stadt|hansestadt|landeshauptstadt|gemeinde|markt|marktgemeinde|stadtgemeinde|kreisstadt|universitatsstadt|freie stadt|freie und hansestadt|ortsgemeinde|flecken|kurort|ortsteil|stadtteil|ort|ortschaft|bergstadt|kreisfreie stadt|bundesstadt|lutherstadt)",
  "(?:ville|commune|mairie|village|municipalite|bourg|cite)(?: d[eu]s?| de la| de l)?",
  "(?:comune|citta|municipio|municipalita|paese|frazione)(?: d[aei]| del| dell[ao]?)?",
  "(?:municipio|municipalidad|ayuntamiento|ciudad|villa|pueblo|ajuntament|concello|alcaldia|intendencia|canton)(?: d[e]| del| de la| de los| de las)",
  "(?:municipio|camara municipal|prefeitura|prefeitura municipal|cidade|concelho|freguesia|vila)(?: d[aeo]s?)?",
  "(?:gmina|miasto|gmina miejska|gmina wiejska|miasto i gmina|urzad miasta|urzad gminy|obec|mesto|obshtina|opcina|grad|opstina|orasul|oras|municipiul|comuna|kommun|kommune|gemeente|stad|kaupunki|komuna|bashkia)",
] as const;

const REGION_AFTER =
  "county|district|landkreis|kreis|province|prefecture|oblast|krai|rajon|raion|voivodeship|governorate|regency|region|department|canton|state|territory|ken|do|kreistag|megye|zupanija|lan|fylke|maakunta|county council|district council|regional council|shire|regional municipality|郡|省|州|县|縣|県|области?|область";

const CITY_AFTER =
  "city|town|village|township|municipality|borough|city council|town council|borough council|metropolitan municipality|metropolitan borough|municipal council|local municipality|commune|shi|cho|machi|mura|son|ku|si|gun|kommun|kommune|kaupunki|stad|belediyesi|nagar|市|町|村|區|区|시|군|구|特別市|광역시|special city|metropolitan city|metro city|special administrative city";

const PATTERNS: readonly Pattern[] = [
  ...CITY_BEFORE.map((words) => ({
    pattern: new RegExp(`^${words} (?<rest>.+)$`, "u"),
    level: "city" as const,
  })),
  ...REGION_BEFORE.map((words) => ({
    pattern: new RegExp(`^(?:${words}) (?<rest>.+)$`, "u"),
    level: "region" as const,
  })),
  { pattern: new RegExp(`^(?<rest>.+?) (?:${CITY_AFTER})$`, "u"), level: "city" },
  { pattern: /^(?<rest>[\p{Script=Han}\p{Script=Hangul}]{2,})(?:市|町|村|區|区|시|군)$/u, level: "city" },
  { pattern: new RegExp(`^(?<rest>.+?) (?:${REGION_AFTER})$`, "u"), level: "region" },
];
