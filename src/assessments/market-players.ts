import * as z from "zod";
import type { Fact } from "../ledger/fact.ts";
import { nicheOverlap } from "../measures/niche-overlap.ts";
import { nicheOverlapSymmetric } from "../measures/niche-overlap-symmetric.ts";
import { mentions } from "../record/mention.ts";
import { Because, because, type Entities, Ref, ref } from "./because.ts";
import { affairsAmong, nicheOf, type Seen } from "./competition.ts";
import { RIVAL_GOODS, type RivalGood, rivalGoods } from "./rival-goods.ts";

const Good = z.enum(RIVAL_GOODS);

/** Who is on file in which market, and for a city those in the same ones. */
export const MarketPlayers = z
  .strictObject({
    goods: z.array(
      z.strictObject({
        good: Good,
        /** All cities on file in it; the list may be shorter. */
        total: z.number().int(),
        players: z.array(z.strictObject({ city: Ref, affairs: z.number().int(), because: Because })),
      }),
    ),
    /** The cities in the markets of the city asked for, the most alike in what they seek first. */
    field: z
      .strictObject({
        city: Ref,
        total: z.number().int(),
        cities: z.array(
          z.strictObject({
            city: Ref,
            goods: z.array(Good),
            /** How many affairs of its own the figures rest on. */
            affairs: z.number().int(),
            /** Of the asked city's niche, and of the other's. */
            overlap: z.tuple([z.number(), z.number()]),
            symmetric: z.number(),
            because: Because,
          }),
        ),
      })
      .optional(),
  })
  .meta({ id: "MarketPlayers" });
export type MarketPlayers = z.infer<typeof MarketPlayers>;

export interface MarketAsked {
  good?: RivalGood | undefined;
  city?: string | undefined;
  limit: number;
}

export function marketPlayers(
  facts: readonly Fact[],
  entities: Entities,
  { good: only, city, limit }: MarketAsked,
): MarketPlayers {
  const seen = seenByCity(facts, entities, only);
  const own = city === undefined ? undefined : (seen.get(city) ?? []);
  const wanted = RIVAL_GOODS.filter(
    (good) =>
      (only === undefined || good === only) && (own === undefined || own.some((sign) => sign.good === good)),
  );
  const goods = wanted.map((good) => {
    const players = [...seen].flatMap(([id, signs]) => {
      const held = signs.filter((sign) => sign.good === good);
      if (held.length === 0) return [];
      return [
        {
          city: ref(id, entities),
          affairs: affairsAmong(held),
          because: because(...held.map(({ fact }) => fact)),
        },
      ];
    });
    players.sort((one, other) => other.affairs - one.affairs || byId(one.city.id, other.city.id));
    return { good, total: players.length, players: players.slice(0, limit) };
  });
  if (city === undefined || own === undefined) return { goods };
  const cities = field(city, own, seen, entities);
  return {
    goods,
    field: { city: ref(city, entities), total: cities.length, cities: cities.slice(0, limit) },
  };
}

type Field = NonNullable<MarketPlayers["field"]>["cities"];

function field(
  city: string,
  own: readonly Seen[],
  seen: ReadonlyMap<string, readonly Seen[]>,
  entities: Entities,
): Field {
  const ours = nicheOf(own);
  const cities = [...seen].flatMap(([id, signs]): Field => {
    const theirs = nicheOf(signs);
    const goods = RIVAL_GOODS.filter((good) => ours[good] && theirs[good]);
    const [there, back] = [nicheOverlap.compute(ours, theirs), nicheOverlap.compute(theirs, ours)];
    const symmetric = nicheOverlapSymmetric.compute(ours, theirs);
    if (id === city || goods.length === 0 || !there || !back || !symmetric) return [];
    const shared = signs.filter(({ good }) => goods.includes(good)).map(({ fact }) => fact);
    return [
      {
        city: ref(id, entities),
        goods,
        affairs: affairsAmong(signs),
        overlap: [there, back],
        symmetric,
        because: because(...shared),
      },
    ];
  });
  return cities.sort((one, other) => other.symmetric - one.symmetric || byId(one.city.id, other.city.id));
}

/** Every city's signs in the markets; a region, such as a metropolitan government, plays too, a state or an idea does not. */
function seenByCity(
  facts: readonly Fact[],
  entities: Entities,
  only: RivalGood | undefined,
): ReadonlyMap<string, readonly Seen[]> {
  const seen = new Map<string, Seen[]>();
  for (const fact of facts)
    for (const id of new Set(mentions(fact.says).map(({ entity }) => entity))) {
      if (!isPlayer(id, entities)) continue;
      for (const sign of rivalGoods(fact, id)) {
        if (only !== undefined && sign.good !== only) continue;
        const held = seen.get(id) ?? [];
        held.push({ ...sign, fact });
        seen.set(id, held);
      }
    }
  return seen;
}

function isPlayer(id: string, entities: Entities): boolean {
  const entity = entities.get(id);
  return entity?.type === "polity" && entity.level !== "state";
}

const byId = (one: string, other: string): number => (one < other ? -1 : 1);
