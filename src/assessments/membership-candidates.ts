import * as z from "zod";
import type { Graph } from "../graph/graph.ts";
import { quantile } from "../measures/quantile.ts";
import { type WeighedTrait, weightOfEvidence } from "../measures/weight-of-evidence.ts";
import type { Polity } from "../record/entity.ts";
import { Because, because, Count, type Entities, Ref, ref } from "./because.ts";
import { type Bench, membersOf } from "./network-company.ts";
import type { Country } from "./world.ts";

/** Why a city is one that a network may miss. */
export const MISSING_KINDS = ["peers", "large", "country"] as const;

/** A reason for a city's place in the order; `weight` in bits, more than 0 where it is more frequent among members. */
const Reason = z.strictObject({
  of: z.enum(["network", "subregion", "size", "partners"]),
  /** The network's id, the subregion, the fewest inhabitants or partners of the class. */
  what: z.string(),
  name: z.string(),
  members: z.number().int(),
  others: z.number().int(),
  weight: z.number(),
  because: Because,
});

/** Cities on file that are no members: who is missing, and who is like the members. An order, and no forecast. */
export const MembershipCandidates = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        city: Ref,
        score: z.number(),
        missing: z.array(z.enum(MISSING_KINDS)),
        population: z.number().int().optional(),
        reasons: z.array(Reason),
        /** Its seats in the compared networks. */
        because: Because,
      }),
    ),
    /** How many of each kind there are, shown or not. */
    kinds: z.strictObject({ peers: z.number().int(), large: z.number().int(), country: z.number().int() }),
    /** The compared networks that share most with this one: who sits in two of them counts as missing. */
    peers: z.array(Ref),
    /** Half of the members of known size have at least so many inhabitants. */
    large: z.number().optional(),
    /** Cities on file that were weighed. */
    members: z.number().int(),
    others: z.number().int(),
    /** How often, of all pairs of a member and another city, the member has the higher score. */
    ranked: z.number().optional(),
    /** Cities whose rows leave open whether they are members: on no list here. */
    open: Count,
  })
  .meta({ id: "MembershipCandidates" });
export type MembershipCandidates = z.infer<typeof MembershipCandidates>;

type Line = MembershipCandidates["lines"][number];

export interface CandidatesGiven {
  readonly own: Bench;
  /** Those that share most with it first. */
  readonly compared: readonly Bench[];
  readonly open: Count & { readonly members: ReadonlySet<string> };
  readonly graph: Graph;
  readonly entities: Entities;
  readonly countries: ReadonlyMap<string, Country>;
  /** Only cities of these countries are told; all are weighed, so that their order does not change. */
  readonly within?: ReadonlySet<string>;
}

const PEERS = 5;
/** So many by score, and of each kind. */
const MOST = 40;
const MOST_OF_KIND = 15;

