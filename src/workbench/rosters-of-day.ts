import { because } from "../assessments/because.ts";
import { MapOnDemand } from "../assessments/map-on-demand.ts";
import { countedMembers, countOf, type OtherSize, type Roster, roster } from "../assessments/roster.ts";
import type { FactOf } from "../ledger/fact.ts";
import { factHoldsOn } from "../ledger/holds-on.ts";
import { byWeight } from "../ledger/version.ts";
import { type Day, lastDay, type PartialDate } from "../record/partial-date.ts";
import type { Seat, SeatsByBody } from "./seats-of-body.ts";
import type { Snapshot } from "./snapshot.ts";

type CountFact = FactOf<"observation">;

/** Each body's roster on the day of the count that the body states, since that is what it is held against. */
export function rostersOfDay(snapshot: Snapshot, seats: SeatsByBody, day: Day): MapOnDemand<Roster> {
  const counts = Map.groupBy(snapshot.memberCounts, ({ says }) => says.subject);
  return new MapOnDemand([...seats.bodies, ...counts.keys()], (body) => {
    const stated = statedCount(counts.get(body) ?? [], snapshot);
    const on = stated?.asOf ? lastDay(stated.asOf) : day;
    const held = seats.of(body).filter((seat) => mayHold(seat, on, snapshot));
    const counted = countedMembers(held.map((fact) => ({ grade: fact.says.grade, fact }))).map(
      ({ fact }) => fact,
    );
    const members = new Set(counted.map(({ says }) => says.member));
    const otherwise = stated ? undefined : otherSize(counts.get(body) ?? []);
    return roster(members.size, stated, { rows: because(...counted), day, otherwise });
  });
}

/** A class such as 'C40 cities of the United States' is no member beside its members. */
export function isMember({ says }: Seat, { entities }: Snapshot): boolean {
  return entities.get(says.member)?.type !== "concept";
}

function mayHold(seat: Seat, day: Day, snapshot: Snapshot): boolean {
  return isMember(seat, snapshot) && factHoldsOn(seat, day, snapshot.bodyEnds) !== "no";
}

type Stated = { value: number; asOf?: PartialDate; because: string[] };

/**
 * The number of all members that sources give, as the ledger shows it where they differ: the newest; of one date,
 * the one of more weight. Founders count where no source gives another number. Words such as 'thousands' are none.
 */
function statedCount(facts: readonly CountFact[], { sources }: Snapshot): Stated | undefined {
  const of = (wanted: ReturnType<typeof countOf>): CountFact[] =>
    facts.filter(({ says: { figure } }) => figure !== undefined && countOf(figure.unit) === wanted);
  const founders = of("founders").filter(({ says }) => says.asOf !== undefined);
  const [latest] = [...of("members").toSorted(newest), ...founders.toSorted(newest)];
  if (latest?.says.figure === undefined) return undefined;
  const { figure, asOf } = latest.says;
  return { value: figure.value, ...(asOf && { asOf }), because: because(latest) };

  function newest(one: CountFact, other: CountFact): number {
    const [first, second] = [dateOf(one), dateOf(other)];
    return first === second ? byWeight(sources)(one.lead, other.lead) : first > second ? -1 : 1;
  }
}

/** The newest size in a unit that rows are no count of: governments represented, institutions too, guests. */
function otherSize(facts: readonly CountFact[]): OtherSize | undefined {
  const [latest] = facts
    .filter(({ says: { figure } }) => figure !== undefined && countOf(figure.unit) === undefined)
    .toSorted((one, other) => dateOf(other).localeCompare(dateOf(one)));
  if (latest?.says.figure === undefined) return undefined;
  const { figure, asOf } = latest.says;
  return { figure, ...(asOf && { asOf }), because: because(latest) };
}

function dateOf({ says }: CountFact): string {
  return says.asOf === undefined ? "" : lastDay(says.asOf);
}
