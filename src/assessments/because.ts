import * as z from "zod";
import type { Fact } from "../ledger/fact.ts";
import type { Entity } from "../record/entity.ts";
import { BOUNDS } from "../record/interval.ts";

/** The claims a number or sentence rests on; through them it walks back to source and locator. */
export const Because = z.array(z.string()).meta({ id: "Because" });

/** A count with the claims counted. What no source says is absent, never 0. */
export const Count = z.strictObject({ value: z.number().int().nonnegative(), because: Because }).meta({
  id: "Count",
});
export type Count = z.infer<typeof Count>;

/** An entity as a reply names it. */
export const Ref = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    /** ISO 3166-1 alpha-2, for polities. */
    country: z.string().optional(),
  })
  .meta({ id: "Ref" });
export type Ref = z.infer<typeof Ref>;

/** An interval as replies give it. */
export const When = z
  .strictObject({
    from: z.string().optional(),
    to: z.string().optional(),
    precision: z.enum(["day", "month", "year", "period", "not given"]),
    bound: z.enum(BOUNDS),
    worded: z.string().optional(),
    inferred: z.array(z.enum(["from", "to"])).optional(),
  })
  .meta({ id: "When" });
export type When = z.infer<typeof When>;

export type Entities = ReadonlyMap<string, Entity>;

export function ref(id: string, entities: Entities): Ref {
  const entity = entities.get(id);
  if (entity === undefined) return { id, name: id, type: "unknown" };
  const country = "country" in entity ? entity.country : undefined;
  return { id, name: entity.name, type: entity.type, ...(country && { country }) };
}

/** The ids of all claims of some facts, each once, in order. */
export function because(...facts: readonly Fact[]): string[] {
  return [...new Set(facts.flatMap(({ claims }) => claims.map(({ id }) => id)))];
}

export function count<T extends Fact>(facts: readonly T[], value: number = facts.length): Count {
  return { value, because: because(...facts) };
}
