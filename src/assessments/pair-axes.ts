import * as z from "zod";
import { happeningsOf } from "./affair.ts";
import { Ref, ref } from "./because.ts";
import { Competition, competition } from "./competition.ts";
import { type BackboneAt, Cooperation, cooperation } from "./cooperation.ts";
import { RIVAL_GOODS } from "./rival-goods.ts";
import { isOwnAct, type World } from "./world.ts";

/** Two cities on two axes, which are never one number; a pair bears no name. */
export const PairAxes = z
  .strictObject({
    cities: z.tuple([Ref, Ref]),
    asOf: z.string(),
    /** Rows of what each did itself: where few were collected, little can be seen. */
    rows: z.tuple([z.number().int(), z.number().int()]),
    cooperation: Cooperation,
    competition: Competition,
    /** Themes of both cities' acts: work on the same thing, and no market. */
    sharedThemes: z.array(z.string()),
    rivalGoods: z.array(z.enum(RIVAL_GOODS)),
  })
  .meta({ id: "PairAxes" });
export type PairAxes = z.infer<typeof PairAxes>;

export function pairAxes(worlds: readonly [World, World], chance?: BackboneAt): PairAxes {
  const [one, other] = worlds;
  const theirs = themesOf(other);
  return {
    cities: [ref(one.city.id, one.entities), ref(other.city.id, one.entities)],
    asOf: one.day,
    rows: [ownActs(one).length, ownActs(other).length],
    cooperation: cooperation(worlds, chance),
    competition: competition(worlds),
    sharedThemes: [...themesOf(one)].filter((theme) => theirs.has(theme)).sort(),
    rivalGoods: [...RIVAL_GOODS],
  };
}

const ownActs = ({ facts, city }: World): ReturnType<typeof happeningsOf> =>
  happeningsOf(facts).filter((fact) => isOwnAct(fact, city.id));

const themesOf = (world: World): Set<string> =>
  new Set(ownActs(world).flatMap(({ says }) => says.themes ?? []));
