import { type CityRecord, cityRecord } from "../assessments/city-record.ts";
import type { ForecastDesk } from "./forecast-desk.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { Seat } from "./seats-of-body.ts";

/** What the partners of every city are sought in: made once for a state of the ledger and a day. */
export interface PartnerDesk extends ForecastDesk {
  readonly record: CityRecord;
  readonly seats: SeatsByMember;
}

/** Seats that stand on the day, by member and then by body. */
export type SeatsByMember = ReadonlyMap<string, ReadonlyMap<string, readonly Seat[]>>;

const TELLING = [
  "episode",
  "tie",
  "outcome",
  "transfer",
  "position",
  "attribute",
  "influence",
  "factor",
] as const;

export async function partnerDesk(view: LedgerView, desk: ForecastDesk): Promise<PartnerDesk> {
  const facts = await view.facts(TELLING);
  return { ...desk, record: cityRecord(facts, view.day), seats: seatsByMember(view) };
}

export function seatsByMember({ view, snapshot }: LedgerView): SeatsByMember {
  // Some sources speak of organisations or ideas as if they had members: no network in common.
  const seats = [...view().seats].filter(([body]) => snapshot.entities.get(body)?.type === "body");
  const byMember = new Map<string, Map<string, Seat[]>>();
  for (const [body, held] of seats)
    for (const seat of held) {
      const { member } = seat.says;
      const bodies = byMember.get(member) ?? new Map<string, Seat[]>();
      byMember.set(member, bodies);
      bodies.set(body, [...(bodies.get(body) ?? []), seat]);
    }
  return byMember;
}
