import type { Place } from "./place.ts";

/** A state that became several, as a source still calls it; by the codes of ISO 3166-3. */
interface FormerState {
  readonly code: string;
  readonly name: string;
  /** Codes of the states that lie where it lay. */
  readonly became: string;
  /** Normalised, as the languages of sources have it. */
  readonly called: string;
}

const FORMER_STATES: readonly FormerState[] = [
  {
    code: "YU",
    name: "Yugoslavia",
    became: "BA HR ME MK RS SI XK",
    called:
      "yugoslavia|jugoslawien|iugoslavia|jugoslavia|yougoslavie|jugoslavija|jugoslavien|joegoslavie|jugoslawia|jugoszlavia|sfrj|sfry",
  },
  {
    code: "SU",
    name: "the Soviet Union",
    became: "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ",
    called:
      "soviet union|ussr|udssr|urss|sowjetunion|unione sovietica|union sovietique|union sovietica|uniao sovietica|sovjetunionen|sovjet unie|sovjetunie|neuvostoliitto|zsrr|zwiazek radziecki|sssr|ссср|советский союз",
  },
  {
    code: "CSHH",
    name: "Czechoslovakia",
    became: "CZ SK",
    called:
      "czechoslovakia|tschechoslowakei|cecoslovacchia|tchecoslovaquie|checoslovaquia|ceskoslovensko|czechoslowacja|csehszlovakia|tjeckoslovakien|tjekkoslovakiet|tsjechoslowakije|tsjecho slowakije|cssr|csfr",
  },
  {
    code: "CSXX",
    name: "Serbia and Montenegro",
    became: "ME RS XK",
    called:
      "serbia and montenegro|serbien und montenegro|serbien montenegro|serbia montenegro|serbia e montenegro|serbie et montenegro|serbia y montenegro|srbija i crna gora",
  },
];

const BY_NAME = new Map(FORMER_STATES.flatMap((each) => each.called.split("|").map((name) => [name, each])));
const BY_CODE = new Map(FORMER_STATES.map((each) => [each.code, each]));

/** "Jugoslawien", "ehem. UdSSR"; it is no place of today's, so only those in it can be matched. */
export function formerState(key: string): Place | undefined {
  const found = BY_NAME.get(key.replace(FORMERLY, ""));
  if (found === undefined) return undefined;
  const { code, name } = found;
  return {
    id: `x:${code.toLowerCase()}`,
    level: "state",
    name,
    country: code,
    countryName: name,
    within: [],
  };
}

const FORMERLY = /^(?:ex|former|formerly|ehem|ehemalige[sn]?|fruhere[sn]?|ancienne|antigua|antica) /;

/** Codes of what a former state became; undefined for a state of today. */
export function becameOf(code: string): string | undefined {
  return BY_CODE.get(code)?.became;
}
