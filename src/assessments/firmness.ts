import * as z from "zod";
import { factsOf } from "../ledger/fact.ts";
import { originsOf } from "../ledger/origin.ts";
import { sourceRemoval } from "../measures/source-removal.ts";
import type { PeerMatch } from "./matched-peers.ts";
import { orderBesidePeers, PeersOrder } from "./order-beside-peers.ts";
import { partnersWithout } from "./partners-without.ts";
import type { World } from "./world.ts";

const Without = z.strictObject({
  /** What the claims ultimately go back to: a work, with its copies and mirrors. */
  origin: z.string(),
  /** Of the city or body that it is, or the title of the work. */
  name: z.string(),
  /** The works of it that are on file for this city's ties. */
  sources: z.array(z.string()),
  /** Partners in force without it. */
  value: z.number().int(),
});

/** What the figures of a city's standing lean on: single sources, the weights of measures, the ties there happen to be. */
export const Firmness = z
  .strictObject({
    /** Partners in force when each source of the city's ties is left out in turn. */
    sources: z
      .strictObject({
        value: z.number().int(),
        lower: z.number().int(),
        upper: z.number().int(),
        /** The one that matters most first. */
        without: z.array(Without),
        /** Sources that matter less and are not named. */
        more: z.number().int(),
      })
      .optional(),
    order: PeersOrder,
  })
  .meta({ id: "Firmness" });
export type Firmness = z.infer<typeof Firmness>;

const MOST_SOURCES = 10;

export function firmness(world: World, match: PeerMatch | undefined): Firmness {
  const sources = withoutEachSource(world);
  return { ...(sources && { sources }), order: orderBesidePeers(world, match) };
}

function withoutEachSource(world: World): Firmness["sources"] {
  const ties = factsOf(world.facts, "tie").filter(({ says }) => says.between.includes(world.city.id));
  const worksOf = new Map<string, Set<string>>();
  for (const claim of ties.flatMap(({ claims }) => claims))
    for (const origin of originsOf(claim, world.sources))
      worksOf.set(origin, (worksOf.get(origin) ?? new Set()).add(claim.source));
  const found = sourceRemoval.compute(
    [...worksOf.keys()].sort(),
    partnersWithout(ties, { ...world, city: world.city.id }),
  );
  if (found === undefined || found.value === 0) return undefined;
  const { value, lower, upper, without } = found;
  return {
    value,
    lower,
    upper,
    without: without.slice(0, MOST_SOURCES).map(({ source, value: left = 0 }) => ({
      origin: source,
      name: world.entities.get(source)?.name ?? world.sources.get(source)?.title ?? source,
      sources: [...(worksOf.get(source) ?? [])].sort(),
      value: left,
    })),
    more: Math.max(0, without.length - MOST_SOURCES),
  };
}
