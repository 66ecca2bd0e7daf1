import { edgeFacts } from "../assessments/edge-facts.ts";
import type { Roster } from "../assessments/roster.ts";
import { type StandingTable, standingTable } from "../assessments/standing-table.ts";
import { isInForce } from "../assessments/tie-portfolio.ts";
import { adjacency } from "../graph/graph.ts";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import { factHoldsOn, stands } from "../ledger/holds-on.ts";
import type { Day } from "../record/partial-date.ts";
import type { MembershipEdge } from "../store/store.ts";
import { isMember, rostersOfDay, type Seat } from "./rosters-of-day.ts";
import type { Snapshot } from "./snapshot.ts";

/** What one day of the ledger gives to all assessments of that day. */
export interface DayView {
  standing: StandingTable;
  rosters: ReadonlyMap<string, Roster>;
  /** Memberships of members proper that stand on the day, by body. */
  seats: ReadonlyMap<string, readonly Seat[]>;
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
  const standing = ties.filter((tie) => isInForce(tie, factHoldsOn(tie, day, snapshot.bodyEnds)));
  const memberships = membershipFacts(snapshot);
  const standingSeats = memberships.filter(
    (seat) => isMember(seat, snapshot) && stands(factHoldsOn(seat, day, snapshot.bodyEnds)),
  );
  const seats = Map.groupBy(standingSeats, ({ says }) => says.body);
  const rosters = rostersOfDay(snapshot, memberships, day);
  const covered = [...seats].filter(([body]) => rosters.get(body)?.usable).flatMap(([, held]) => held);
  return {
    standing: standingTable({
      graph: adjacency(standing.map(({ says }) => says.between)),
      matrix: membershipMatrix(
        covered.map(({ says: { member, body, grade } }) => ({ city: member, body, grade })),
      ),
      complete: completeLists(snapshot),
      population: sizes(snapshot),
      onFile: populationsOnFile(snapshot, day),
    }),
    rosters,
    seats,
  };
}

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

function completeLists({ sources, entities }: Snapshot): Map<string, string[]> {
  const complete = new Map<string, string[]>();
  for (const { id, completeFor } of sources.values())
    for (const listed of completeFor ?? [])
      if (entities.get(listed)?.type === "polity")
        complete.set(listed, [...(complete.get(listed) ?? []), id]);
  return complete;
}

/** Of cities alone: a region or a state is no city of its size. */
function sizes({ entities }: Snapshot): Map<string, number> {
  return new Map(
    [...entities.values()].flatMap((entity): [string, number][] =>
      entity.type === "polity" && entity.level === "city" && entity.gazetteerPopulation !== undefined
        ? [[entity.id, entity.gazetteerPopulation]]
        : [],
    ),
  );
}

/** The newest number of inhabitants that sources give by the day, polity by polity for each boundary. */
function populationsOnFile({ populations }: Snapshot, day: Day): StandingTable["onFile"] {
  const known = populations
    .filter((fact) => hasBegun(fact, day))
    .toSorted((one, other) => (one.says.asOf ?? "").localeCompare(other.says.asOf ?? ""));
  const byBoundary = Map.groupBy(known, ({ says }) => says.boundary ?? ("not-said" as const));
  return new Map(
    [...byBoundary].map(([boundary, facts]) => [
      boundary,
      new Map(
        facts.flatMap(({ says: { subject, figure } }): [string, number][] =>
          figure === undefined ? [] : [[subject, figure.value]],
        ),
      ),
    ]),
  );
}
