import type { Contacts, DatedSeats, DatedTies } from "./contacts.ts";

/**
 * Of each place, the share of its partners, and of those in networks with it, who have the practice; 0 where it has none.
 * A place that has it since nobody knows when (−1) counts neither among them nor among those who have it.
 */
export interface Exposure {
  readonly ties: Float64Array;
  readonly networks: Float64Array;
  /** By which of the two a place may be reached at all. */
  readonly reached: Uint8Array;
}

export const BY_TIES = 1;
export const BY_NETWORKS = 2;

/**
 * Exposure as a year begins: to who took it up in an earlier one, over ties and seats that had begun by then. Over networks
 * it is the mean, over the networks a place is in, of the share of their other members: a large network counts as much as a
 * small one (Valente 1995, Network Models of the Diffusion of Innovations, ch. 4, on exposure in groups).
 */
export function exposureIn(now: number, { ties, seats }: Contacts, year: Int32Array): Exposure {
  const has = Uint8Array.from(year, (own) => (own > 0 && own < now ? 1 : 0));
  const counts = Uint8Array.from(year, (own) => (own === -1 ? 0 : 1));
  const reached = new Uint8Array(year.length);
  return {
    ties: ties ? overTies(ties, { has, counts }, now, reached) : new Float64Array(year.length),
    networks: seats ? overNetworks(seats, { has, counts }, now, reached) : new Float64Array(year.length),
    reached,
  };
}

/** Of each place 1 or 0: whether it has the practice, and whether it counts as a partner or member. */
interface Places {
  readonly has: Uint8Array;
  readonly counts: Uint8Array;
}

function overTies(
  { offsets, neighbours, since }: DatedTies,
  { has, counts }: Places,
  now: number,
  reached: Uint8Array,
): Float64Array {
  const shares = new Float64Array(has.length);
  for (let v = 0; v < has.length; v++) {
    if (counts[v] === 0) continue;
    let [all, have] = [0, 0];
    for (let at = offsets[v] ?? 0; at < (offsets[v + 1] ?? 0); at++) {
      const partner = neighbours[at] ?? 0;
      if ((since?.[at] ?? 0) >= now || counts[partner] === 0) continue;
      all++;
      have += has[partner] ?? 0;
    }
    if (all === 0) continue;
    shares[v] = have / all;
    reached[v] = (reached[v] ?? 0) | BY_TIES;
  }
  return shares;
}

function overNetworks(
  { networks, place, network, from, until }: DatedSeats,
  { has, counts }: Places,
  now: number,
  reached: Uint8Array,
): Float64Array {
  const [size, have] = [new Uint32Array(networks), new Uint32Array(networks)];
  const stands = (at: number): boolean =>
    (from[at] ?? 0) < now && (until[at] ?? 0) >= now && counts[place[at] ?? 0] === 1;
  for (let at = 0; at < place.length; at++) {
    if (!stands(at)) continue;
    const k = network[at] ?? 0;
    size[k] = (size[k] ?? 0) + 1;
    have[k] = (have[k] ?? 0) + (has[place[at] ?? 0] ?? 0);
  }
  const [shares, counted] = [new Float64Array(has.length), new Uint32Array(has.length)];
  for (let at = 0; at < place.length; at++) {
    const [v, k] = [place[at] ?? 0, network[at] ?? 0];
    // Who is alone in a network meets nobody there.
    if (!stands(at) || (size[k] ?? 0) < 2) continue;
    counted[v] = (counted[v] ?? 0) + 1;
    shares[v] = (shares[v] ?? 0) + ((have[k] ?? 0) - (has[v] ?? 0)) / ((size[k] ?? 0) - 1);
    reached[v] = (reached[v] ?? 0) | BY_NETWORKS;
  }
  return shares.map((sum, v) => sum / Math.max(1, counted[v] ?? 0));
}

/** Both shares as one number, for thresholds: their mean, and of a place that can be reached by one alone that one. */
export function asOne(v: number, { ties, networks, reached }: Exposure): number {
  const sum = (ties[v] ?? 0) + (networks[v] ?? 0);
  return reached[v] === (BY_TIES | BY_NETWORKS) ? sum / 2 : sum;
}
