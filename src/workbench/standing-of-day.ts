import { edgeFacts } from "../assessments/edge-facts.ts";
import { type Roster, roster } from "../assessments/roster.ts";
import { type StandingTable, standingTable } from "../assessments/standing-table.ts";
import { isInForce } from "../assessments/tie-portfolio.ts";
import { adjacency } from "../graph/graph.ts";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import type { FactOf } from "../ledger/fact.ts";
import { holdsOn } from "../ledger/holds-on.ts";
import type { Claim } from "../record/claim.ts";
import type { Day } from "../record/partial-date.ts";
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
  const seats = seatsOn(snapshot, day);
  const rosters = rostersOf(snapshot, seats);
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

function seatsOn(snapshot: Snapshot, day: Day): Map<string, FactOf<"membership">[]> {
  const facts = edgeFacts(
    snapshot.memberships,
    "membership",
    ({ member, body, grade, roles, stint, valid }) => ({
      kind: "membership",
      member,
      body,
      ...(grade !== undefined && { grade }),
      ...(roles && { roles }),
      ...(stint !== undefined && { stint }),
      ...(valid && { valid }),
    }),
    snapshot.sources,
  );
  const standing = facts.filter(({ says, seen }) => {
    const holds = holdsOn(says.valid, day, seen);
    return holds === "yes" || holds === "open";
  });
  return Map.groupBy(standing, ({ says }) => says.body);
}

function rostersOf(snapshot: Snapshot, seats: DayView["seats"]): Map<string, Roster> {
  const counts = Map.groupBy(snapshot.memberCounts, ({ says }) =>
    says.kind === "observation" ? says.subject : "",
  );
  const bodies = new Set([...seats.keys(), ...counts.keys()]);
  return new Map(
    [...bodies].map((body) => {
      // A class such as 'C40 cities of the United States' is no member beside its members.
      const members = new Set(
        seats
          .get(body)
          ?.map(({ says }) => says.member)
          .filter((member) => snapshot.entities.get(member)?.type !== "concept"),
      );
      return [body, roster(members.size, latestCount(counts.get(body) ?? []))];
    }),
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