export function membershipCandidates(given: CandidatesGiven): MembershipCandidates {
  const { own, compared, entities, open, within } = given;
  const mine = membersOf(own);
  const cities = citiesOnFile(given);
  const weighed = weightOfEvidence.compute(
    cities.map((city) => ({ id: city.id, member: mine.has(city.id), traits: traitsOf(city, mine, given) })),
  );
  const peers = compared
    .filter((bench) => membersOf(bench).intersection(mine).size > 0)
    .slice(0, PEERS)
    .map((bench) => ({ body: bench.body, members: membersOf(bench) }));
  const large = quantile(cities.filter(({ id }) => mine.has(id)).flatMap(sizeOf), 0.5);
  const countries = new Set([...mine].map((id) => ref(id, entities).country));
  const kindsOf = (city: Polity): Line["missing"] => [
    ...(peers.filter(({ members }) => members.has(city.id)).length > 1 ? (["peers"] as const) : []),
    ...(large !== undefined && (city.gazetteerPopulation ?? 0) >= large ? (["large"] as const) : []),
    ...(city.country === undefined || countries.has(city.country) ? [] : (["country"] as const)),
  ];
  const byCity = new Map(cities.map((city) => [city.id, city]));
  const told = (weighed?.scores ?? []).flatMap(({ id, member, score, traits }) => {
    const city = byCity.get(id);
    const out = member || (within && !within.has(city?.country ?? ""));
    return city === undefined || out ? [] : [{ city, score, traits, missing: kindsOf(city) }];
  });
  const ofKind = (kind: Line["missing"][number]): typeof told =>
    told.filter(({ missing }) => missing.includes(kind));
  const shown = new Set([
    ...told.slice(0, MOST),
    ...MISSING_KINDS.flatMap((kind) => ofKind(kind).slice(0, MOST_OF_KIND)),
  ]);
  return {
    lines: told
      .filter((line) => shown.has(line))
      .map(({ city, traits, score, missing }) => ({
        city: ref(city.id, entities),
        score,
        missing,
        ...(city.gazetteerPopulation !== undefined && { population: city.gazetteerPopulation }),
        reasons: traits.map((trait) => reason(trait, city.id, given)),
        because: because(...compared.flatMap(({ seats }) => seats.filter(isOf(city.id)))),
      })),
    kinds: {
      peers: ofKind("peers").length,
      large: ofKind("large").length,
      country: ofKind("country").length,
    },
    peers: peers.map(({ body }) => ref(body, entities)),
    ...(large !== undefined && { large }),
    members: weighed?.members ?? 0,
    others: weighed?.others ?? 0,
    ...(weighed?.ranked !== undefined && { ranked: weighed.ranked }),
    open: { value: open.value, because: open.because },
  };
}

const isOf =
  (city: string) =>
  ({ says }: Bench["seats"][number]): boolean =>
    says.member === city;

/** Cities with a seat in a compared network or a tie in force: of others too little is on file to say anything. */
function citiesOnFile({ own, compared, graph, open, entities }: CandidatesGiven): Polity[] {
  const ids = new Set([...graph.nodes, ...[own, ...compared].flatMap((bench) => [...membersOf(bench)])]);
  return [...ids.difference(open.members)].sort().flatMap((id) => {
    const entity = entities.get(id);
    return entity?.type === "polity" && entity.level === "city" ? [entity] : [];
  });
}

const SIZES = [0, 100_000, 500_000, 1_000_000, 5_000_000];
const PARTNERS = [1, 2, 5];

function traitsOf(city: Polity, mine: ReadonlySet<string>, given: CandidatesGiven): string[] {
  const { compared, countries } = given;
  const subregion = countries.get(city.country ?? "")?.subregion;
  const partners = partnersAmong(city.id, mine, given.graph);
  return [
    ...compared.filter(({ seats }) => seats.some(isOf(city.id))).map(({ body }) => `network ${body}`),
    ...(subregion ? [`subregion ${subregion}`] : []),
    ...sizeOf(city).map((size) => `size ${classOf(size, SIZES)}`),
    ...(partners > 0 ? [`partners ${classOf(partners, PARTNERS)}`] : []),
  ];
}

const sizeOf = ({ gazetteerPopulation }: Polity): number[] =>
  gazetteerPopulation === undefined ? [] : [gazetteerPopulation];

const classOf = (value: number, from: readonly number[]): number =>
  from.findLast((least) => value >= least) ?? 0;

function partnersAmong(
  city: string,
  mine: ReadonlySet<string>,
  { index, offsets, neighbours, nodes }: Graph,
): number {
  const at = index.get(city);
  if (at === undefined) return 0;
  const partners = neighbours.subarray(offsets[at], offsets[at + 1]);
  return partners.reduce((sum, other) => sum + Number(mine.has(nodes[other] ?? "")), 0);
}

function reason(
  { trait, members, others, weight }: WeighedTrait,
  city: string,
  { compared, entities }: CandidatesGiven,
): Line["reasons"][number] {
  const [of = "", ...words] = trait.split(" ");
  const what = words.join(" ");
  const seats = compared
    .filter(({ body }) => body === what)
    .flatMap((bench) => bench.seats.filter(isOf(city)));
  const kind = Reason.shape.of.parse(of);
  const name = kind === "network" ? ref(what, entities).name : what;
  return { of: kind, what, name, members, others, weight, because: because(...seats) };
}
