import * as z from "zod";
import { happeningsOf } from "./affair.ts";
import type { Assessment } from "./assess.ts";
import { Because, because, Ref, ref } from "./because.ts";
import { sentence } from "./sentence.ts";
import { takesPart, type World } from "./world.ts";

const Held = z.strictObject({ city: z.string(), grade: z.number().optional(), because: Because });

export const CommonGround = z
  .strictObject({
    partners: z.array(z.strictObject({ partner: Ref, because: Because })),
    bodies: z.array(z.strictObject({ body: Ref, held: z.array(Held), usable: z.boolean() })),
    /** What only one of them has; bodies only where the roster is at least 80 % covered. */
    only: z.array(
      z.strictObject({
        city: z.string(),
        partners: z.array(Ref),
        bodies: z.array(Ref),
        bodiesNotComputed: z.number().int(),
      }),
    ),
    /** Ties, episodes and lessons between them. */
    together: z.array(z.strictObject({ sentence: z.string(), because: Because })),
    /** What each is said to compete for; a theme they share is not a market. */
    markets: z.array(z.strictObject({ over: z.string(), cities: z.array(z.string()), because: Because })),
  })
  .meta({ id: "CommonGround" });
export type CommonGround = z.infer<typeof CommonGround>;

export function commonGround(worlds: readonly World[], assessments: readonly Assessment[]): CommonGround {
  return {
    partners: sharedPartners(assessments),
    bodies: sharedBodies(assessments),
    only: assessments.map((own) => exclusive(own, assessments)),
    together: together(worlds),
    markets: markets(worlds),
  };
}

function sharedPartners(assessments: readonly Assessment[]): CommonGround["partners"] {
  const [first, ...others] = assessments.map(({ ties }) =>
    Map.groupBy(
      ties.lines.filter(({ holds }) => holds !== "no"),
      ({ partner }) => partner.id,
    ),
  );
  return [...(first ?? [])].flatMap(([id, lines]) => {
    const theirs = others.map((partners) => partners.get(id));
    const partner = lines[0]?.partner;
    if (partner === undefined || theirs.some((held) => held === undefined)) return [];
    return [
      { partner, because: [lines, ...theirs].flatMap((held) => held?.flatMap((line) => line.because) ?? []) },
    ];
  });
}

function sharedBodies(assessments: readonly Assessment[]): CommonGround["bodies"] {
  const lines = assessments.flatMap(({ city, memberships }) =>
    memberships.lines.map((line) => ({ city: city.id, line })),
  );
  return [...Map.groupBy(lines, ({ line }) => line.body.id).values()].flatMap((held) => {
    const body = held[0]?.line.body;
    if (body === undefined || new Set(held.map(({ city }) => city)).size < assessments.length) return [];
    return [
      {
        body,
        held: held.map(({ city, line }) => ({
          city,
          ...(line.grade !== undefined && { grade: line.grade }),
          because: line.because,
        })),
        usable: held.some(({ line }) => line.roster.usable),
      },
    ];
  });
}

function exclusive(own: Assessment, all: readonly Assessment[]): CommonGround["only"][number] {
  const others = all.filter(({ city }) => city.id !== own.city.id);
  const theirPartners = new Set(others.flatMap(({ ties }) => ties.lines.map(({ partner }) => partner.id)));
  const theirBodies = new Set(
    others.flatMap(({ memberships }) => memberships.lines.map(({ body }) => body.id)),
  );
  const bodies = own.memberships.lines.filter(({ body }) => !theirBodies.has(body.id));
  const partners = own.ties.lines.filter(({ partner }) => !theirPartners.has(partner.id));
  return {
    city: own.city.id,
    partners: [...new Map(partners.map(({ partner }) => [partner.id, partner])).values()],
    bodies: bodies.filter(({ roster }) => roster.usable).map(({ body }) => body),
    bodiesNotComputed: bodies.filter(({ roster }) => !roster.usable).length,
  };
}

const BETWEEN: ReadonlySet<string> = new Set(["tie", "transfer"]);

function together(worlds: readonly World[]): CommonGround["together"] {
  const ids = worlds.map(({ city }) => city.id);
  const [world] = worlds;
  if (world === undefined) return [];
  const joint = world.facts.filter((fact) => {
    const { says } = fact;
    if (!BETWEEN.has(says.kind))
      return happeningsOf([fact]).some((act) => ids.every((id) => takesPart(act, id)));
    const ends = says.kind === "tie" ? says.between : says.kind === "transfer" ? [says.from, says.to] : [];
    return ids.every((id) => ends.some((end) => end === id));
  });
  return joint.map((fact) => ({ sentence: sentence(fact.says, world.entities), because: because(fact) }));
}

function markets(worlds: readonly World[]): CommonGround["markets"] {
  const said = worlds.flatMap(({ city, facts }) =>
    facts.flatMap((fact) =>
      fact.says.kind === "competition" && fact.says.competitor === city.id
        ? [{ city: city.id, over: fact.says.over, because: because(fact) }]
        : [],
    ),
  );
  return [...Map.groupBy(said, ({ over }) => over)].map(([over, held]) => ({
    over,
    cities: [...new Set(held.map(({ city }) => city))],
    because: held.flatMap((line) => line.because),
  }));
}

/** The shortest chain of ties in force between two cities, and whom it leads through. */
export function pathRefs(path: readonly string[] | undefined, { entities }: World): Ref[] | undefined {
  return path?.map((id) => ref(id, entities));
}
