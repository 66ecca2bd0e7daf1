import * as z from "zod";
import { factsOf, Status } from "../ledger/fact.ts";
import { isDecided } from "../record/decision-predicate.ts";
import { shownInterval } from "../record/interval.ts";
import { Quantity } from "../record/says.ts";
import { statement } from "../record/statement.ts";
import { BOUNDARIES } from "../record/vocabulary.ts";
import { Because, because, Ref, ref, When } from "./because.ts";
import { speaksOf, type World } from "./world.ts";

export const MeasuredFigure = z
  .strictObject({
    metric: z.string(),
    figure: Quantity,
    boundary: z.enum(BOUNDARIES),
    asOf: z.string().optional(),
    status: Status,
    because: Because,
  })
  .meta({ id: "MeasuredFigure" });
export type MeasuredFigure = z.infer<typeof MeasuredFigure>;

export const Identity = z
  .strictObject({
    aliases: z.array(z.string()),
    country: z.strictObject({ code: z.string(), name: z.string() }).optional(),
    within: z.array(Ref),
    /** Polities inside it that have claims of their own: wards, counties. They are other actors. */
    nested: z.array(Ref),
    /** Inhabitants, product and the like, each with its boundary and date, every one on file. */
    figures: z.array(MeasuredFigure),
    /** How sources name the actor where they do not say the city's name ("Tokyo Metropolitan Government"). */
    worded: z.array(z.strictObject({ name: z.string(), because: Because })),
    traits: z.array(
      z.strictObject({
        predicate: z.string(),
        text: z.string(),
        when: When.optional(),
        because: Because,
      }),
    ),
  })
  .meta({ id: "Identity" });
export type Identity = z.infer<typeof Identity>;

/** Who the actor is: which polity, which boundaries its figures have, and what sources call it. */
export function identity(world: World): Identity {
  const { city, entities, countries } = world;
  const code = city.country;
  return {
    aliases: city.aliases ?? [],
    ...(code !== undefined && { country: { code, name: countries.get(code)?.name ?? code } }),
    within: outwards(world),
    nested: [...entities.values()]
      .filter((entity) => entity.type === "polity" && entity.within === city.id)
      .map(({ id }) => ref(id, entities)),
    figures: measuredFigures(world),
    worded: wordings(world),
    traits: traits(world),
  };
}

/** Every number on file about the city, those of one metric together. */
export function measuredFigures({ city, facts }: Pick<World, "city" | "facts">): MeasuredFigure[] {
  return factsOf(facts, "observation")
    .flatMap((fact) => {
      const { subject, metric, figure, boundary, asOf } = fact.says;
      if (subject !== city.id || figure === undefined) return [];
      return {
        metric,
        figure,
        boundary: boundary ?? ("not-said" as const),
        ...(asOf && { asOf }),
        status: fact.status,
        because: because(fact),
      };
    })
    .sort(
      (one, other) =>
        one.metric.localeCompare(other.metric) || (one.asOf ?? "").localeCompare(other.asOf ?? ""),
    );
}

function outwards({ city, entities }: World): Identity["within"] {
  const found: Identity["within"] = [];
  let next = city.within;
  while (next !== undefined && !found.some(({ id }) => id === next)) {
    found.push(ref(next, entities));
    const outer = entities.get(next);
    next = outer?.type === "polity" ? outer.within : undefined;
  }
  return found;
}

function wordings({ city, facts }: World): Identity["worded"] {
  const own = facts.filter((fact) => speaksOf(fact, city.id));
  const claims = own.flatMap((fact) =>
    fact.claims.filter((claim) => claim.worded && statement(claim).subject === city.id),
  );
  return [...Map.groupBy(claims, ({ worded }) => worded ?? "")].map(([name, said]) => ({
    name,
    because: said.map(({ id }) => id),
  }));
}

function traits({ city, facts, entities }: World): Identity["traits"] {
  return (
    factsOf(facts, "attribute")
      // A decision about a source's words tells of the source and not of the city.
      .filter(({ says }) => says.subject === city.id && (says.object || says.text) && !isDecided(says))
      .map((fact) => ({
        predicate: fact.says.predicate,
        text: [fact.says.object && ref(fact.says.object, entities).name, fact.says.text]
          .filter(Boolean)
          .join(": "),
        ...(fact.says.valid && { when: shownInterval(fact.says.valid) }),
        because: because(fact),
      }))
  );
}
