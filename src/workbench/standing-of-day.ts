import { MapOnDemand } from "../assessments/map-on-demand.ts";
import type { Roster } from "../assessments/roster.ts";
import { type StandingGiven, type StandingTable, standingTable } from "../assessments/standing-table.ts";
import { tiesInForce } from "../assessments/ties-in-force.ts";
import { type Seat as MatrixSeat, membershipMatrix } from "../graph/membership-matrix.ts";
import type { FactOf } from "../ledger/fact.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import { factHoldsOn, stands } from "../ledger/holds-on.ts";
import type { Day } from "../record/partial-date.ts";
import { isMember, rostersOfDay } from "./rosters-of-day.ts";
import { type Seat, seatsByBody } from "./seats-of-body.ts";
import type { Snapshot } from "./snapshot.ts";

/** What one day of the ledger gives to all assessments of that day. */
export interface DayView {
  /** The ties and memberships of the day, laid out for computing; `standing` is computed from them. */
  readonly given: StandingGiven;
  readonly standing: StandingTable;
  rosters: ReadonlyMap<string, Roster>;
  /** Memberships of members proper that stand on the day, by body. */
  seats: ReadonlyMap<string, readonly Seat[]>;
  /** Bodies whose rosters are covered. */
  covered: readonly string[];
}

export function dayView(snapshot: Snapshot, day: Day): DayView {
  const { bodyEnds, sources } = snapshot;
  const held = seatsByBody(snapshot.memberships, sources);
  const rosters = rostersOfDay(snapshot, held, day);
  const seats = new MapOnDemand(held.bodies, (body) =>
    held.of(body).filter((seat) => isMember(seat, snapshot) && stands(factHoldsOn(seat, day, bodyEnds))),
  );
  const covered = coveredBodies(snapshot, rosters);
  const given = once(() => ({
    graph: tiesInForce(snapshot, day),
    matrix: membershipMatrix(covered.flatMap((body) => seats.get(body) ?? []).map(inMatrix)),
    complete: completeLists(snapshot),
    population: sizes(snapshot),
    onFile: new Map(),
  }));
  const standing = once(() => standingTable(given()));
  return {
    // Few questions need either, and both take long on a large ledger.
    get given() {
      return given();
    },
    get standing() {
      return standing();
    },
    rosters,
    seats,
    covered,
  };
}

/** Made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function inMatrix({ says: { member, body, grade } }: Seat): MatrixSeat {
  return { city: member, body, grade };
}

/** Only a body whose members somebody counted can be covered. */
function coveredBodies({ memberCounts }: Snapshot, rosters: ReadonlyMap<string, Roster>): string[] {
  const counted = new Set(memberCounts.map(({ says }) => says.subject));
  return [...rosters.keys()].filter((body) => counted.has(body) && rosters.get(body)?.usable);
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
export function populationsOnFile(
  populations: readonly FactOf<"observation">[],
  day: Day,
): StandingTable["onFile"] {
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
