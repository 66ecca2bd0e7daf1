import * as z from "zod";
import type { Fact } from "../ledger/fact.ts";
import { stands } from "../ledger/holds-on.ts";
import { firstDay, lastDay, type PartialDate } from "../record/partial-date.ts";
import { THEMES } from "../record/vocabulary.ts";
import type { Affair } from "./affair.ts";
import { Because, because, Ref, ref } from "./because.ts";
import { CoderAgreement, coderAgreement, type SecondCodes, type UnreadCodes } from "./coder-agreement.ts";
import { InfluenceChain, influenceChains, lobbyingChains } from "./influence-chain.ts";
import { membershipPortfolio } from "./membership-portfolio.ts";
import {
  leadingRelation,
  PRIOR_EACH,
  RELATIONS,
  RelationShare,
  relationOf,
  relationShares,
} from "./relation-shares.ts";
import { AffairLine, affairsByState, ownAffairs, positionsToState, StatePosition } from "./state-relation.ts";
import type { World } from "./world.ts";

const Affairs = z.strictObject({ affairs: z.number().int().nonnegative(), because: Because });
const Theme = z.enum(THEMES);

const Slice = z.strictObject({
  /** A theme, or a decade as '2010s'; absent for affairs without one. */
  of: z.string().optional(),
  counts: z.array(
    z.strictObject({
      relation: z.enum(RELATIONS),
      affairs: z.number().int().positive(),
      because: Because,
    }),
  ),
  notStated: Affairs,
});

/** A city's acts abroad and its own national state, from affairs: for, against, and what is not told. */
export const Autonomy = z
  .strictObject({
    city: Ref,
    asOf: z.string(),
    theme: Theme.optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    stated: Affairs,
    notStated: Affairs,
    /** Set apart: matters at home, and other levels' or states' part. */
    domestic: Affairs,
    otherStates: Affairs,
    /** What a theme or a period asked for cannot place. */
    leftOut: z.strictObject({ withoutTheme: Affairs, withoutDate: Affairs }),
    prior: z.strictObject({ relations: z.number().int(), each: z.number() }),
    shares: z.array(RelationShare),
    /** The relation that more affairs have than any other. */
    leading: z.enum(RELATIONS).optional(),
    /** Affairs of other relations than the leading one; all of them where none leads. */
    against: z.array(AffairLine),
    inLine: z.array(AffairLine),
    byTheme: z.array(Slice),
    byDecade: z.array(Slice),
    /** What sources say it holds towards its state: no affairs, and in no share. */
    positions: z.array(StatePosition),
    coders: CoderAgreement,
    influence: z.strictObject({ own: z.array(InfluenceChain), throughBodies: z.array(InfluenceChain) }),
  })
  .meta({ id: "Autonomy" });
export type Autonomy = z.infer<typeof Autonomy>;

export interface AutonomyAsked {
  theme?: (typeof THEMES)[number] | undefined;
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
}

/** The seven relations of a city's affairs to its own national state, on foreign matters. */
export function autonomy(
  world: World,
  asked: AutonomyAsked,
  influence: readonly Fact[],
  second: SecondCodes | UnreadCodes = new Map(),
): Autonomy {
  const all = ownAffairs(world);
  const withoutTheme = asked.theme === undefined ? [] : all.filter((affair) => themesOf(affair).length === 0);
  const ofTheme = all.filter((affair) => asked.theme === undefined || themesOf(affair).includes(asked.theme));
  const timed = asked.from !== undefined || asked.to !== undefined;
  const withoutDate = timed ? ofTheme.filter(({ first }) => first === undefined) : [];
  const affairs = ofTheme.filter((affair) => !timed || touches(affair, asked));
  const { stated, domestic, otherStates, silent } = affairsByState(affairs);
  const shares = relationShares(stated, silent.length);
  const leading = leadingRelation(shares);
  const inLine = stated.filter((line) => relationOf(line) === leading);
  return {
    city: ref(world.city.id, world.entities),
    asOf: world.day,
    ...(asked.theme && { theme: asked.theme }),
    ...(asked.from && { from: asked.from }),
    ...(asked.to && { to: asked.to }),
    stated: ofLines(stated),
    notStated: ofAffairs(silent),
    domestic: ofLines(domestic),
    otherStates: ofLines(otherStates),
    leftOut: { withoutTheme: ofAffairs(withoutTheme), withoutDate: ofAffairs(withoutDate) },
    prior: { relations: RELATIONS.length, each: PRIOR_EACH },
    shares,
    ...(leading && { leading }),
    against: stated.filter((line) => !inLine.includes(line)),
    inLine,
    byTheme: slices(affairs, stated, silent, themesOf),
    byDecade: slices(affairs, stated, silent, decadeOf),
    positions: positionsToState(world),
    coders: coderAgreement(
      "state-relation",
      affairs.flatMap(({ happenings }) => happenings),
      second,
    ),
    influence: chains(world, influence),
  };
}

const ofLines = (lines: readonly AffairLine[]): z.infer<typeof Affairs> => ({
  affairs: lines.length,
  because: [...new Set(lines.flatMap((line) => line.because))],
});

const ofAffairs = (affairs: readonly Affair[]): z.infer<typeof Affairs> => ({
  affairs: affairs.length,
  because: because(...affairs.flatMap(({ happenings }) => happenings)),
});

function themesOf({ happenings }: Affair): string[] {
  return [...new Set(happenings.flatMap(({ says }) => says.themes ?? []))];
}

/** The decade in which it began. */
const decadeOf = ({ first }: Affair): string[] => (first ? [`${first.slice(0, 3)}0s`] : []);

/** Whether some of an affair may lie in a period; a date of a year may be any day of it. */
function touches({ first, last }: Affair, { from, to }: AutonomyAsked): boolean {
  if (first === undefined) return false;
  const ends = lastDay(last ?? first);
  return (
    (to === undefined || firstDay(first) <= lastDay(to)) && (from === undefined || ends >= firstDay(from))
  );
}

/** The counts part by part; an affair of two themes stands under both. */
function slices(
  affairs: readonly Affair[],
  stated: readonly AffairLine[],
  silent: readonly Affair[],
  partsOf: (affair: Affair) => readonly string[],
): Autonomy["byTheme"] {
  const lines = new Map(stated.map((line) => [line.affair, line]));
  const quiet = new Set(silent);
  const told = affairs.filter((affair) => lines.has(affair.id) || quiet.has(affair));
  const parts = [...new Set(told.flatMap(partsOf))].sort();
  const slice = (held: readonly Affair[]): Omit<z.infer<typeof Slice>, "of"> => ({
    counts: [
      ...Map.groupBy(
        held.flatMap(({ id }) => lines.get(id) ?? []),
        relationOf,
      ),
    ].map(([relation, of]) => ({ relation, ...ofLines(of) })),
    notStated: ofAffairs(held.filter((affair) => quiet.has(affair))),
  });
  const none = told.filter((affair) => partsOf(affair).length === 0);
  return [
    ...parts.map((of) => ({ of, ...slice(told.filter((affair) => partsOf(affair).includes(of))) })),
    ...(none.length > 0 ? [slice(none)] : []),
  ];
}

function chains(world: World, facts: readonly Fact[]): Autonomy["influence"] {
  const bodies = membershipPortfolio(world).lines.flatMap(({ body, holds }) =>
    stands(holds) ? body.id : [],
  );
  return {
    own: [
      ...influenceChains(facts, new Set([world.city.id]), world.entities),
      ...lobbyingChains(world.facts, facts, world.city.id, world.entities),
    ],
    throughBodies: influenceChains(facts, new Set(bodies), world.entities),
  };
}
