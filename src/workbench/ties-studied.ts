import type { GravityReply } from "../contract/inference-question.ts";
import type { CandidateCity } from "../forecasts/world.ts";
import type { CityTie, TiedCities } from "../inference/tied-cities.ts";
import type { ListedTie } from "./listed-ties.ts";
import type { StateBloc } from "./state-blocs.ts";

/** Cities and the ties among them, from the ledger or from lists, with what is known of their states. */
export interface TiesStudied {
  /** Which ties, in words. */
  readonly words: string;
  readonly asOf: string;
  readonly given: TiedCities;
  readonly names: readonly string[];
  readonly blocs: readonly StateBloc[];
  /** The networks each city is in, where the ledger tells them. */
  readonly networks?: readonly ReadonlySet<string>[];
  /** Whom names were taken to mean, and by which clocks less is told than is known. */
  readonly told?: Pick<GravityReply, "meant" | "knownAsOf" | "published">;
  /** Rows and ties that could not be taken. */
  readonly passedOver: { readonly notCities: number; readonly unlisted: number; readonly repeated: number };
}

/** How many networks two cities share, by the numbers of the cities. */
export function sharedNetworksIn(
  networks: readonly ReadonlySet<string>[],
): (one: number, other: number) => number {
  const none: ReadonlySet<string> = new Set();
  return (one, other) => (networks[one] ?? none).intersection(networks[other] ?? none).size;
}

/** A city with the name it is shown by. */
export type StudiedCity = CandidateCity & { readonly name?: string };

/** Ties between listed cities, each pair once, with the first year that is given for it. */
export function tiesAmong(
  cities: readonly StudiedCity[],
  ties: readonly ListedTie[],
): Pick<TiesStudied, "given" | "names"> & { unlisted: number; repeated: number } {
  const numbers = new Map(cities.map(({ id }, number) => [id, number]));
  const pairs = new Map<string, CityTie>();
  let [unlisted, repeated] = [0, 0];
  for (const { one, other, year } of ties) {
    const [a, b] = [numbers.get(one), numbers.get(other)];
    if (a === undefined || b === undefined || a === b) {
      unlisted += 1;
      continue;
    }
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const held = pairs.get(key);
    if (held) repeated += 1;
    const first = Math.min(held?.year ?? Number.POSITIVE_INFINITY, year ?? Number.POSITIVE_INFINITY);
    pairs.set(key, { one: Math.min(a, b), other: Math.max(a, b), ...(first < 1e6 && { year: first }) });
  }
  return {
    given: { cities, ties: [...pairs.values()] },
    names: cities.map(({ id, name }) => name ?? id),
    unlisted,
    repeated,
  };
}
