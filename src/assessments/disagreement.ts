import * as z from "zod";
import type { Fact } from "../ledger/fact.ts";
import { Because, because } from "./because.ts";
import { sentence } from "./sentence.ts";
import type { World } from "./world.ts";

export const Disagreement = z
  .strictObject({
    fact: z.string(),
    sentence: z.string(),
    /** What is disputed ("start", "form", "value"), or the coder's word for a tension between claims. */
    about: z.string(),
    sort: z.enum(["disputed", "in tension"]),
    versions: z.array(z.strictObject({ words: z.string(), claims: Because })),
    /** Claims beyond the facts of the city that the coder marked as not going with these. */
    elsewhere: Because.optional(),
    rule: z.string().optional(),
  })
  .meta({ id: "Disagreement" });
export type Disagreement = z.infer<typeof Disagreement>;

/** Where sources of the city's facts differ, and where a coder marked claims as not going together. */
export function disagreements(world: World): Disagreement[] {
  const sayers = new Map(world.facts.flatMap((fact) => fact.claims.map(({ id }) => [id, fact] as const)));
  return world.facts.flatMap((fact) => [...disputed(fact, world), ...tensions(fact, sayers, world)]);
}

function disputed(fact: Fact, world: World): Disagreement[] {
  return fact.aspects
    .filter(({ status }) => status === "disputed")
    .map(({ of, versions, rule }) => ({
      fact: fact.id,
      sentence: sentence(fact.says, world.entities, world),
      about: of,
      sort: "disputed" as const,
      versions: versions.map(({ words, claims }) => ({ words, claims: [...claims] })),
      rule,
    }));
}

/** A tension is told once, by the claim with the lowest id among those on hand. */
function tensions(fact: Fact, sayers: ReadonlyMap<string, Fact>, world: World): Disagreement[] {
  return fact.tensions.flatMap(({ kind, with: others }) => {
    const own = because(fact)[0] ?? "";
    const known = others.filter((id) => sayers.has(id) && sayers.get(id)?.id !== fact.id);
    if (others.some((id) => id < own && known.includes(id))) return [];
    const versions = [own, ...known].flatMap((id) => {
      const said = sayers.get(id);
      return said ? [{ words: sentence(said.says, world.entities, world), claims: [id] }] : [];
    });
    if (versions.length < 2) return [];
    const elsewhere = others.filter((id) => !sayers.has(id));
    return [
      {
        fact: fact.id,
        sentence: sentence(fact.says, world.entities, world),
        about: kind,
        sort: "in tension" as const,
        versions,
        ...(elsewhere.length > 0 && { elsewhere }),
      },
    ];
  });
}
