import type { StateFact } from "../inference/tied-cities.ts";
import { countryKinship } from "./country-kinship.ts";
import type { StateBloc } from "./state-blocs.ts";

const COUNTRIES = "world-countries (ODbL)";
const CLAIMS = "claims on file";
const NATO = "net:nato";

/** What is known of pairs of states without asking anybody: borders, languages, blocs and one alliance. */
export function stateFacts(blocs: readonly StateBloc[]): StateFact[] {
  const kinship = remembered();
  // Of a state that no list knows it is not known what it is in.
  const areKnown = (one: string, other: string): boolean => kinship(one, other) !== undefined;
  const told = (value: boolean | undefined): number => (value === undefined ? Number.NaN : Number(value));
  const nato = blocs.find(({ id }) => id === NATO);
  const others = blocs.filter(({ id }) => id !== NATO);
  return [
    {
      id: "contiguity",
      name: "states with a border",
      source: COUNTRIES,
      of: (one, other) => told(kinship(one, other)?.border),
    },
    {
      id: "language",
      name: "an official language in common",
      source: COUNTRIES,
      of: (one, other) => told(kinship(one, other)?.language),
    },
    ...(others.length > 0
      ? [
          {
            id: "blocs",
            name: `blocs in common (of ${others.length})`,
            source: CLAIMS,
            of: (one: string, other: string) =>
              areKnown(one, other) ? others.filter((bloc) => areIn(bloc, one, other)).length : Number.NaN,
          },
        ]
      : []),
    ...(nato
      ? [
          {
            id: "nato",
            name: "allies in NATO",
            source: CLAIMS,
            of: (one: string, other: string) =>
              areKnown(one, other) ? Number(areIn(nato, one, other)) : Number.NaN,
          },
        ]
      : []),
  ];
}

/** Asked once a pair of states, not once a pair of cities. */
function remembered(): typeof countryKinship {
  const known = new Map<string, ReturnType<typeof countryKinship>>();
  return (one, other) => {
    const key = `${one} ${other}`;
    if (!known.has(key)) known.set(key, countryKinship(one, other));
    return known.get(key);
  };
}

function areIn({ members }: StateBloc, one: string, other: string): boolean {
  return members.has(one) && members.has(other);
}

/** What the literature asks for and no source here gives; a file of pairs of states may bring it. */
const WANTED = [
  ["colonial tie", /colon/],
  ["distance of votes at the United Nations", /\bun\b|vot|ideal/],
  ["alliances but NATO", /allian|ally|allies|defen[cs]e/],
] as const;

/** Those of the covariates wanted that nothing given is named after. */
export function notGivenOfStates(facts: readonly StateFact[]): { name: string; why: string }[] {
  const names = facts.filter(({ id }) => id.startsWith("file:")).map(({ name }) => name.toLowerCase());
  return WANTED.filter(([, words]) => !names.some((name) => words.test(name.replaceAll(/[_-]/g, " ")))).map(
    ([name]) => ({ name, why: "no source on file gives it; bring it with --states" }),
  );
}
