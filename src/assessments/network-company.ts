import * as z from "zod";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import type { FactOf } from "../ledger/fact.ts";
import { networkOverlaps } from "../measures/network-overlaps.ts";
import { Because, because, Count, count, type Entities, Ref, ref } from "./because.ts";
import { Roster } from "./roster.ts";

const Members = z.strictObject({ members: z.array(Ref), because: Because });

/** A network beside those whose rosters can be held against its own: whom they share, and whom it alone has. */
export const NetworkCompany = z
  .strictObject({
    /** The network itself, then those that share members with it, the largest overlap first. */
    bodies: z.array(z.strictObject({ body: Ref, members: z.number().int(), roster: Roster })),
    /** Every two of these bodies, by their places in the list. */
    overlaps: z.array(
      z.strictObject({
        between: z.tuple([z.number().int(), z.number().int()]),
        shared: Count,
        /** Of all members of either, and of those of the smaller one. */
        jaccard: z.number(),
        ofSmaller: z.number(),
      }),
    ),
    /** The network's members by exactly which of the others they sit in, too; the largest group first. */
    groups: z.array(z.strictObject({ with: z.array(z.number().int()), ...Members.shape })),
    /** Its members that no other compared network has, whether it shares members with it or not. */
    exclusive: z.strictObject({
      ...Members.shape,
      /** Countries of which it alone has a member. */
      countries: z.array(z.strictObject({ code: z.string(), ...Members.shape })),
      /** How many networks were looked through. */
      among: z.number().int(),
    }),
    /** Compared networks that share nobody with it. */
    apart: z.array(Ref),
    /** Bodies with members of its own whose rosters do not tell who is missing there. */
    notCompared: z.array(z.strictObject({ body: Ref, roster: Roster, shared: Count })),
  })
  .meta({ id: "NetworkCompany" });
export type NetworkCompany = z.infer<typeof NetworkCompany>;

export type Seat = FactOf<"membership">;

/** A body with its members of the day. */
export interface Bench {
  readonly body: string;
  readonly roster: Roster;
  readonly seats: readonly Seat[];
}

/** More than a reader can tell apart in one picture, and a heap of claims for every pair. */
const MOST_BODIES = 12;

export function networkCompany(
  own: Bench,
  compared: readonly Bench[],
  others: readonly Bench[],
  entities: Entities,
): NetworkCompany {
  const mine = membersOf(own);
  const beside = [own, ...nearest(own, compared)];
  const elsewhere = new Set(compared.flatMap((bench) => [...membersOf(bench)]));
  const alone = own.seats.filter(({ says }) => !elsewhere.has(says.member));
  const shared = (bench: Bench): Seat[] => bench.seats.filter(({ says }) => mine.has(says.member));
  return {
    bodies: beside.map((bench) => ({
      body: ref(bench.body, entities),
      members: membersOf(bench).size,
      roster: bench.roster,
    })),
    overlaps: overlapsAmong(beside),
    groups: groupsOf(beside, entities),
    exclusive: {
      ...told(alone, entities),
      countries: countriesAlone(own, compared, entities),
      among: compared.length,
    },
    apart: compared.filter((bench) => shared(bench).length === 0).map(({ body }) => ref(body, entities)),
    notCompared: others
      .map((bench) => {
        const held = shared(bench);
        const members = new Set(held.map(({ says }) => says.member)).size;
        return { body: ref(bench.body, entities), roster: bench.roster, shared: count(held, members) };
      })
      .filter((line) => line.shared.value > 0)
      .sort((one, other) => other.shared.value - one.shared.value || byId(one.body, other.body))
      .slice(0, MOST_BODIES),
  };
}

export const membersOf = ({ seats }: Bench): Set<string> => new Set(seats.map(({ says }) => says.member));

const byId = (one: Ref, other: Ref): number => (one.id < other.id ? -1 : 1);

function nearest(own: Bench, compared: readonly Bench[]): Bench[] {
  const mine = membersOf(own);
  return compared
    .map((bench) => {
      const theirs = membersOf(bench);
      return { bench, share: mine.intersection(theirs).size / mine.union(theirs).size };
    })
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share || (one.bench.body < other.bench.body ? -1 : 1))
    .slice(0, MOST_BODIES - 1)
    .map(({ bench }) => bench);
}

function overlapsAmong(benches: readonly Bench[]): NetworkCompany["overlaps"] {
  const place = new Map(benches.map(({ body }, at) => [body, at]));
  const seats = benches.flatMap(({ body, seats: held }) =>
    held.map(({ says }) => ({ city: says.member, body })),
  );
  return networkOverlaps
    .compute(membershipMatrix(seats))
    .map(({ between: [one, other], shared, jaccard, ofSmaller }) => {
      const at = [place.get(one) ?? 0, place.get(other) ?? 0].sort((a, b) => a - b);
      const [first = 0, second = 0] = at;
      const pair = [benches[first], benches[second]].flatMap((bench) => bench ?? []);
      return { between: [first, second] as [number, number], shared: both(pair, shared), jaccard, ofSmaller };
    })
    .sort((one, other) => one.between[0] - other.between[0] || one.between[1] - other.between[1]);
}

/** The claims that put the shared members into both. */
function both([one, other]: readonly Bench[], shared: number): Count {
  if (!one || !other || shared === 0) return { value: shared, because: [] };
  const common = membersOf(one).intersection(membersOf(other));
  return count(
    [...one.seats, ...other.seats].filter(({ says }) => common.has(says.member)),
    shared,
  );
}

function groupsOf([own, ...others]: readonly Bench[], entities: Entities): NetworkCompany["groups"] {
  if (own === undefined) return [];
  const lists = others.map(membersOf);
  const heldIn = (member: string): number[] =>
    lists.flatMap((list, at) => (list.has(member) ? [at + 1] : []));
  const benches = [own, ...others];
  const groups = Map.groupBy(membersOf(own), (member) => heldIn(member).join(" "));
  return [...groups]
    .map(([places, members]) => {
      const among = new Set(members);
      const at = places === "" ? [] : places.split(" ").map(Number);
      const seats = [0, ...at].flatMap((number) => benches[number]?.seats ?? []);
      return {
        with: at,
        ...told(
          seats.filter(({ says }) => among.has(says.member)),
          entities,
        ),
      };
    })
    .sort(
      (one, other) =>
        other.members.length - one.members.length ||
        one.with.length - other.with.length ||
        one.with.join().localeCompare(other.with.join()),
    );
}

function countriesAlone(
  own: Bench,
  compared: readonly Bench[],
  entities: Entities,
): NetworkCompany["exclusive"]["countries"] {
  const countryOf = ({ says }: Seat): string => ref(says.member, entities).country ?? "";
  const elsewhere = new Set(compared.flatMap(({ seats }) => seats.map(countryOf)));
  return [...Map.groupBy(own.seats, countryOf)]
    .filter(([code]) => code !== "" && !elsewhere.has(code))
    .map(([code, seats]) => ({ code, ...told(seats, entities) }))
    .sort((one, other) => other.members.length - one.members.length || (one.code < other.code ? -1 : 1));
}

/** Members by name, each once, with the claims of their seats. */
export function told(seats: readonly Seat[], entities: Entities): { members: Ref[]; because: string[] } {
  const members = [...new Set(seats.map(({ says }) => says.member))].map((id) => ref(id, entities));
  return {
    members: members.sort((one, other) => one.name.localeCompare(other.name) || byId(one, other)),
    because: because(...seats),
  };
}
