import { edgeFacts } from "../assessments/edge-facts.ts";
import { seatHolds } from "../assessments/membership-portfolio.ts";
import { type Roster, roster } from "../assessments/roster.ts";
import { type StandingTable, standingTable } from "../assessments/standing-table.ts";
import { isInForce } from "../assessments/tie-portfolio.ts";
import { adjacency } from "../graph/graph.ts";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import type { FactOf } from "../ledger/fact.ts";
import { type Holding, holdsOn } from "../ledger/holds-on.ts";
import type { Claim } from "../record/claim.ts";
import { type Day, lastDay } from "../record/partial-date.ts";
import type { MembershipEdge } from "../store/store.ts";
import type { Snapshot } from "./snapshot.ts";

/** What one day of the ledger gives to all assessments of that day. */
export interface DayView {
  standing: StandingTable;
  rosters: ReadonlyMap<string, Roster>;
  /** Memberships that stand on the day, by body. */
  seats: ReadonlyMap<string, readonly FactOf<"membership">[]>;
}

export function dayView(snapshot: Snapshot, day: Day): DayView {
  const ties = edgeFacts(
    snapshot.ties,
    "tie",
    ({ between, form, state, valid }) => ({
      kind: "tie",
      between,
      form,
      ...(state && { state }),
      ...(valid && { valid }),
    }),
    snapshot.sources,
  );
  const standing = ties.filter((tie) => isInForce(tie, holdsOn(tie.says.valid, day, tie.seen)));
  const memberships = membershipFacts(snapshot);
  const standingSeats = memberships.filter((seat) =>
    ["yes", "open"].includes(holdingOn(seat, day, snapshot)),
  );
  const seats = Map.groupBy(standingSeats, ({ says }) => says.body);
  const rosters = rostersOf(snapshot, memberships, day);
  const covered = [...seats].filter(([body]) => rosters.get(body)?.usable).flatMap(([, held]) => held);
  return {
    standing: standingTable({
      graph: adjacency(standing.map(({ says }) => says.between)),
      matrix: membershipMatrix(
        covered.map(({ says: { member, body, grade } }) => ({ city: member, body, grade })),
      ),
      complete: completeLists(snapshot),
      population: populations(snapshot),
    }),
    rosters,
    seats,
  };
}

type Seat = FactOf<"membership">;

function membershipFacts({ memberships, sources }: Snapshot): Seat[] {
  const says = ({ member, body, grade, roles, stint, valid }: MembershipEdge): Seat["says"] => ({
    kind: "membership",
    member,
    body,
    ...(grade !== undefined && { grade }),
    ...(roles && { roles }),
    ...(stint !== undefined && { stint }),
    ...(valid && { valid }),
  });
  return edgeFacts(memberships, "membership", says, sources);
}

function holdingOn({ says, seen }: Seat, day: Day, { bodyEnds }: Snapshot): Holding {
  const ended = bodyEnds.get(says.body);
  return ended ? seatHolds(says.valid, ended.on, day, seen) : holdsOn(says.valid, day, seen);
}

/** Each body's roster on the day of the count that the body states, since that is what it is held against. */
function rostersOf(snapshot: Snapshot, seats: readonly Seat[], day: Day): Map<string, Roster> {
  const byBody = Map.groupBy(seats, ({ says }) => says.body);
  const counts = Map.groupBy(snapshot.memberCounts, ({ says }) =>
    says.kind === "observation" ? says.subject : "",
  );
  return new Map(
    [...new Set([...byBody.keys(), ...counts.keys()])].map((body) => {
      const stated = latestCount(counts.get(body) ?? []);
      const on = stated?.asOf ? lastDay(stated.asOf) : day;
      const members = byBody.get(body)?.filter((seat) => isMemberOn(seat, on, snapshot)) ?? [];
      return [body, roster(new Set(members.map(({ says }) => says.member)).size, stated)];
    }),
  );
}

/** A class such as 'C40 cities of the United States' is no member beside its members. */
function isMemberOn(seat: Seat, day: Day, snapshot: Snapshot): boolean {
  return (
    snapshot.entities.get(seat.says.member)?.type !== "concept" && holdingOn(seat, day, snapshot) !== "no"
  );
}

/** The newest number of members a source gives; words such as 'thousands' are no number. */
function latestCount(claims: readonly Claim[]): Parameters<typeof roster>[1] {
  const given = claims.flatMap(({ id, says }) =>
    says.kind === "observation" && says.figure
      ? [{ value: says.figure.value, asOf: says.asOf ?? "", because: [id] }]
      : [],
  );
  const [latest] = given.toSorted((one, other) => (one.asOf < other.asOf ? 1 : -1));
  if (latest === undefined) return undefined;
  const { asOf, ...count } = latest;
  return asOf ? { ...count, asOf } : count;
}

function completeLists({ sources, entities }: Snapshot): Map<string, string[]> {
  const complete = new Map<string, string[]>();
  for (const { id, completeFor } of sources.values())
    for (const listed of completeFor ?? [])
      if (entities.get(listed)?.type === "polity")
        complete.set(listed, [...(complete.get(listed) ?? []), id]);
  return complete;
}

function populations({ entities }: Snapshot): Map<string, number> {
  return new Map(
    [...entities.values()].flatMap((entity): [string, number][] =>
      entity.type === "polity" && entity.gazetteerPopulation !== undefined
        ? [[entity.id, entity.gazetteerPopulation]]
        : [],
    ),
  );
}
