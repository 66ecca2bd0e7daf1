import * as z from "zod";
import type { Fact } from "../ledger/fact.ts";
import { type Affair, affairsOf, type Happening, happeningsOf } from "./affair.ts";
import { Because, because } from "./because.ts";
import { sentence } from "./sentence.ts";
import { takesPart, type World } from "./world.ts";

/** What two or more of the compared cities have between them, or took part in each on its own record. */
export const Joint = z.strictObject({
  sentence: z.string(),
  because: Because,
  /** What each city's records say of an affair that no single record joins them in. */
  acts: z.array(z.strictObject({ city: z.string(), sentence: z.string(), because: Because })).optional(),
});
export type Joint = z.infer<typeof Joint>;

/**
 * Affairs in which at least two of the cities take part, each by a record of its own: no single fact names them
 * together, so a look inside single facts would miss them.
 */
export function jointAffairs(worlds: readonly World[]): Joint[] {
  const [first] = worlds;
  if (first === undefined) return [];
  const cities = worlds.map(({ city }) => city.id);
  const facts = new Map<string, Fact>(
    worlds.flatMap((world) => world.facts.map((fact) => [fact.id, fact] as const)),
  );
  return affairsOf(happeningsOf([...facts.values()]), first.entities).flatMap((affair) =>
    joint(affair, cities, first.entities),
  );
}

function joint(affair: Affair, cities: readonly string[], entities: World["entities"]): Joint[] {
  const of = (city: string): Happening[] => affair.happenings.filter((fact) => takesPart(fact, city));
  const taking = cities.filter((city) => of(city).length > 0);
  if (taking.length < 2) return [];
  const told = affair.happenings.some((fact) => taking.filter((city) => takesPart(fact, city)).length > 1);
  if (told) return [];
  const acts = taking.flatMap((city) =>
    of(city).map((fact) => ({
      city,
      sentence: sentence(fact.says, entities),
      because: because(fact),
    })),
  );
  return [
    {
      sentence: `One affair, told city by city: ${affair.title}`,
      because: [...new Set(acts.flatMap((act) => act.because))],
      acts,
    },
  ];
}
