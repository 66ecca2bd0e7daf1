import * as z from "zod";
import { factsOf } from "../ledger/fact.ts";
import { STATE_LEVELS, STATE_RELATIONS } from "../record/vocabulary.ts";
import { type Affair, affairsOf, happeningsOf } from "./affair.ts";
import { Because, because } from "./because.ts";
import { isOwnAct, type World } from "./world.ts";

export const AffairLine = z
  .strictObject({
    affair: z.string(),
    title: z.string(),
    relations: z.array(z.enum(STATE_RELATIONS)),
    level: z.enum(STATE_LEVELS),
    first: z.string().optional(),
    last: z.string().optional(),
    rows: z.number().int().positive(),
    because: Because,
  })
  .meta({ id: "StateAffair" });
export type AffairLine = z.infer<typeof AffairLine>;

export const StatePosition = z.strictObject({
  issue: z.string(),
  relation: z.enum(STATE_RELATIONS).optional(),
  because: Because,
});

export const StateRelation = z
  .strictObject({
    /** Affairs on foreign matters in which the own national state's part is stated. */
    stated: z.array(AffairLine),
    /** Share of stated affairs a relation has, with bounds had every silent affair been one, or none, of it. */
    shares: z.array(
      z.strictObject({
        relation: z.union([z.enum(STATE_RELATIONS), z.literal("mixed")]),
        affairs: z.number().int().positive(),
        share: z.number(),
        /** Wilson's 95 % score interval over the stated affairs. */
        interval: z.tuple([z.number(), z.number()]),
        worstCase: z.tuple([z.number(), z.number()]),
        because: Because,
      }),
    ),
    /** Affairs whose sources say nothing of any state: out of the denominator, and shown. */
    notStated: z.strictObject({ affairs: z.number().int().nonnegative(), because: Because }),
    domestic: z.array(AffairLine),
    otherStates: z.array(AffairLine),
    /** What sources say the city holds towards its state. */
    positions: z.array(StatePosition),
  })
  .meta({ id: "StateRelation" });
export type StateRelation = z.infer<typeof StateRelation>;

/** A city's acts in relation to its own national state: affairs, for and against, with what is not stated kept apart. */
export function stateRelation(world: World): StateRelation {
  const { stated, domestic, otherStates, silent } = affairsByState(ownAffairs(world));
  return {
    stated,
    shares: shares(stated, silent.length),
    notStated: {
      affairs: silent.length,
      because: because(...silent.flatMap(({ happenings }) => happenings)),
    },
    domestic,
    otherStates,
    positions: positionsToState(world),
  };
}

/** What sources say a city holds towards its state: no act, and in no share. */
export function positionsToState(world: World): StateRelation["positions"] {
  return factsOf(world.facts, "position")
    .filter(({ says }) => says.holder === world.city.id && says.sort === "towards-state")
    .map((fact) => ({
      issue: fact.says.issue,
      ...(fact.says.relation && { relation: fact.says.relation }),
      because: because(fact),
    }));
}

/** The affairs of what a city did itself. */
export function ownAffairs(world: World): Affair[] {
  return affairsOf(
    happeningsOf(world.facts).filter((fact) => isOwnAct(fact, world.city.id)),
    world.entities,
  );
}

/** Affairs by the state they relate to; silent are those whose sources say nothing of any. */
export function affairsByState(affairs: readonly Affair[]): {
  stated: AffairLine[];
  domestic: AffairLine[];
  otherStates: AffairLine[];
  silent: Affair[];
} {
  const at = (...levels: readonly string[]): AffairLine[] =>
    affairs.flatMap((affair) => affairLine(affair, levels)).sort(byFirst);
  const stated = at("own-national");
  const domestic = at("domestic");
  const otherStates = at("own-province", "partner", "third", "bloc");
  const elsewhere = new Set([...stated, ...domestic, ...otherStates].map(({ affair }) => affair));
  return { stated, domestic, otherStates, silent: affairs.filter(({ id }) => !elsewhere.has(id)) };
}

/** The affair as it relates to states of some level, if a source says how. */
function affairLine(affair: Affair, levels: readonly string[]): AffairLine[] {
  const coded = affair.happenings.filter(
    ({ says }) =>
      says.relation && says.relation !== "not-stated" && levels.includes(says.relationLevel ?? ""),
  );
  const level = coded[0]?.says.relationLevel;
  if (level === undefined) return [];
  return [
    {
      affair: affair.id,
      title: affair.title,
      relations: [...new Set(coded.flatMap(({ says }) => says.relation ?? []))],
      level,
      ...(affair.first && { first: affair.first }),
      ...(affair.last && { last: affair.last }),
      rows: affair.happenings.length,
      because: because(...coded),
    },
  ];
}

function shares(stated: readonly AffairLine[], silent: number): StateRelation["shares"] {
  const n = stated.length;
  const groups = Map.groupBy(stated, ({ relations: [only, ...more] }) =>
    more.length > 0 ? ("mixed" as const) : only,
  );
  return [...groups]
    .flatMap(([relation, held]) => {
      if (relation === undefined) return [];
      const k = held.length;
      return {
        relation,
        affairs: k,
        share: k / n,
        interval: wilson(k, n),
        worstCase: [k / (n + silent), (k + silent) / (n + silent)] as [number, number],
        because: [...new Set(held.flatMap((line) => line.because))],
      };
    })
    .sort((one, other) => other.affairs - one.affairs);
}

/**
 * The 95 % score interval of a proportion k/n. Wilson (1927), Probable inference, JASA 22. It treats affairs as a
 * sample, which they are not: the worst-case bounds stand beside it.
 */
export function wilson(k: number, n: number): [number, number] {
  const z2 = 1.959964 ** 2;
  const p = k / n;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n)) * Math.sqrt(z2)) / (1 + z2 / n);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

const byFirst = (one: AffairLine, other: AffairLine): number =>
  (one.first ?? "9999").localeCompare(other.first ?? "9999");
