import { ref } from "../assessments/because.ts";
import type { SpreadQuery } from "../contract/spread-question.ts";
import { LASTING, seatRows } from "../diffusion/contacts.ts";
import { adjacency, type Graph, tiesOf } from "../graph/graph.ts";
import { isAttendance } from "../ledger/attendance.ts";
import { factHoldsOn, stands } from "../ledger/holds-on.ts";
import type { DatePoint } from "../record/interval.ts";
import { type DatedSeat, datedSeats } from "./dated-seats.ts";
import type { LedgerView } from "./ledger-view.ts";
import { type Seat, seatsByBody } from "./seats-of-body.ts";
import type { SpreadWorld } from "./spread-world.ts";

/** Who has it, by the year in which each took it up; −1 where nobody says when. */
export type YearsById = ReadonlyMap<string, number>;

type OnFile = Pick<SpreadWorld, "asOf" | "ids" | "refOf" | "contacts" | "now" | "year" | "seats" | "gaps">;

/** Places with a tie, a seat or the practice itself, beside all by which it may reach them; `leftOut` is what spreads. */
export function spreadOnFile(
  view: LedgerView,
  over: SpreadQuery["over"],
  entered: YearsById,
  leftOut?: string,
): OnFile {
  const { snapshot, day } = view;
  const { graph } = view.view().given;
  const seated = over === "ties" ? [] : seatsOnFile(view, leftOut);
  const all = adjacency(namedTies(graph), [
    ...graph.nodes,
    ...entered.keys(),
    ...seated.map(({ place }) => place),
  ]);
  const { offsets, neighbours } = all;
  const ties = over === "networks" ? undefined : { offsets, neighbours };
  const { dated, standing, counts } = datedSeats(seated, all.index);
  return {
    asOf: day,
    ids: all.nodes,
    refOf: (id) => ref(id, snapshot.entities),
    contacts: { ...(ties && { ties }), ...(over !== "ties" && { seats: dated }) },
    now: { ties, ...(over !== "ties" && { seats: seatRows(all.nodes.length, standing) }) },
    year: Int32Array.from(all.nodes, (id) => entered.get(id) ?? 0),
    ...(over !== "ties" && { seats: counts }),
    gaps: gapsOf(over),
  };
}

function gapsOf(over: SpreadQuery["over"]): string[] {
  return [
    "Only what is on file is counted. Absence here is not absence in the world.",
    ...(over === "networks"
      ? []
      : [
          "Ties are those in force on the day, also for earlier years: a tie may be younger than an entry it is counted for.",
        ]),
    ...(over === "ties"
      ? []
      : [
          "Of a network only the members on file are counted, whether or not its roster is complete. A seat without a date of its beginning counts in every year.",
        ]),
  ];
}

function namedTies(graph: Graph): [string, string][] {
  const { from, to } = tiesOf(graph);
  return Array.from(from, (v, at) => [graph.nodes[v] ?? "", graph.nodes[to[at] ?? 0] ?? ""]);
}

/** Seats of cities in every network but the one left out, ended ones too; to attend a meeting is no seat. */
function seatsOnFile({ snapshot, day }: LedgerView, leftOut: string | undefined): DatedSeat[] {
  const { entities, bodyEnds } = snapshot;
  const held = seatsByBody(snapshot.memberships, snapshot.sources);
  return held.bodies
    .filter((body) => body !== leftOut && entities.get(body)?.type === "body")
    .flatMap((body) =>
      held.of(body).flatMap((seat): DatedSeat[] => {
        const { member, valid } = seat.says;
        const entity = entities.get(member);
        if (entity?.type !== "polity" || entity.level !== "city" || isAttendance(seat.says)) return [];
        const until = valid?.to ?? bodyEnds.get(body)?.on;
        return [
          {
            place: member,
            network: body,
            from: Math.max(0, yearOn(valid?.from)),
            until: until === undefined ? LASTING : Number(until.date.slice(0, 4)),
            stands: stands(factHoldsOn(seat, day, bodyEnds)),
          },
        ];
      }),
    );
}

/** A year that a coder inferred, or one such as 'before 1990', tells no entry. */
export function yearOn(from: DatePoint | undefined): number {
  return from && !from.inferred && (from.bound ?? "on") === "on" ? Number(from.date.slice(0, 4)) : -1;
}

export const yearOfSeat = ({ says }: Seat): number => yearOn(says.valid?.from);
