import { givenEnough, type PairCovariate, type PairCovariates } from "./pair-covariates.ts";
import { stateDistances } from "./state-distances.ts";
import type { StatePairs } from "./state-pairs.ts";
import type { StateFact, TiedCity } from "./tied-cities.ts";

/**
 * What may explain how many ties two states' cities have. States: what is known of the two. Cities: ln n_i + ln n_j of
 * how many are given, the room there is for ties, and ln P_i + ln P_j of their inhabitants together, one coefficient for
 * both states since ties have no direction. Distance: ln of the kilometres between them, weighted by inhabitants.
 */
export function statePairCovariates(
  cities: readonly TiedCity[],
  facts: readonly StateFact[],
  { states, cities: members, one, other }: StatePairs,
): PairCovariates {
  const kilometres = stateDistances(cities, members);
  const counts = members.map(({ length }) => Math.log(length));
  const sizes = members.map((own) => Math.log(inhabitantsOf(cities, own)));
  const column = (of: (a: number, b: number) => number): Float64Array =>
    Float64Array.from(one, (a, dyad) => of(a, other[dyad] ?? 0));
  const sumOf = (values: readonly number[]): Float64Array =>
    column((a, b) => (values[a] ?? Number.NaN) + (values[b] ?? Number.NaN));
  const ofStates = ({ of, ...named }: StateFact): PairCovariate => ({
    ...named,
    about: "states",
    values: column((a, b) => of(states[a] ?? "", states[b] ?? "")),
  });
  return givenEnough([
    ...facts.map(ofStates),
    {
      id: "state-cities",
      name: "cities of both here (ln n·n)",
      about: "cities",
      source: "the cities that are in play",
      values: sumOf(counts),
    },
    {
      id: "state-population",
      name: "inhabitants of those cities (ln P·P)",
      about: "cities",
      source: "the cities' sizes",
      values: sumOf(sizes),
    },
    {
      id: "distance",
      name: "distance (ln km)",
      about: "distance",
      source: "great circle between the cities of both, weighted by inhabitants",
      values: column((a, b) => Math.log(kilometres(a, b))),
    },
  ]);
}

/** Of those whose inhabitants are given; NaN where none are. */
function inhabitantsOf(cities: readonly TiedCity[], members: readonly number[]): number {
  const given = members.flatMap((city) => cities[city]?.population ?? []);
  return given.length === 0 ? Number.NaN : given.reduce((sum, size) => sum + size, 0);
}
