import * as z from "zod";
import { type FactOf, factsOf } from "../ledger/fact.ts";
import { factHoldsOn, stands } from "../ledger/holds-on.ts";
import type { Claim } from "../record/claim.ts";
import type { Day } from "../record/partial-date.ts";
import { Because, because, Count } from "./because.ts";
import { isOwnAct, type World } from "./world.ts";

/** The bodies in which a city had a leading role on a day. */
export const LeadingOn = z.strictObject({ day: z.string(), bodies: Count, names: z.array(z.string()) });
export type LeadingOn = z.infer<typeof LeadingOn>;

/** A seat that one of the city's people holds or held in a body, which is no role of the city. */
export const PersonalSeat = z.strictObject({
  body: z.string(),
  date: z.string().optional(),
  because: Because,
});
export type PersonalSeat = z.infer<typeof PersonalSeat>;

export function leads({
  grade,
  roles = [],
}: {
  grade?: number | undefined;
  roles?: readonly unknown[] | undefined;
}): boolean {
  return grade === 3 || roles.length > 0;
}

/**
 * Leading roles by the claims that carry them: a member since 2018 that held the chair in 2019 leads in 2019 alone.
 * A role without an end stands; one without any date stands from the day of its source.
 */
export function leadingOn(day: Day, memberships: readonly FactOf<"membership">[], world: World): LeadingOn {
  const held = memberships.flatMap((fact) => {
    const claims = fact.claims.filter((claim) => leadsOn(day, claim, fact, world));
    return claims.length > 0 ? [{ body: fact.says.body, claims: claims.map(({ id }) => id) }] : [];
  });
  const bodies = new Set(held.map(({ body }) => body));
  return {
    day,
    bodies: { value: bodies.size, because: [...new Set(held.flatMap(({ claims }) => claims))] },
    names: [...bodies].map((body) => world.entities.get(body)?.name ?? body),
  };
}

function leadsOn(day: Day, { says }: Claim, { seen }: FactOf<"membership">, { bodyEnds }: World): boolean {
  if (says.kind !== "membership" || !leads(says)) return false;
  return stands(factHoldsOn({ says, ...(seen && { seen }) }, day, bodyEnds));
}

/** Seats on a body's board or the like that the record gives to a person of the city. */
export function personalSeats(world: World): PersonalSeat[] {
  return factsOf(world.facts, "episode").flatMap((fact) => {
    const { act, partners = [], hosts = [], others = [], valid } = fact.says;
    const body = [...partners, ...hosts].find((id) => id.startsWith("net:"));
    const personal = others.some((id) => id.startsWith("person:"));
    if (act !== "office" || !personal || body === undefined || !isOwnAct(fact, world.city.id)) return [];
    return {
      body: world.entities.get(body)?.name ?? body,
      ...(valid?.from && { date: valid.from.date }),
      because: because(fact),
    };
  });
}
