import * as z from "zod";
import { flipShare } from "../measures/flip-share.ts";
import { orderUnderRemoval } from "../measures/order-under-removal.ts";
import { Ref, ref } from "./because.ts";
import type { PeerMatch } from "./matched-peers.ts";
import { REMOVAL, type StandingTable } from "./standing-table.ts";
import type { World } from "./world.ts";

const PeerOrder = z.strictObject({
  city: Ref,
  /** Whether some source lists all its ties. */
  complete: z.boolean(),
  /** Shares of draws of weights in which the city outranks this peer, and in which the order is not the equal-weight one. */
  ahead: z.number(),
  flips: z.number().optional(),
  /** The measures that both have. */
  components: z.array(z.string()),
  /** The same of the partners in force alone, over all ways to leave out a share of the ties on file; exact. */
  removal: z
    .strictObject({ ahead: z.number(), level: z.number(), behind: z.number(), flips: z.number().optional() })
    .optional(),
});

/** The order beside the matched peers nearest in score. */
export const PeersOrder = z.strictObject({
  peers: z.array(PeerOrder),
  draws: z.number().int(),
  seed: z.number().int(),
  /** The share of ties left out. */
  share: z.number(),
  /** Why there is no order to shake. */
  notGiven: z.string().optional(),
});
type PeersOrder = z.infer<typeof PeersOrder>;

const WEIGHTS = { draws: 1000, seed: 1 } as const;
const MOST_PEERS = 5;

export function orderBesidePeers(
  { standing, city, entities }: Pick<World, "standing" | "city" | "entities">,
  match: PeerMatch | undefined,
): PeersOrder {
  const plan = { ...WEIGHTS, share: REMOVAL.share };
  const step = match?.steps[match.at];
  if (step === undefined)
    return { peers: [], ...plan, notGiven: "no peers are matched: its size is not known" };
  if (standing.columns.every(({ values }) => values.get(city.id) === undefined))
    return { peers: [], ...plan, notGiven: "no tie in force and no covered membership is on file" };
  // Of thousands of peers a measure that takes a search for each would keep the reader waiting.
  const atHand = standing.columns.filter(({ oneByOne }) => !oneByOne);
  const nearest = step.peers
    .flatMap(({ id }) => {
      const apart = apartIn(bothIn(atHand, city.id, id));
      return apart === undefined ? [] : [{ id, apart }];
    })
    .sort((one, other) => one.apart - other.apart || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_PEERS);
  return {
    peers: nearest.map(({ id }) => ({ city: ref(id, entities), ...ordered(standing, city.id, id) })),
    ...plan,
    ...(nearest.length === 0 && { notGiven: "no matched peer has a value of the same measures" }),
  };
}

type Pair = readonly [own: number, theirs: number];

/** Each measure of both as a share of the larger of the two, as in a comparison. */
function bothIn(columns: StandingTable["columns"], own: string, other: string): (Pair | undefined)[] {
  return columns.map(({ values }) => shares(values.get(own), values.get(other)));
}

/** How far the two are from each other under equal weights. */
function apartIn(both: readonly (Pair | undefined)[]): number | undefined {
  const given = both.filter((pair) => pair !== undefined);
  const lead = given.reduce((sum, [own, theirs]) => sum + own - theirs, 0);
  return given.length === 0 ? undefined : Math.abs(lead) / given.length;
}

function ordered(
  standing: StandingTable,
  own: string,
  other: string,
): Omit<PeersOrder["peers"][number], "city"> {
  const both = bothIn(standing.columns, own, other);
  const sides = ([0, 1] as const).map((side) => both.map((pair) => pair?.[side]));
  const { ahead = 0, flips } = flipShare.compute(sides[0] ?? [], sides[1] ?? [], WEIGHTS) ?? {};
  const removal = orderUnderRemoval.compute(standing.graph, own, other, REMOVAL.share);
  return {
    complete: standing.complete.has(other),
    ahead,
    ...(flips !== undefined && { flips }),
    components: standing.columns.filter((_, at) => both[at]).map(({ name }) => name),
    ...(removal && { removal }),
  };
}

function shares(one: number | undefined, other: number | undefined): Pair | undefined {
  if (one === undefined || other === undefined) return undefined;
  const larger = Math.max(one, other);
  return larger === 0 ? [0, 0] : [one / larger, other / larger];
}
