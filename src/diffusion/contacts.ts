import type { Rows } from "../graph/graph.ts";

/** By what a practice may reach a place: the partners it has ties with, or the members of networks that it is in. */
export type Channel = "ties" | "networks";

/** Partners of each place; `since` is the year from which each counts, as they are listed: 0 where none is told. */
export interface DatedTies extends Rows {
  readonly since?: Int32Array;
}

/** Who sits in which network, each pair once: from the year it joined (0 if none is told) to the last (LASTING). */
export interface DatedSeats {
  readonly networks: number;
  readonly place: Uint32Array;
  readonly network: Uint32Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
}

export const LASTING = 9999;

export interface Contacts {
  readonly ties?: DatedTies;
  readonly seats?: DatedSeats;
}

/** Places and networks of one day, both ways: never who sits with whom, which in a network of 1,000 is 499,500 pairs. */
export interface SeatRows {
  readonly networksOf: Rows;
  readonly membersOf: Rows;
}

export function seatRows(
  places: number,
  { networks, place, network }: Omit<DatedSeats, "from" | "until">,
): SeatRows {
  return { networksOf: rowsOf(places, place, network), membersOf: rowsOf(networks, network, place) };
}

function rowsOf(rows: number, key: Uint32Array, value: Uint32Array): Rows {
  const offsets = new Uint32Array(rows + 1);
  for (const each of key) offsets[each + 1] = (offsets[each + 1] ?? 0) + 1;
  for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row + 1] ?? 0) + (offsets[row] ?? 0);
  const [next, neighbours] = [offsets.slice(), new Uint32Array(key.length)];
  for (const [at, each] of key.entries()) {
    const to = next[each] ?? 0;
    neighbours[to] = value[at] ?? 0;
    next[each] = to + 1;
  }
  return { offsets, neighbours };
}
