import * as z from "zod";
import { type FactOf, factsOf, Status } from "../ledger/fact.ts";
import { factHoldsOn, Holding, stands } from "../ledger/holds-on.ts";
import { shownInterval } from "../record/interval.ts";
import { BODY_SORTS, MEMBERSHIP_ROLES } from "../record/vocabulary.ts";
import { Because, because, Count, count, Ref, ref, When } from "./because.ts";
import { LeadingOn, leadingOn, leads, PersonalSeat, personalSeats } from "./leading-role.ts";
import { Roster, roster } from "./roster.ts";
import type { World } from "./world.ts";
import { yearsBefore } from "./years-before.ts";

export const MembershipLine = z
  .strictObject({
    fact: z.string(),
    body: Ref,
    sort: z.enum(BODY_SORTS).optional(),
    /** 0 attendee or signatory, 1 observer or partner, 2 full, 3 steering; absent where no source gives one. */
    grade: z.number().int().min(0).max(3).optional(),
    roles: z.array(z.enum(MEMBERSHIP_ROLES)),
    when: When.optional(),
    holds: Holding,
    status: Status,
    roster: Roster,
    /** When the body itself ended, and the claims that say so. */
    bodyEnded: z.strictObject({ on: z.string(), because: Because }).optional(),
    note: z.string().optional(),
    because: Because,
  })
  .meta({ id: "MembershipLine" });
export type MembershipLine = z.infer<typeof MembershipLine>;

export const MembershipPortfolio = z
  .strictObject({
    bodies: Count,
    standing: Count,
    /** Roles and steering grades on file, whenever held. */
    leading: Count,
    /** Leading roles that stood ten years before the day, and on it. */
    leadingOn: z.array(LeadingOn),
    /** Seats of the city's people, which are no roles of the city. */
    personalSeats: z.array(PersonalSeat),
    lines: z.array(MembershipLine),
  })
  .meta({ id: "MembershipPortfolio" });
export type MembershipPortfolio = z.infer<typeof MembershipPortfolio>;

/** The bodies a city is or was in, with grade, roles and how complete each roster is. */
export function membershipPortfolio(world: World): MembershipPortfolio {
  const memberships = factsOf(world.facts, "membership").filter(
    ({ says }) => says.member === world.city.id && world.entities.get(says.body)?.type === "body",
  );
  const lines = memberships.map((fact) => membershipLine(fact, world)).sort(byGradeAndBody);
  const factOf = new Map(memberships.map((fact) => [fact.id, fact]));
  const bodies = (picked: readonly MembershipLine[]): Count =>
    count(
      picked.flatMap(({ fact }) => factOf.get(fact) ?? []),
      new Set(picked.map(({ body }) => body.id)).size,
    );
  return {
    bodies: bodies(lines),
    standing: bodies(lines.filter(({ holds }) => stands(holds))),
    leading: bodies(lines.filter(leads)),
    leadingOn: [yearsBefore(world.day, 10), world.day].map((day) => leadingOn(day, memberships, world)),
    personalSeats: personalSeats(world),
    lines,
  };
}

function membershipLine(fact: FactOf<"membership">, world: World): MembershipLine {
  const { says, status, lead } = fact;
  const body = world.entities.get(says.body);
  const ended = world.bodyEnds.get(says.body);
  return {
    fact: fact.id,
    body: ref(says.body, world.entities),
    ...(body?.type === "body" && { sort: body.sort }),
    ...(says.grade !== undefined && { grade: says.grade }),
    roles: says.roles ?? [],
    ...(says.valid && { when: shownInterval(says.valid) }),
    holds: factHoldsOn(fact, world.day, world.bodyEnds),
    status,
    ...(ended && { bodyEnded: { on: ended.on.date, because: [...ended.because] } }),
    roster: world.rosters.get(says.body) ?? roster(0, undefined),
    ...(lead.note && { note: lead.note }),
    because: because(fact),
  };
}

function byGradeAndBody(one: MembershipLine, other: MembershipLine): number {
  return (
    Number(stands(other.holds)) - Number(stands(one.holds)) ||
    (other.grade ?? -1) - (one.grade ?? -1) ||
    one.body.name.localeCompare(other.body.name)
  );
}
