import * as z from "zod";
import type { Entity } from "../record/entity.ts";
import { INCOME_GROUPS } from "../record/income-group.ts";
import { Ref, ref } from "./because.ts";
import {
  LEAST_PEERS,
  matchedPeers,
  nearestInSize,
  PEER_CRITERIA,
  PEER_TIMES,
  type PeerCity,
  type PeerMatch,
  type PeerStep,
} from "./matched-peers.ts";
import type { Country, World } from "./world.ts";

/** A reply names so many peers; a city of some size has hundreds in a large ledger. */
const MOST_NAMED = 50;

/** Inhabitants by GeoNames, UN region, and the World Bank's income group of the country; what is absent is not given. */
const Matched = {
  population: z.number().int().optional(),
  region: z.string().optional(),
  income: z.enum(INCOME_GROUPS).optional(),
};

/** The cities comparable to one, and how they were matched. */
export const PeerSet = z
  .strictObject({
    own: z.strictObject(Matched),
    /** The fiscal year of the income groups. */
    incomeYear: z.string().optional(),
    /** A peer is at most so many times as large or as small. */
    times: z.literal(PEER_TIMES),
    /** Fewer with complete lists make no rank, so that a criterion is let go. */
    least: z.literal(LEAST_PEERS),
    /** From all criteria to fewer, as far as was needed: cities on file that meet them, and those with complete lists. */
    steps: z.array(
      z.strictObject({
        criteria: z.array(z.enum(PEER_CRITERIA)),
        onFile: z.number().int(),
        complete: z.number().int(),
      }),
    ),
    /** The step whose peers stand below. */
    at: z.number().int().optional(),
    /** Those with complete lists first, then the nearest in size. */
    peers: z.array(
      z.strictObject({
        city: Ref,
        ...Matched,
        complete: z.boolean(),
        /** What is recorded of it, by measure: those that are computed for every city here. */
        values: z.record(z.string(), z.number()),
      }),
    ),
    /** Peers that are not named for want of room. */
    more: z.number().int(),
    /** Why none are matched. */
    notGiven: z.string().optional(),
  })
  .meta({ id: "PeerSet" });
export type PeerSet = z.infer<typeof PeerSet>;

/** The peers of the city that a world is of; undefined where its size is not known. */
export function peersOf({ city, countries, peerPool, standing }: World): PeerMatch | undefined {
  const own = peerCity(city, countries);
  return own && matchedPeers(own, peerPool, (id) => standing.complete.has(id));
}

/** A city as it is matched; undefined of what is no city and of one without a size. */
export function peerCity(
  entity: Entity | undefined,
  countries: ReadonlyMap<string, Country>,
): PeerCity | undefined {
  if (entity?.type !== "polity" || entity.level !== "city") return undefined;
  const { id, country, gazetteerPopulation: population } = entity;
  return population === undefined ? undefined : { id, population, ...traitsOf(country, countries) };
}

function traitsOf(
  country: string | undefined,
  countries: ReadonlyMap<string, Country>,
): Pick<PeerCity, "region" | "income"> {
  const { region, income } = countries.get(country ?? "") ?? {};
  return { ...(region && { region }), ...(income && { income: income.group }) };
}

/** The peers as a reply tells of them. */
export function peerSet(world: World, match: PeerMatch | undefined): PeerSet {
  const { city, countries } = world;
  const year = incomeYear(countries);
  const told = { ...(year && { incomeYear: year }), times: PEER_TIMES, least: LEAST_PEERS } as const;
  const own = peerCity(city, countries);
  const step = match?.steps[match.at];
  if (match === undefined || own === undefined || step === undefined)
    return {
      own: traitsOf(city.country, countries),
      ...told,
      steps: [],
      peers: [],
      more: 0,
      notGiven: city.level === "city" ? "the gazetteer gives no size" : "only cities are matched with cities",
    };
  const peers = named(world, own, step);
  const { id: _, ...traits } = own;
  return {
    own: traits,
    ...told,
    steps: match.steps.map(({ criteria, peers: onFile, ranked }) => ({
      criteria: [...criteria],
      onFile: onFile.length,
      complete: ranked.length,
    })),
    at: match.at,
    peers,
    more: step.peers.length - peers.length,
  };
}

function incomeYear(countries: ReadonlyMap<string, Country>): string | undefined {
  return countries
    .values()
    .map(({ income }) => income?.year)
    .find((year) => year !== undefined);
}

function named({ standing, entities }: World, own: PeerCity, { peers, ranked }: PeerStep): PeerSet["peers"] {
  const first = nearestInSize(own, ranked, MOST_NAMED);
  const room = MOST_NAMED - first.length;
  const then = room > 0 ? nearestInSize(own, peers, room, (id) => !standing.complete.has(id)) : [];
  return [...first, ...then].map(({ id, ...traits }, at) => ({
    city: ref(id, entities),
    ...traits,
    complete: at < first.length,
    values: valuesOf(id, standing),
  }));
}

function valuesOf(city: string, { columns }: World["standing"]): Record<string, number> {
  const computed = columns.filter(({ tooLarge }) => tooLarge === undefined);
  return Object.fromEntries(
    computed.flatMap(({ measure, values }) => {
      const value = values.get(city);
      return value === undefined ? [] : [[measure, value]];
    }),
  );
}
