import { distancesAmong } from "../measures/distances-among.ts";
import { commonTies } from "./common-ties.ts";
import { type CovariateLeftOut, leftOut } from "./covariate-left-out.ts";
import type { DyadColumn } from "./dyad-table.ts";
import type { StateFact, TiedCities } from "./tied-cities.ts";

/** What a covariate is about: the states of the two cities, the cities themselves, or where they lie. */
export type CovariateSubject = "states" | "cities" | "distance";

export interface PairCovariate extends DyadColumn {
  readonly id: string;
  readonly about: CovariateSubject;
  readonly source: string;
}

export interface PairCovariates {
  readonly covariates: readonly PairCovariate[];
  readonly leftOut: readonly CovariateLeftOut[];
}

/** A covariate must be given for this share of the pairs; else it would leave out most of them. */
const LEAST_GIVEN = 0.5;

interface Pairs {
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/**
 * What may explain which cities are tied. States: whether both are of one, and, of two states, what is known of them;
 * within one state the first alone tells. Cities: ln P_i + ln P_j, one coefficient for both since ties have no
 * direction; how alike in size, −|ln P_i − ln P_j|; networks shared, ln(1 + n); where asked, partners in common. Distance: ln kilometres, at least one.
 */
export function pairCovariates(
  given: TiedCities,
  facts: readonly StateFact[],
  { one, other }: Pairs,
  leastGiven = LEAST_GIVEN,
): PairCovariates {
  const { cities, sharedNetworks } = given;
  const kilometres = distancesAmong(cities.map(({ place }) => place));
  const size = (city: number): number => Math.log(cities[city]?.population ?? Number.NaN);
  const country = (city: number): string | undefined => cities[city]?.country;
  const column = (of: (a: number, b: number) => number): Float64Array =>
    Float64Array.from(one, (a, dyad) => of(a, other[dyad] ?? 0));
  const ofStates = (fact: (a: string, b: string) => number, within: number): Float64Array =>
    column((a, b) => {
      const [first, second] = [country(a), country(b)];
      if (first === undefined || second === undefined) return Number.NaN;
      return first === second ? within : fact(first, second);
    });
  const all: readonly PairCovariate[] = [
    {
      id: "same-state",
      name: "same state",
      about: "states",
      source: "the cities' countries",
      values: ofStates(() => 0, 1),
    },
    ...facts.map(
      ({ of, ...named }): PairCovariate => ({ ...named, about: "states", values: ofStates(of, 0) }),
    ),
    {
      id: "population",
      name: "inhabitants of both (ln P·P)",
      about: "cities",
      source: "the cities' sizes",
      values: column((a, b) => size(a) + size(b)),
    },
    {
      id: "alike-in-size",
      name: "alike in size (−|ln P/P|)",
      about: "cities",
      source: "the cities' sizes",
      values: column((a, b) => -Math.abs(size(a) - size(b))),
    },
    ...(sharedNetworks
      ? [
          {
            id: "shared-networks",
            name: "networks shared (ln 1+n)",
            about: "cities",
            source: "memberships on file",
            values: column((a, b) => Math.log1p(sharedNetworks(a, b))),
          } as const,
        ]
      : []),
    ...(given.withCommonPartners ? [commonPartners(commonTies(given), column)] : []),
    {
      id: "distance",
      name: "distance (ln km)",
      about: "distance",
      source: "great circle between the cities",
      values: column((a, b) => Math.log(Math.max(1, kilometres(a, b)))),
    },
  ];
  const told = givenEnough(all, leastGiven);
  return sharedNetworks ? told : { ...told, leftOut: [NO_MEMBERSHIPS, ...told.leftOut] };
}

function commonPartners(
  count: (one: number, other: number) => number,
  column: (of: (a: number, b: number) => number) => Float64Array,
): PairCovariate {
  return {
    id: "common-partners",
    name: "partners in common (ln 1+n)",
    about: "cities",
    source: "the ties themselves",
    values: column((a, b) => Math.log1p(count(a, b))),
  };
}

/** Those that are given for enough pairs; the others named. */
export function givenEnough(all: readonly PairCovariate[], leastGiven = LEAST_GIVEN): PairCovariates {
  const covariates: PairCovariate[] = [];
  const out: CovariateLeftOut[] = [];
  for (const each of all) {
    const given = each.values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
    if (given >= leastGiven * each.values.length && given > 0) covariates.push(each);
    else out.push(scarce(each, given));
  }
  return { covariates, leftOut: out };
}

const NO_MEMBERSHIPS = leftOut(
  { id: "shared-networks", name: "networks shared" },
  "no memberships were given",
  "left-out.no-memberships",
);

/** That too few pairs have it. */
function scarce(covariate: PairCovariate, given: number): CovariateLeftOut {
  const all = covariate.values.length;
  return given === 0
    ? leftOut(covariate, "not given", "left-out.not-given")
    : leftOut(covariate, `given for ${given} of ${all} pairs only`, "left-out.given-for", { given, all });
}
