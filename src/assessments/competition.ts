import * as z from "zod";
import type { Fact } from "../ledger/fact.ts";
import { type Niche, nicheOverlap } from "../measures/niche-overlap.ts";
import { nicheOverlapSymmetric } from "../measures/niche-overlap-symmetric.ts";
import { Because, because, Ref, ref } from "./because.ts";
import { Joint } from "./joint-affair.ts";
import { MARKET_SIGNS, type MarketSign, RIVAL_GOODS, rivalGoods } from "./rival-goods.ts";
import { sentence } from "./sentence.ts";
import { participants, takesPart, type World } from "./world.ts";

const Sign = z.strictObject({ sign: z.enum(MARKET_SIGNS), sentence: z.string(), because: Because });

const InMarket = z.strictObject({
  city: z.string(),
  /** Affairs, and single facts that are in none. */
  affairs: z.number().int().nonnegative(),
  signs: z.array(Sign),
});

/** What two cities seek that only one of them can have, good by good. */
export const Competition = z
  .strictObject({
    goods: z.array(
      z.strictObject({
        good: z.enum(RIVAL_GOODS),
        /** Both are on file in it. */
        contested: z.boolean(),
        cities: z.array(InMarket),
        /** For what, or from whom, both sought it. */
        targets: z.array(Ref),
      }),
    ),
    /** Records that name the one against the other over such a good. */
    named: z.array(Joint),
    /** How far each is in the other's markets, by affairs; none where one is in none. */
    niche: z.strictObject({ overlap: z.tuple([z.number(), z.number()]), symmetric: z.number() }).optional(),
    found: z.boolean(),
  })
  .meta({ id: "Competition" });
export type Competition = z.infer<typeof Competition>;

export interface Seen extends MarketSign {
  fact: Fact;
}

export function competition(worlds: readonly [World, World]): Competition {
  const [one, other] = worlds;
  const seen = [seenOf(one, other.city.id), seenOf(other, one.city.id)] as const;
  const goods = RIVAL_GOODS.flatMap((good) => {
    const held = seen.map((signs) => signs.filter((sign) => sign.good === good));
    if (held.every(({ length }) => length === 0)) return [];
    return [
      {
        good,
        contested: held.every(({ length }) => length > 0),
        cities: worlds.map((world, at) => inMarket(world, held[at] ?? [])),
        targets: sharedTargets(worlds, held),
      },
    ];
  });
  const named = namedAgainst(one, other);
  const [ours, theirs] = [nicheOf(seen[0]), nicheOf(seen[1])];
  const [there, back] = [nicheOverlap.compute(ours, theirs), nicheOverlap.compute(theirs, ours)];
  const symmetric = nicheOverlapSymmetric.compute(ours, theirs);
  const given = there !== undefined && back !== undefined && symmetric !== undefined;
  return {
    goods,
    named,
    ...(given && { niche: { overlap: [there, back] as [number, number], symmetric } }),
    found: named.length > 0 || goods.some(({ contested }) => contested),
  };
}

/** A city's signs in all markets; what it did with the other is no sign of a contest between them. */
function seenOf({ facts, city }: World, other: string): Seen[] {
  return facts
    .filter((fact) => !takesPart(fact, other) || isBid(fact))
    .flatMap((fact) => rivalGoods(fact, city.id).map((sign) => ({ ...sign, fact })));
}

function inMarket({ city, entities }: World, held: readonly Seen[]): z.infer<typeof InMarket> {
  return {
    city: city.id,
    affairs: affairsAmong(held),
    signs: held.map(({ sign, fact }) => ({
      sign,
      sentence: sentence(fact.says, entities),
      because: because(fact),
    })),
  };
}

/** Facts of one affair are one. */
export const affairsAmong = (held: readonly Pick<Seen, "fact">[]): number =>
  new Set(held.map(({ fact: { says, id } }) => ("affair" in says && says.affair ? says.affair : id))).size;

/** How much a city does in each market, by affairs. */
export function nicheOf(seen: readonly Seen[]): Niche {
  return Object.fromEntries(
    [...Map.groupBy(seen, ({ good }) => good)].map(([good, held]) => [good, affairsAmong(held)]),
  );
}

/** The event bid for, the place a route leads to, the city promoted in: where both name the same. */
function sharedTargets(worlds: readonly World[], held: readonly (readonly Seen[])[]): Ref[] {
  const [ours, theirs] = worlds.map(
    ({ city }, at) =>
      new Set((held[at] ?? []).flatMap(({ fact }) => targetsOf(fact)).filter((id) => id !== city.id)),
  );
  const entities = worlds[0]?.entities ?? new Map();
  return [...(ours ?? [])].filter((id) => theirs?.has(id)).map((id) => ref(id, entities));
}

function targetsOf(fact: Fact): string[] {
  const { says } = fact;
  if (says.kind === "attribute") return says.object ? [says.object] : [];
  if (says.kind === "position") return says.towards ? [says.towards] : [];
  // Others beside a bid are those it was won against; what it was for is the event.
  return participants(fact).filter((id) => !isBid(fact) || id.startsWith("event:"));
}

function namedAgainst(one: World, other: World): Joint[] {
  const between = [one.city.id, other.city.id];
  const facts = new Map([...one.facts, ...other.facts].map((fact) => [fact.id, fact]));
  return [...facts.values()]
    .filter((fact) => between.some((city, at) => isAgainst(fact, city, between[1 - at] ?? "")))
    .map((fact) => ({ sentence: sentence(fact.says, one.entities), because: because(fact) }));
}

/** A bid names those it was won against or lost to. */
const isBid = ({ says }: Fact): boolean => says.kind === "episode" && says.act === "bid";

/** Over a rival good alone: a claim that one competes with the other for something else is not one of this axis. */
function isAgainst(fact: Fact, city: string, other: string): boolean {
  const { says } = fact;
  if (says.kind === "competition")
    return says.competitor === city && says.with === other && rivalGoods(fact, city).length > 0;
  return isBid(fact) && "actor" in says && says.actor === city && takesPart(fact, other);
}
