import { type Atlas, rowsOf } from "./atlas.ts";
import {
  EDGE,
  NO,
  POSSIBLE,
  type Standing,
  type Stretch,
  standingOn,
  standingWithin,
  stands,
  surest,
  turnsIn,
} from "./span-days.ts";
import type { TieChoice, TiesOnDay } from "./tie-choice.ts";

/** Those of some ties that stand on some day of a stretch, each as on the day on which it stands surest. */
export function tiesWithin(
  atlas: Atlas,
  chosen: Int32Array,
  stretch: Stretch,
  { network, possible }: TieChoice,
): TiesOnDay {
  const seats = network === undefined ? undefined : seatsOfCities(atlas, network);
  const least: Standing = possible ? POSSIBLE : EDGE;
  const rows: number[] = [];
  const standings: number[] = [];
  for (const row of chosen) {
    const standing = seats
      ? amongMembers(atlas, row, seats, stretch)
      : standingWithin(atlas.tieDays, row, stretch);
    if (standing < least) continue;
    rows.push(row);
    standings.push(standing);
  }
  return { rows: Int32Array.from(rows), standings: Uint8Array.from(standings) };
}

type Seats = ReadonlyMap<number, readonly number[]>;

function seatsOfCities({ networks, seatsIn, memberships }: Atlas, network: string): Seats {
  const number = networks.findIndex(({ id }) => id === network);
  const seats = number < 0 ? [] : [...rowsOf(seatsIn, number)];
  return Map.groupBy(seats, (seat) => memberships.city[seat] ?? -1);
}

/** Counted are only days on which both cities are members: one that left before the other came shared none. */
function amongMembers(
  { ties, tieDays, seatDays }: Atlas,
  row: number,
  seats: Seats,
  stretch: Stretch,
): Standing {
  const [one, other] = [seats.get(ties.a[row] ?? -1), seats.get(ties.b[row] ?? -1)];
  if (!one || !other) return NO;
  const isMember = (held: readonly number[], day: number): boolean =>
    held.some((seat) => stands(standingOn(seatDays, seat, day)));
  const turns = [
    ...turnsIn(tieDays, row, stretch),
    ...[...one, ...other].flatMap((seat) => turnsIn(seatDays, seat, stretch)),
  ];
  const shared = turns.filter((day) => isMember(one, day) && isMember(other, day));
  return surest(shared.map((day) => standingOn(tieDays, row, day)));
}
