import { type MembershipPast, seatKey } from "./membership-past.ts";
import type { Neighbourhoods } from "./neighbourhoods.ts";
import type { Pair } from "./pair-sample.ts";

/** What is told of a city and a network, each with the words for it. */
export const MEMBERSHIP_FEATURES = [
  ["network-size", "members of the network (ln)"],
  ["network-recent", "cities that joined the network in the last five years (ln)"],
  ["network-pace", "the share of its members that joined in the last five years"],
  ["city-seats", "networks that the city is in (ln)"],
  ["city-recent", "networks that the city joined in the last five years (ln)"],
  ["city-none", "the city is in no network yet"],
  ["country-seats", "seats a city of its country (ln)"],
  ["country-members", "members of the network from its country (ln)"],
  ["country-affinity", "members from its country against what that country's seats let expect (ln)"],
  ["country-share", "the share of its country's cities that are in the network"],
  ["region-affinity", "members from its part of the world against what its seats let expect (ln)"],
  ["language-affinity", "members from countries of its language against what their seats let expect (ln)"],
  ["border-affinity", "members from neighbouring countries against what their seats let expect (ln)"],
  ["nearby", "the share of the cities around it that are in the network"],
  ["nearby-members", "cities around it that are in the network (ln)"],
  ["co-members", "how like the members of its networks are to those of this one, in sum"],
  ["co-members-most", "how like those of the likest are"],
  ["population", "inhabitants (ln)"],
  ["population-not-given", "inhabitants not given"],
  ["size-apart", "inhabitants above the members' mean (ln)"],
  ["size-distance", "inhabitants away from the members' mean, above or below (ln)"],
  ["partners-share", "the share of its partners that are in the network"],
  ["partners-members", "its partners that are in the network (ln)"],
  ["partners-none", "it has no partner on file"],
] as const;
export type MembershipFeature = (typeof MEMBERSHIP_FEATURES)[number][0];
export const MEMBERSHIP_WIDTH = MEMBERSHIP_FEATURES.length;

const COLUMNS: ReadonlyMap<string, number> = new Map(MEMBERSHIP_FEATURES.map(([id], column) => [id, column]));

export function membershipColumn(feature: MembershipFeature): number {
  return COLUMNS.get(feature) ?? MEMBERSHIP_WIDTH;
}

type Kin = "region" | "language" | "border";
const KINDS: readonly Kin[] = ["region", "language", "border"];

/** Writes rows of features of a past: nothing in them is younger than it. */
export class MembershipFeatures {
  readonly #past: MembershipPast;
  readonly #near: Neighbourhoods;
  readonly #isMember: (city: number, network: number) => boolean;
  /** Countries that share something with each, itself among them. */
  readonly #kin: Readonly<Record<Kin, readonly (readonly number[])[]>>;
  readonly #affinities: Readonly<Record<Kin, Float64Array>>;
  readonly #allSeats: number;

  constructor(past: MembershipPast, near: Neighbourhoods) {
    this.#past = past;
    this.#near = near;
    const { places, networks } = past.world;
    const standing = new Set(
      past.seats.flatMap((held, city) => held.map((network) => seatKey(city, network, networks.length))),
    );
    this.#isMember = (city, network) => standing.has(seatKey(city, network, networks.length));
    this.#allSeats = past.countrySeats.reduce((sum, seats) => sum + seats, 0);
    const countries = [...places.countries.keys()];
    const kinOf = (kind: Kin): number[][] =>
      countries.map((one) =>
        one === 0
          ? []
          : countries.filter((other) => other === one || (other > 0 && places.kinship(one, other)?.[kind])),
      );
    this.#kin = { region: kinOf("region"), language: kinOf("language"), border: kinOf("border") };
    const none = (): Float64Array =>
      new Float64Array(networks.length * places.countries.length).fill(Number.NaN);
    this.#affinities = { region: none(), language: none(), border: none() };
  }

  write(city: number, network: number, rows: Float64Array, at: number): void {
    const told = [
      ...this.#ofNetwork(network),
      ...this.#ofCity(city),
      ...this.#ofCountry(city, network),
      ...this.#around(city, network),
      ...this.#coMembers(city, network),
      ...this.#ofSize(city, network),
      ...this.#ofPartners(city, network),
    ];
    rows.set(told, at);
  }

