import { type CovariateLeftOut, leftOut } from "../inference/covariate-left-out.ts";
import type { StateFact } from "../inference/tied-cities.ts";
import { firstDay, lastDay } from "../record/partial-date.ts";
import { countryKinship } from "./country-kinship.ts";
import type { StateBloc } from "./state-blocs.ts";
import { type StateTables, stateTables } from "./state-tables.ts";

const COUNTRIES = "world-countries (ODbL)";
const CLAIMS = "claims on file";
const NATO = "net:nato";

/** Something of two states that are both in a list of states, by their codes. */
type OfStates = StateFact["of"];

/** In which blocs states are, and the day. */
export interface StatesOfDay {
  readonly blocs: readonly StateBloc[];
  readonly asOf: string;
}

/**
 * What is known of pairs of states on a day: borders, languages, colonial rule, alliances and blocs, and what a file
 * brings. This is the one list of them: every estimate takes its covariates of states from here.
 */
export function stateFacts(
  { blocs, asOf }: StatesOfDay,
  brought: (day: string) => StateFact[] = () => [],
): StateFact[] {
  return [...onFile(blocs, asOf), ...brought(asOf)];
}

function onFile(blocs: readonly StateBloc[], day: string): StateFact[] {
  const tables = stateTables();
  const nato = blocs.find(({ id }) => id === NATO);
  const others = blocs.filter(({ id }) => id !== NATO);
  const among = (of: OfStates): OfStates => ofListed(tables, of);
  return [
    {
      id: "contiguity",
      name: "states with a border",
      source: COUNTRIES,
      of: remembered((one, other) => numberOf(countryKinship(one, other)?.border)),
    },
    {
      id: "language",
      name: "an official language in common",
      source: "gazetteer/state-languages",
      of: among(remembered((one, other) => Number(haveCommonLanguage(tables, one, other)))),
    },
    {
      id: "language-family",
      name: "main languages of one family or branch",
      source: "gazetteer/languages",
      of: among((one, other) => Number(branchOf(tables, one) === branchOf(tables, other))),
    },
    {
      id: "colony",
      name: "colonial tie",
      source: "gazetteer/colonial-ties",
      of: among(colonialTie(tables)),
    },
    {
      id: "common-ruler",
      name: "colonies of one state after 1945",
      source: "gazetteer/colonial-ties",
      of: among(commonRuler(tables)),
    },
    {
      id: "alliance",
      name: "allies by treaty",
      source: nato ? `${CLAIMS} (NATO); gazetteer/alliances` : "gazetteer/alliances",
      of: among(allies(tables, nato, day)),
    },
    ...(others.length > 0
      ? [
          {
            id: "blocs",
            name: `blocs in common (of ${others.length})`,
            source: CLAIMS,
            of: among((one, other) => others.filter((bloc) => areIn(bloc.members, one, other)).length),
          },
        ]
      : []),
  ];
}

/** The family of a state's main language; of Indo-European ones the branch. */
export function branchOf({ spoken, languages }: StateTables, state: string): string | undefined {
  const language = languages.get(spoken.get(state)?.main ?? "");
  return language?.branch ?? language?.family;
}

/** Of a state that no list knows nothing is known; of the listed ones what no row says is not the case. */
function ofListed({ spoken }: StateTables, of: OfStates): OfStates {
  return (one, other) => (spoken.has(one) && spoken.has(other) ? of(one, other) : Number.NaN);
}

/** Asked once a pair of states, not once a pair of cities. */
function remembered(of: OfStates): OfStates {
  const known = new Map<string, number>();
  return (one, other) => {
    const key = `${one} ${other}`;
    const held = known.get(key) ?? of(one, other);
    known.set(key, held);
    return held;
  };
}

function numberOf(value: boolean | undefined): number {
  return value === undefined ? Number.NaN : Number(value);
}

function haveCommonLanguage({ spoken }: StateTables, one: string, other: string): boolean {
  const official = spoken.get(other)?.official ?? [];
  return spoken.get(one)?.official.some((language) => official.includes(language)) ?? false;
}

function colonialTie({ colonial }: StateTables): OfStates {
  const pairs = new Set(
    colonial.flatMap(({ country, power }) => [`${country} ${power}`, `${power} ${country}`]),
  );
  return (one, other) => Number(pairs.has(`${one} ${other}`));
}

/** Rule that ended before then left too little in common. */
const RULED_AFTER = 1945;

function commonRuler({ colonial }: StateTables): OfStates {
  const rulers = new Map<string, Set<string>>();
  for (const { country, power, until } of colonial)
    if (until === undefined || Number(until) >= RULED_AFTER)
      rulers.set(country, (rulers.get(country) ?? new Set()).add(power));
  return (one, other) => {
    const [first, second] = [rulers.get(one), rulers.get(other)];
    return Number(first !== undefined && second !== undefined && !first.isDisjointFrom(second));
  };
}

function allies(tables: StateTables, nato: StateBloc | undefined, day: string): OfStates {
  const standing = tables.allies.filter(
    ({ from, to }) =>
      (from === undefined || firstDay(from) <= day) && (to === undefined || day <= lastDay(to)),
  );
  const treaties = [...Map.groupBy(standing, ({ treaty }) => treaty).values()].map(
    (parties) => new Set(parties.map(({ country }) => country)),
  );
  const all = nato ? [nato.members, ...treaties] : treaties;
  return (one, other) => Number(all.some((members) => areIn(members, one, other)));
}

function areIn(members: ReadonlySet<string>, one: string, other: string): boolean {
  return members.has(one) && members.has(other);
}

/** What the literature asks for and no source here gives; a file may bring it. */
const WANTED = [["un-votes", "distance of votes at the United Nations", /\bun\b|vot|ideal/]] as const;

/** Those of the covariates wanted that nothing given is named after. */
export function notGivenOfStates(facts: readonly StateFact[]): CovariateLeftOut[] {
  const names = facts.filter(({ id }) => id.startsWith("file:")).map(({ name }) => name.toLowerCase());
  return WANTED.filter(([, , words]) => !names.some((name) => words.test(name.replaceAll(/[_-]/g, " ")))).map(
    ([id, name]) =>
      leftOut({ id, name }, "no source on file gives it; bring it with --covariate", "left-out.no-source"),
  );
}
