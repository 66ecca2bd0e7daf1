import * as z from "zod";
import type { Fact } from "../ledger/fact.ts";
import type { Assessment } from "./assess.ts";
import { Because, because, Count, Ref, ref } from "./because.ts";
import { Joint, jointAffairs } from "./joint-affair.ts";
import { sentence } from "./sentence.ts";
import { participants, type World } from "./world.ts";

const Held = z.strictObject({ city: z.string(), grade: z.number().optional(), because: Because });

const Partly = z.strictObject({ held: Ref, cities: z.array(z.string()), because: Because });

export const CommonGround = z
  .strictObject({
    partners: z.array(z.strictObject({ partner: Ref, because: Because })),
    bodies: z.array(z.strictObject({ body: Ref, held: z.array(Held), usable: z.boolean() })),
    /** What more than one of them has, and not all: empty where two are compared. */
    partly: z.strictObject({ partners: z.array(Partly), bodies: z.array(Partly) }),
    /** What only one of them has; bodies only where the roster is at least 80 % covered. */
    only: z.array(
      z.strictObject({
        city: z.string(),
        partners: z.array(z.strictObject({ partner: Ref, because: Because })),
        bodies: z.array(z.strictObject({ body: Ref, because: Because })),
        bodiesNotComputed: Count,
      }),
    ),
    /** Ties, episodes and lessons between them, and affairs in which each took part. */
    together: z.array(Joint),
    /** What each is said to compete for; a theme they share is not a market. */
    markets: z.array(z.strictObject({ over: z.string(), cities: z.array(z.string()), because: Because })),
  })
  .meta({ id: "CommonGround" });
export type CommonGround = z.infer<typeof CommonGround>;

export function commonGround(worlds: readonly World[], assessments: readonly Assessment[]): CommonGround {
  return {
    partners: sharedPartners(assessments),
    bodies: sharedBodies(assessments),
    partly: {
      partners: partlyHeld(assessments, (city) =>
        tiesInForce(city).map((line) => ({ ...line, held: line.partner })),
      ),
      bodies: partlyHeld(assessments, (city) =>
        membershipsStanding(city).map((line) => ({ ...line, held: line.body })),
      ),
    },
    only: assessments.map((own) => exclusive(own, assessments)),
    together: [...together(worlds), ...jointAffairs(worlds)],
    markets: markets(worlds),
  };
}

type TieLine = Assessment["ties"]["lines"][number];
type MembershipLine = Assessment["memberships"]["lines"][number];

/** What counts as had in common or alone: ties in force and memberships that stand. */
const tiesInForce = ({ ties }: Assessment): TieLine[] => ties.lines.filter(({ inForce }) => inForce);
const membershipsStanding = ({ memberships }: Assessment): MembershipLine[] =>
  memberships.lines.filter(({ holds }) => holds === "yes" || holds === "open");

function sharedPartners(assessments: readonly Assessment[]): CommonGround["partners"] {
  const [first, ...others] = assessments.map((city) =>
    Map.groupBy(tiesInForce(city), ({ partner }) => partner.id),
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
  const lines = assessments.flatMap((city) =>
    membershipsStanding(city).map((line) => ({ city: city.city.id, line })),
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

interface Holds {
  held: Ref;
  because: string[];
}

function partlyHeld(
  assessments: readonly Assessment[],
  linesOf: (city: Assessment) => readonly Holds[],
): CommonGround["partly"]["partners"] {
  const lines = assessments.flatMap((city) => linesOf(city).map((line) => ({ ...line, city: city.city.id })));
  return [...Map.groupBy(lines, ({ held }) => held.id).values()].flatMap((of) => {
    const cities = [...new Set(of.map(({ city }) => city))];
    const [first] = of;
    if (first === undefined || cities.length < 2 || cities.length === assessments.length) return [];
    return [{ held: first.held, cities, because: claimsOf(of) }];
  });
}

function exclusive(own: Assessment, all: readonly Assessment[]): CommonGround["only"][number] {
  const compared = new Set(all.map(({ city }) => city.id));
  const others = all.filter(({ city }) => city.id !== own.city.id);
  const theirPartners = new Set(others.flatMap((city) => tiesInForce(city).map(({ partner }) => partner.id)));
  const theirBodies = new Set(others.flatMap((city) => membershipsStanding(city).map(({ body }) => body.id)));
  const bodies = membershipsStanding(own).filter(({ body }) => !theirBodies.has(body.id));
  const apart = bodies.filter(({ roster }) => !roster.usable);
  const partners = tiesInForce(own).filter(
    ({ partner }) => !theirPartners.has(partner.id) && !compared.has(partner.id),
  );
  return {
    city: own.city.id,
    partners: [...Map.groupBy(partners, ({ partner }) => partner.id).values()].flatMap((lines) =>
      lines.slice(0, 1).map(({ partner }) => ({ partner, because: claimsOf(lines) })),
    ),
    bodies: bodies.filter(({ roster }) => roster.usable).map(({ body, because }) => ({ body, because })),
    bodiesNotComputed: { value: apart.length, because: claimsOf(apart) },
  };
}

function claimsOf(lines: readonly { because: string[] }[]): string[] {
  return [...new Set(lines.flatMap((line) => line.because))];
}

/** Facts that join at least two of the cities, each once. */
function together(worlds: readonly World[]): CommonGround["together"] {
  const cities = new Set(worlds.map(({ city }) => city.id));
  const joint = new Map(
    worlds.flatMap((world) =>
      world.facts.flatMap((fact) => {
        const joined = new Set(parties(fact).filter((id) => cities.has(id)));
        return joined.size < 2
          ? []
          : [
              [
                fact.id,
                { sentence: sentence(fact.says, world.entities, world), because: because(fact) },
              ] as const,
            ];
      }),
    ),
  );
  return [...joint.values()];
}

/** Everyone whom a tie joins, a lesson passes between, or an episode's record names. */
export function parties(fact: Fact): string[] {
  const { says } = fact;
  if (says.kind === "tie") return [...says.between];
  return says.kind === "transfer" ? [says.from, says.to] : participants(fact);
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