  #ofNetwork(network: number): number[] {
    const [size, recent] = [this.#past.size[network] ?? 0, this.#past.recentEntries[network] ?? 0];
    return [Math.log1p(size), Math.log1p(recent), size === 0 ? 0 : recent / size];
  }

  #ofCity(city: number): number[] {
    const [seats, recent] = [this.#past.degree[city] ?? 0, this.#past.recentJoins[city] ?? 0];
    return [Math.log1p(seats), Math.log1p(recent), Number(seats === 0)];
  }

  #ofCountry(city: number, network: number): number[] {
    const { inCountry, countrySeats, world } = this.#past;
    const { country, countries, citiesOf } = world.places;
    const own = country[city] ?? 0;
    // A city without a country is like no other without one.
    if (own === 0) return [0, 0, 0, 0, 0, 0, 0];
    const members = inCountry[network * countries.length + own] ?? 0;
    const cities = Math.max(1, citiesOf[own] ?? 0);
    return [
      Math.log(((countrySeats[own] ?? 0) + 1) / (cities + 1)),
      Math.log1p(members),
      this.#against(network, members, countrySeats[own] ?? 0),
      members / cities,
      ...KINDS.map((kind) => this.#affinity(kind, network, own)),
    ];
  }

  /** ln (members + 1) ÷ (members expected + 1), by the share of all seats that those countries hold. */
  #against(network: number, members: number, seats: number): number {
    const share = this.#allSeats === 0 ? 0 : seats / this.#allSeats;
    return Math.log((members + 1) / ((this.#past.size[network] ?? 0) * share + 1));
  }

  #affinity(kind: Kin, network: number, country: number): number {
    const { inCountry, countrySeats, world } = this.#past;
    const at = network * world.places.countries.length + country;
    const known = this.#affinities[kind][at] ?? 0;
    if (!Number.isNaN(known)) return known;
    let [members, seats] = [0, 0];
    for (const each of this.#kin[kind][country] ?? []) {
      members += inCountry[network * world.places.countries.length + each] ?? 0;
      seats += countrySeats[each] ?? 0;
    }
    const told = this.#against(network, members, seats);
    this.#affinities[kind][at] = told;
    return told;
  }

  #around(city: number, network: number): number[] {
    const { offsets, members, weights } = this.#near;
    let [inside, all, count] = [0, 0, 0];
    for (let i = offsets[city] ?? 0; i < (offsets[city + 1] ?? 0); i++) {
      const weight = weights[i] ?? 0;
      all += weight;
      if (!this.#isMember(members[i] ?? 0, network)) continue;
      inside += weight;
      count += 1;
    }
    return [all === 0 ? 0 : inside / all, Math.log1p(count)];
  }

  #coMembers(city: number, network: number): number[] {
    const { alike, seats, size } = this.#past;
    const each = (seats[city] ?? []).map((held) => alike[held * size.length + network] ?? 0);
    return [each.reduce((sum, value) => sum + value, 0), Math.max(0, ...each)];
  }

  #ofSize(city: number, network: number): number[] {
    const own = this.#past.world.places.logPopulation[city] ?? Number.NaN;
    if (Number.isNaN(own)) return [0, 1, 0, 0];
    const apart = own - (this.#past.meanSize[network] ?? Number.NaN);
    return Number.isNaN(apart) ? [own, 0, 0, 0] : [own, 0, apart, Math.abs(apart)];
  }

  #ofPartners(city: number, network: number): number[] {
    const { offsets, neighbours } = this.#past.partners;
    const partners = neighbours.subarray(offsets[city], offsets[city + 1]);
    if (partners.length === 0) return [0, 0, 1];
    const inside = partners.reduce((sum, each) => sum + Number(this.#isMember(each, network)), 0);
    return [inside / partners.length, Math.log1p(inside), 0];
  }
}

/** The rows of pairs of a city and a network; networks are numbered after all cities. */
export function membershipRows(
  features: MembershipFeatures,
  pairs: readonly Pair[],
  cities: number,
): Float64Array {
  const rows = new Float64Array(pairs.length * MEMBERSHIP_WIDTH);
  for (const [at, { one, other }] of pairs.entries())
    features.write(one, other - cities, rows, at * MEMBERSHIP_WIDTH);
  return rows;
}
