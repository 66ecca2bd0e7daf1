import { edgeFacts } from "../assessments/edge-facts.ts";
import type { MembershipColumns } from "../ledger/edge-columns.ts";
import type { FactOf } from "../ledger/fact.ts";
import type { Sources } from "../ledger/origin.ts";

export type Seat = FactOf<"membership">;

/** The memberships of each body, made into facts when they are first asked for. */
export interface SeatsByBody {
  /** In order of their first claim. */
  readonly bodies: readonly string[];
  readonly of: (body: string) => readonly Seat[];
}

export function seatsByBody(columns: MembershipColumns, sources: Sources): SeatsByBody {
  const rows = rowsByBody(columns);
  const made = new Map<string, readonly Seat[]>();
  return {
    bodies: [...rows.keys()],
    of: (body) => {
      const seats = made.get(body) ?? seatsOf(columns, rows.get(body) ?? [], sources);
      made.set(body, seats);
      return seats;
    },
  };
}

function rowsByBody({ rows, body, text }: MembershipColumns): Map<string, number[]> {
  const byNumber = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const no = body[row] ?? 0;
    const held = byNumber.get(no);
    if (held) held.push(row);
    else byNumber.set(no, [row]);
  }
  return new Map([...byNumber].map(([no, held]) => [text(no), held]));
}

function seatsOf(columns: MembershipColumns, rows: readonly number[], sources: Sources): Seat[] {
  const edges = rows.map((row) => ({
    row,
    claim: columns.claim(row),
    source: columns.text(columns.source[row] ?? 0),
  }));
  return edgeFacts(edges, "membership", ({ row }) => saysOf(columns, row), sources);
}

function saysOf(columns: MembershipColumns, row: number): Seat["says"] {
  const { member, body, grade, roles, stint, valid, text } = columns;
  const [level, term] = [grade[row] ?? -1, stint[row] ?? -1];
  // The columns hold what was validated before it was appended.
  return {
    kind: "membership",
    member: text(member[row] ?? 0),
    body: text(body[row] ?? 0),
    ...(level >= 0 && { grade: level as NonNullable<Seat["says"]["grade"]> }),
    ...(roles[row] && { roles: JSON.parse(text(roles[row])) as NonNullable<Seat["says"]["roles"]> }),
    ...(term > 0 && { stint: term }),
    ...(valid[row] && { valid: JSON.parse(text(valid[row])) as NonNullable<Seat["says"]["valid"]> }),
  };
}
