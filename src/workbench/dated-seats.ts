import type { DatedSeats } from "../diffusion/contacts.ts";

/** A seat of a place in a network: from the year it joined (0 if none is told) to the last (LASTING). */
export interface DatedSeat {
  readonly place: string;
  readonly network: string;
  readonly from: number;
  readonly until: number;
  /** Whether it is held on the day. */
  readonly stands: boolean;
}

/** Seats with their numbers, all of them and those of the day, of which no source dates the beginning of some. */
interface NumberedSeats {
  readonly dated: DatedSeats;
  readonly standing: Pick<DatedSeats, "networks" | "place" | "network">;
  readonly counts: { readonly networks: number; readonly all: number; readonly undated: number };
}

/** Each pair of place and network once: several terms are one from the first beginning to the last end, held if one of them is. */
export function datedSeats(seats: readonly DatedSeat[], index: ReadonlyMap<string, number>): NumberedSeats {
  const numbers = new Map([...new Set(seats.map(({ network }) => network))].sort().map((id, at) => [id, at]));
  const pairs = new Map<string, DatedSeat>();
  for (const seat of seats) {
    const key = `${seat.place}\n${seat.network}`;
    const held = pairs.get(key) ?? seat;
    pairs.set(key, {
      ...seat,
      from: Math.min(held.from, seat.from),
      until: Math.max(held.until, seat.until),
      stands: held.stands || seat.stands,
    });
  }
  const all = [...pairs.values()];
  const numbered = (taken: readonly DatedSeat[]) => ({
    networks: numbers.size,
    place: Uint32Array.from(taken, ({ place }) => index.get(place) ?? 0),
    network: Uint32Array.from(taken, ({ network }) => numbers.get(network) ?? 0),
  });
  const held = all.filter(({ stands }) => stands);
  const standing = numbered(held);
  return {
    dated: {
      ...numbered(all),
      from: Int32Array.from(all, ({ from }) => from),
      until: Int32Array.from(all, ({ until }) => until),
    },
    standing,
    counts: {
      networks: new Set(standing.network).size,
      all: held.length,
      undated: held.filter(({ from }) => from === 0).length,
    },
  };
}
