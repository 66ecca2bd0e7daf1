import * as z from "zod";
import { type FactOf, factsOf, Status } from "../ledger/fact.ts";
import { FACTOR_ROLES, FACTORS, LEVELS, PRACTICE_STAGES, THEMES } from "../record/vocabulary.ts";
import { Because, because, Ref, ref } from "./because.ts";
import type { World } from "./world.ts";

const Lesson = z
  .strictObject({
    partner: Ref,
    practice: z.string(),
    stage: z.enum(PRACTICE_STAGES),
    themes: z.array(z.enum(THEMES)),
    status: Status,
    because: Because,
  })
  .meta({ id: "Lesson" });

export const Learning = z
  .strictObject({ learnt: z.array(Lesson), taught: z.array(Lesson) })
  .meta({ id: "Learning" });
export type Learning = z.infer<typeof Learning>;

/** Practices a city learnt from others and taught to others. */
export function learning(world: World): Learning {
  const transfers = factsOf(world.facts, "transfer");
  const lesson = (fact: FactOf<"transfer">, partner: string): z.infer<typeof Lesson> => ({
    partner: ref(partner, world.entities),
    practice: fact.says.practice,
    stage: fact.says.stage,
    themes: fact.says.themes ?? [],
    status: fact.status,
    because: because(fact),
  });
  return {
    learnt: transfers
      .filter(({ says }) => says.to === world.city.id)
      .map((fact) => lesson(fact, fact.says.from)),
    taught: transfers
      .filter(({ says }) => says.from === world.city.id)
      .map((fact) => lesson(fact, fact.says.to)),
  };
}

export const FactorLine = z
  .strictObject({
    role: z.enum(FACTOR_ROLES),
    factor: z.enum(FACTORS),
    level: z.enum(LEVELS),
    what: z.string(),
    actor: Ref.optional(),
    because: Because,
  })
  .meta({ id: "FactorLine" });
export type FactorLine = z.infer<typeof FactorLine>;

/** What sets off or hinders the city's interaction, by level from the person to the world. */
export function factorLines(world: World): FactorLine[] {
  return factsOf(world.facts, "factor")
    .filter(({ says }) => says.subject === world.city.id)
    .map((fact) => ({
      role: fact.says.role,
      factor: fact.says.factor,
      level: fact.says.level,
      what: fact.says.what,
      ...(fact.says.actor && { actor: ref(fact.says.actor, world.entities) }),
      because: because(fact),
    }))
    .sort(
      (one, other) =>
        FACTOR_ROLES.indexOf(one.role) - FACTOR_ROLES.indexOf(other.role) ||
        LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level),
    );
}
