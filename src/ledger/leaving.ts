import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import type { DatePoint } from "../record/interval.ts";
import { firstDay, lastDay } from "../record/partial-date.ts";
import { isAttendance } from "./attendance.ts";
import type { Fact } from "./fact.ts";
import type { BodyEnds } from "./holds-on.ts";

const STEERING = 3;

/**
 * Whether a fact tells that somebody left a body or was put out of it: an act of withdrawal or exclusion, or a
 * membership whose end is on file. A body's own closure, a term in its chair or on its board and an attendance
 * that are over are none; nor is withdrawal from a treaty or an event.
 */
export function isLeaving(
  { says, claims }: Fact,
  entities: ReadonlyMap<string, Entity>,
  bodyEnds: BodyEnds,
): boolean {
  if (says.kind === "episode")
    return says.act === "withdrawal" && [...(says.partners ?? []), ...(says.others ?? [])].some(isBody);
  if (says.kind !== "membership" || says.valid?.to === undefined) return false;
  return claims.some(endsMembership) && !isClosure(says.valid.to, bodyEnds.get(says.body)?.on);

  function isBody(id: string): boolean {
    return entities.get(id)?.type === "body";
  }
}

/** A claim that ends the membership itself, and no role, steering term or attendance within it. */
function endsMembership({ says }: Claim): boolean {
  if (says.kind !== "membership" || says.valid?.to === undefined) return false;
  return !says.roles?.length && says.grade !== STEERING && !isAttendance(says);
}

/** A membership that lasted as long as its body ended with it. */
function isClosure(end: DatePoint, bodyEnd: DatePoint | undefined): boolean {
  return bodyEnd !== undefined && lastDay(end.date) >= firstDay(bodyEnd.date);
}
