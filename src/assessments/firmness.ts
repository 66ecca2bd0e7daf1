import * as z from "zod";
import { factsOf } from "../ledger/fact.ts";
import { holdsOn } from "../ledger/holds-on.ts";
import { originsOf } from "../ledger/origin.ts";
import { resolve } from "../ledger/resolve.ts";
import { flipShare } from "../measures/flip-share.ts";
import { orderUnderRemoval } from "../measures/order-under-removal.ts";
import { sourceRemoval } from "../measures/source-removal.ts";
import type { Claim } from "../record/claim.ts";
import { Ref, ref } from "./because.ts";
import type { PeerMatch } from "./matched-peers.ts";
import { REMOVAL, type StandingTable } from "./standing-table.ts";
import { isInForce } from "./tie-portfolio.ts";
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
    /** The order beside the matched peers nearest in score. */
    order: z.strictObject({
      peers: z.array(PeerOrder),
      draws: z.number().int(),
      seed: z.number().int(),
      /** The share of ties left out. */
      share: z.number(),
      /** Why there is no order to shake. */
      notGiven: z.string().optional(),
    }),
  })
  .meta({ id: "Firmness" });
export type Firmness = z.infer<typeof Firmness>;

const WEIGHTS = { draws: 1000, seed: 1 } as const;
const MOST_SOURCES = 10;
const MOST_PEERS = 5;

export function firmness(world: World, match: PeerMatch | undefined): Firmness {
  const sources = withoutEachSource(world);
  return { ...(sources && { sources }), order: orderBesidePeers(world, match) };
}

function withoutEachSource(world: World): Firmness["sources"] {
  const claims = factsOf(world.facts, "tie")
    .filter(({ says }) => says.between.includes(world.city.id))
    .flatMap((tie) => tie.claims);
  const origins = new Map(claims.map((claim) => [claim.id, originsOf(claim, world.sources)]));
  const worksOf = new Map<string, Set<string>>();
  for (const { id, source } of claims)
    for (const origin of origins.get(id) ?? [])
      worksOf.set(origin, (worksOf.get(origin) ?? new Set()).add(source));
  const restsOn = ({ id }: Claim, origin: string): boolean => {
    const own = origins.get(id);
    return own?.size === 1 && own.has(origin);
  };
  const found = sourceRemoval.compute([...worksOf.keys()].sort(), (origin) =>
    partnersInForce(origin === undefined ? claims : claims.filter((claim) => !restsOn(claim, origin)), world),
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

/** What is left is resolved again: a tie that another source carries stays, with that one's dates. */
function partnersInForce(claims: readonly Claim[], { city, day, sources }: World): number {
  const standing = factsOf(resolve(claims, sources), "tie").filter((tie) =>
    isInForce(tie, holdsOn(tie.says.valid, day, tie.seen)),
  );
  return new Set(standing.flatMap(({ says }) => says.between.filter((id) => id !== city.id))).size;
}

function orderBesidePeers(world: World, match: PeerMatch | undefined): Firmness["order"] {
  const { standing, city } = world;
  const plan = { ...WEIGHTS, share: REMOVAL.share };
  const step = match?.steps[match.at];
  const own = valuesOf(standing, city.id);
  if (step === undefined)
    return { peers: [], ...plan, notGiven: "no peers are matched: its size is not known" };
  if (own.every((value) => value === undefined))
    return { peers: [], ...plan, notGiven: "no tie in force and no covered membership is on file" };
  const nearest = step.peers
    .map(({ id }) => besidePeer(standing, own, id))
    .filter((peer) => peer !== undefined)
    .sort((one, other) => one.apart - other.apart || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_PEERS);
  return {
    peers: nearest.map((peer) => peerOrder(world, peer)),
    ...plan,
    ...(nearest.length === 0 && { notGiven: "no matched peer has a value of the same measures" }),
  };
}

type Pair = readonly [own: number, theirs: number];

interface BesidePeer {
  readonly id: string;
  /** Each measure as a share of the larger of the two, as in a comparison. */
  readonly both: readonly (Pair | undefined)[];
  /** How far the two are from each other under equal weights. */
  readonly apart: number;
}

function besidePeer(
  standing: StandingTable,
  own: readonly (number | undefined)[],
  id: string,
): BesidePeer | undefined {
  const theirs = valuesOf(standing, id);
  const both = own.map((value, at) => shares(value, theirs[at]));
  const given = both.filter((pair) => pair !== undefined);
  const lead = given.reduce((sum, [one, other]) => sum + one - other, 0);
  return given.length === 0 ? undefined : { id, both, apart: Math.abs(lead) / given.length };
}

function peerOrder(
  { standing, city, entities }: World,
  { id, both }: BesidePeer,
): Firmness["order"]["peers"][number] {
  const sides = ([0, 1] as const).map((side) => both.map((pair) => pair?.[side]));
  const { ahead = 0, flips } = flipShare.compute(sides[0] ?? [], sides[1] ?? [], WEIGHTS) ?? {};
  const removal = orderUnderRemoval.compute(standing.graph, city.id, id, REMOVAL.share);
  return {
    city: ref(id, entities),
    complete: standing.complete.has(id),
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

function valuesOf({ columns }: StandingTable, city: string): (number | undefined)[] {
  return columns.map(({ values }) => values.get(city));
}
