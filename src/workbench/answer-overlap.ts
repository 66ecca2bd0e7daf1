import { because, ref } from "../assessments/because.ts";
import { type Roster, roster } from "../assessments/roster.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { OverlapReply } from "../contract/overlap-question.ts";
import { networkOverlap } from "../measures/network-overlap.ts";
import type { Body } from "../record/entity.ts";
import { rosterGap } from "./answer-network.ts";
import { bodyNamed } from "./body-named.ts";
import type { Places } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { Seat } from "./seats-of-body.ts";
import type { Snapshot } from "./snapshot.ts";

/** Whom two networks share on a day, and whom only one of them has as far as the other's roster can tell. */
export function answerOverlap(
  networks: readonly string[],
  { snapshot, day, view }: LedgerView,
  places: Places,
): OverlapReply {
  const [first, second] = networks.map((text) => sideOf(bodyNamed(text, snapshot, places), view()));
  if (first === undefined || second === undefined || first.body.id === second.body.id)
    throw new QuestionError("bad-question", "same-network", "Both names mean one network; name two.");
  const seats = [...first.seats, ...second.seats];
  const overlap = networkOverlap.compute(idsOf(first), idsOf(second));
  const members = (ids: readonly string[] = []): OverlapReply["shared"] => membersOf(ids, seats, snapshot);
  const gaps = [first, second].flatMap((side) =>
    tellsOfAll(side) ? [] : [`${side.body.name}: ${gapOf(side)}, so nobody can be said to be missing there`],
  );
  return {
    asOf: day,
    first: told(first, snapshot),
    second: told(second, snapshot),
    shared: members(overlap?.shared),
    ...(tellsOfAll(second) && { onlyFirst: members(overlap?.onlyFirst) }),
    ...(tellsOfAll(first) && { onlySecond: members(overlap?.onlySecond) }),
    ...(overlap && gaps.length === 0 && { jaccard: overlap.jaccard }),
    notGiven: gaps,
  };
}

interface Side {
  body: Body;
  roster: Roster;
  seats: readonly Seat[];
}

function sideOf(body: Body, { rosters, seats }: ReturnType<LedgerView["view"]>): Side {
  return { body, roster: rosters.get(body.id) ?? roster(0, undefined), seats: seats.get(body.id) ?? [] };
}

/** Whether who is not on file there was no member on the day. */
function tellsOfAll({ roster: { usable, outOfDate } }: Side): boolean {
  return usable && outOfDate === undefined;
}

function gapOf({ roster: held }: Side): string {
  return held.usable
    ? `its members were counted in ${held.statedAsOf}, years from this day`
    : rosterGap(held);
}

function told({ body, roster: held, seats }: Side, { entities }: Snapshot): OverlapReply["first"] {
  return {
    body: ref(body.id, entities),
    roster: held,
    members: new Set(seats.map(({ says }) => says.member)).size,
  };
}

function idsOf({ seats }: Side): string[] {
  return seats.map(({ says }) => says.member);
}

function membersOf(
  ids: readonly string[],
  seats: readonly Seat[],
  { entities }: Snapshot,
): OverlapReply["shared"] {
  const byMember = Map.groupBy(seats, ({ says }) => says.member);
  return ids
    .map((id) => ({ member: ref(id, entities), because: because(...(byMember.get(id) ?? [])) }))
    .sort((one, other) => one.member.name.localeCompare(other.member.name));
}
