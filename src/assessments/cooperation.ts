import * as z from "zod";
import type { Fact } from "../ledger/fact.ts";
import { factHoldsOn, stands } from "../ledger/holds-on.ts";
import type { Backbone } from "../measures/backbone.ts";
import { TIE_FORMS } from "../record/vocabulary.ts";
import { Because, because, Ref } from "./because.ts";
import { parties } from "./common-ground.ts";
import { Joint, jointAffairs } from "./joint-affair.ts";
import { type MembershipLine, membershipPortfolio } from "./membership-portfolio.ts";
import { sentence } from "./sentence.ts";
import { isInForce } from "./tie-portfolio.ts";
import type { World } from "./world.ts";

/** What two cities have and do together, each with its claims. */
export const Cooperation = z
  .strictObject({
    ties: z.array(
      z.strictObject({
        form: z.enum(TIE_FORMS),
        inForce: z.boolean(),
        sentence: z.string(),
        because: Because,
      }),
    ),
    /** Records in which both take part, and affairs told city by city; quarrels and bids against each other are none. */
    acts: z.array(Joint),
    lessons: z.array(Joint),
    bodies: z.array(z.strictObject({ body: Ref, because: Because })),
    /** Whether they meet in more bodies than the sizes of their lists give by chance. */
    backbone: z
      .strictObject({
        kept: z.boolean(),
        alpha: z.number(),
        shared: z.number().optional(),
        adjusted: z.number().optional(),
      })
      .optional(),
    /** Disputes and lawsuits between the two, and agreements that were ended: on neither axis. */
    quarrels: z.array(Joint),
    /** Shared bodies alone are none: two large cities meet in some by chance. */
    found: z.boolean(),
  })
  .meta({ id: "Cooperation" });
export type Cooperation = z.infer<typeof Cooperation>;

/** The backbone of the day and how strictly it was taken; absent where one of the two is in no covered body. */
export interface BackboneAt {
  alpha: number;
  ties: Backbone["ties"];
}

export function cooperation([one, other]: readonly [World, World], chance?: BackboneAt): Cooperation {
  const ids = [one.city.id, other.city.id] as const;
  const joint = [...new Map([...one.facts, ...other.facts].map((fact) => [fact.id, fact])).values()].filter(
    (fact) => ids.every((id) => parties(fact).includes(id)),
  );
  const told = (wanted: (fact: Fact) => boolean): Joint[] =>
    joint
      .filter(wanted)
      .map((fact) => ({ sentence: sentence(fact.says, one.entities, one), because: because(fact) }));
  const ties = joint.flatMap((fact) => tieLine(fact, one));
  const acts = [...told(isJointAct), ...jointAffairs([one, other])];
  const lessons = told(({ says }) => says.kind === "transfer");
  const backbone = chance && backboneLine(chance, ids);
  return {
    ties,
    acts,
    lessons,
    bodies: sharedBodies(one, other),
    ...(backbone && { backbone }),
    quarrels: told(isQuarrel),
    found: ties.some(({ inForce }) => inForce) || acts.length + lessons.length > 0 || backbone?.kept === true,
  };
}

const ENDINGS: ReadonlySet<string> = new Set(["suspend", "end"]);

function isQuarrel({ says }: Fact): boolean {
  if (says.kind !== "episode") return false;
  return ["dispute", "litigation", "withdrawal"].includes(says.act) || ENDINGS.has(says.manner ?? "");
}

/** A bid names whom it was won against, which is no deed in common. */
function isJointAct(fact: Fact): boolean {
  const { says } = fact;
  if (says.kind === "outcome") return true;
  return says.kind === "episode" && says.act !== "bid" && !isQuarrel(fact);
}

function tieLine(fact: Fact, { day, bodyEnds, entities }: World): Cooperation["ties"] {
  if (fact.says.kind !== "tie") return [];
  const tie = { ...fact, says: fact.says };
  return [
    {
      form: fact.says.form,
      inForce: isInForce(tie, factHoldsOn(fact, day, bodyEnds)),
      sentence: sentence(fact.says, entities, { day, bodyEnds }),
      because: because(fact),
    },
  ];
}

function sharedBodies(one: World, other: World): Cooperation["bodies"] {
  const standing = (world: World): MembershipLine[] =>
    membershipPortfolio(world).lines.filter(({ holds }) => stands(holds));
  const theirs = Map.groupBy(standing(other), ({ body }) => body.id);
  return [...Map.groupBy(standing(one), ({ body }) => body.id)].flatMap(([id, lines]) => {
    const [line] = lines;
    const both = theirs.get(id);
    if (line === undefined || both === undefined) return [];
    return [{ body: line.body, because: [...new Set([...lines, ...both].flatMap((each) => each.because))] }];
  });
}

function backboneLine(
  { alpha, ties }: BackboneAt,
  ids: readonly [string, string],
): NonNullable<Cooperation["backbone"]> {
  const tie = ties.find(({ between }) => ids.every((id) => between.includes(id)));
  return { kept: tie !== undefined, alpha, ...(tie && { shared: tie.shared, adjusted: tie.adjusted }) };
}
