import * as z from "zod";
import type { Graph } from "../graph/graph.ts";
import type { Fact } from "../ledger/fact.ts";
import { isLeaving } from "../ledger/leaving.ts";
import { shownInterval } from "../record/interval.ts";
import { Say, say } from "../record/say.ts";
import { MEMBERSHIP_ROLES } from "../record/vocabulary.ts";
import { Because, because, Count, count, type Entities, Ref, ref, When } from "./because.ts";
import { membershipFees } from "./membership-fee.ts";
import { type Bench, membersOf, type Seat } from "./network-company.ts";
import { Roster } from "./roster.ts";
import type { BodyEnd } from "./world.ts";

/** What a city would gain by joining a network, or lose by leaving it, as far as rosters on file tell. */
export const MembershipChange = z
  .strictObject({
    change: z.enum(["join", "leave"]),
    network: Ref,
    city: Ref,
    roster: Roster,
    /** Members on file besides the city. */
    others: z.number().int(),
    /** Whom the city meets in no other network it sits in: what it gains by joining, and loses by leaving. */
    onlyHere: z.strictObject({
      members: z.array(Ref),
      /** Of the others; where no roster that it hangs on is open. */
      share: z.number().optional(),
      /** Countries of which it meets nobody in another of its networks. */
      countries: z.array(z.string()),
      /** Inhabitants of the cities among them, and of how many they are not given. */
      people: z.strictObject({ known: z.number().int(), notGiven: z.number().int() }),
      /** Those with whom it has a tie in force all the same. */
      tied: z.array(Ref),
      /** Themes that the network works on, and none of its other networks as far as claims say. */
      themes: z.array(z.string()),
    }),
    /** The city's present networks beside this one. */
    overlaps: z.array(
      z.strictObject({
        network: Ref,
        roster: Roster,
        shared: Count,
        /** Of all members of both, and of those of the smaller; where both rosters are covered. */
        jaccard: z.number().optional(),
        ofSmaller: z.number().optional(),
      }),
    ),
    there: z.strictObject({
      /** How many members each country has, the most first. */
      countries: z.array(z.strictObject({ code: z.string(), members: z.number().int() })),
      /** Partners of the city among them. */
      partners: z.array(Ref),
      leading: z.array(
        z.strictObject({ member: Ref, roles: z.array(z.enum(MEMBERSHIP_ROLES)), because: Because }),
      ),
    }),
    themes: z.array(z.string()),
    /** What sources say of fees; empty is 'not given'. */
    fees: z.array(z.strictObject({ words: z.string(), because: Because })),
    /** What the city holds there now. */
    held: z.array(
      z.strictObject({
        grade: z.number().int().optional(),
        roles: z.array(z.enum(MEMBERSHIP_ROLES)),
        when: When.optional(),
        because: Because,
      }),
    ),
    /** Members that left it or were put out, with the day as far as it is given. */
    left: z.array(z.strictObject({ member: Ref, on: z.string().optional(), because: Because })),
    notKnown: z.array(z.strictObject({ text: z.string(), say: Say })),
  })
  .meta({ id: "MembershipChange" });
export type MembershipChange = z.infer<typeof MembershipChange>;

export interface ChangeGiven {
  readonly change: MembershipChange["change"];
  readonly city: string;
  readonly network: Bench;
  /** The networks that the city sits in, without this one. */
  readonly present: readonly Bench[];
  /** What claims say of the network. */
  readonly facts: readonly Fact[];
  readonly graph: Graph;
  readonly themes: ReadonlyMap<string, readonly string[]>;
  readonly entities: Entities;
  readonly bodyEnds: ReadonlyMap<string, BodyEnd>;
}

export function membershipChange(given: ChangeGiven): MembershipChange {
  const { change, city, network, facts, entities } = given;
  const others = [...membersOf(network)].filter((id) => id !== city);
  return {
    change,
    network: ref(network.body, entities),
    city: ref(city, entities),
    roster: network.roster,
    others: others.length,
    onlyHere: onlyHere(others, given),
    overlaps: overlaps(given),
    there: there(others, given),
    themes: [...(given.themes.get(network.body) ?? [])].sort(),
    fees: membershipFees(facts),
    held: network.seats.filter(({ says }) => says.member === city).map(heldSeat),
    left: leavers(given),
    notKnown: notKnown(given),
  };
}

function onlyHere(others: readonly string[], given: ChangeGiven): MembershipChange["onlyHere"] {
  const { city, network, present, themes, entities } = given;
  const met = new Set(present.flatMap((bench) => [...membersOf(bench)]));
  met.delete(city);
  const fresh = others.filter((id) => !met.has(id));
  const known = new Set([...met].flatMap((id) => ref(id, entities).country ?? []));
  const sizes = fresh.map((id) => sizeOf(id, entities));
  const partners = partnersOf(given);
  const covered = new Set(present.flatMap(({ body }) => themes.get(body) ?? []));
  return {
    members: byName(fresh, entities),
    ...(others.length > 0 &&
      [network, ...present].every(({ roster }) => roster.usable) && { share: fresh.length / others.length }),
    countries: [...new Set(fresh.flatMap((id) => ref(id, entities).country ?? []))]
      .filter((code) => !known.has(code))
      .sort(),
    people: {
      known: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
      notGiven: sizes.filter((size) => size === undefined).length,
    },
    tied: byName(
      fresh.filter((id) => partners.has(id)),
      entities,
    ),
    themes: (themes.get(network.body) ?? []).filter((theme) => !covered.has(theme)).sort(),
  };
}

/** Of a city alone: a region's or a state's people live in its cities. */
function sizeOf(id: string, entities: Entities): number | undefined {
  const entity = entities.get(id);
  return entity?.type === "polity" && entity.level === "city" ? entity.gazetteerPopulation : undefined;
}

function partnersOf({ city, graph }: ChangeGiven): ReadonlySet<string> {
  const at = graph.index.get(city);
  if (at === undefined) return new Set();
  const partners = graph.neighbours.subarray(graph.offsets[at], graph.offsets[at + 1]);
  return new Set([...partners].map((other) => graph.nodes[other] ?? ""));
}

function byName(ids: readonly string[], entities: Entities): Ref[] {
  return ids
    .map((id) => ref(id, entities))
    .sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
}

function overlaps({ city, network, present, entities }: ChangeGiven): MembershipChange["overlaps"] {
  const mine = membersOf(network);
  mine.delete(city);
  return present
    .flatMap((bench) => {
      const theirs = membersOf(bench);
      theirs.delete(city);
      if (mine.size === 0 || theirs.size === 0) return [];
      const both = mine.intersection(theirs);
      const seats = [...network.seats, ...bench.seats].filter(({ says }) => both.has(says.member));
      return [
        {
          network: ref(bench.body, entities),
          roster: bench.roster,
          shared: count(seats, both.size),
          ...(network.roster.usable &&
            bench.roster.usable && {
              jaccard: both.size / mine.union(theirs).size,
              ofSmaller: both.size / Math.min(mine.size, theirs.size),
            }),
        },
      ];
    })
    .sort(
      (one, other) => other.shared.value - one.shared.value || (one.network.id < other.network.id ? -1 : 1),
    );
}

function there(others: readonly string[], given: ChangeGiven): MembershipChange["there"] {
  const { network, city, entities } = given;
  const partners = partnersOf(given);
  const byCountry = Map.groupBy(others, (id) => ref(id, entities).country ?? "");
  byCountry.delete("");
  return {
    countries: [...byCountry]
      .map(([code, members]) => ({ code, members: members.length }))
      .sort((one, other) => other.members - one.members || (one.code < other.code ? -1 : 1)),
    partners: byName(
      others.filter((id) => partners.has(id)),
      entities,
    ),
    leading: network.seats
      .filter(({ says }) => says.member !== city && (says.roles ?? []).length > 0)
      .map((seat) => ({
        member: ref(seat.says.member, entities),
        roles: seat.says.roles ?? [],
        because: because(seat),
      })),
  };
}

function heldSeat(seat: Seat): MembershipChange["held"][number] {
  const { grade, roles = [], valid } = seat.says;
  return {
    ...(grade !== undefined && { grade }),
    roles,
    ...(valid && { when: shownInterval(valid) }),
    because: because(seat),
  };
}

function leavers({ network, facts, entities, bodyEnds }: ChangeGiven): MembershipChange["left"] {
  return facts
    .filter((fact) => isLeaving(fact, entities, bodyEnds))
    .flatMap((fact) => {
      const { says } = fact;
      if (says.kind === "membership" && says.body === network.body)
        return [{ id: says.member, on: says.valid?.to?.date, fact }];
      return says.kind === "episode" ? [{ id: says.actor, on: says.valid?.from?.date, fact }] : [];
    })
    .map(({ id, on, fact }) => ({ member: ref(id, entities), ...(on && { on }), because: because(fact) }))
    .sort((one, other) => (other.on ?? "").localeCompare(one.on ?? ""));
}

function notKnown({ network, present, facts, themes, entities }: ChangeGiven): MembershipChange["notKnown"] {
  const open = present.filter(({ roster }) => !roster.usable).map(({ body }) => ref(body, entities).name);
  const gaps = [
    !network.roster.usable && {
      text: "Its own roster on file is not known to be complete: more members may be there.",
      ...say("seat.gapRoster"),
    },
    open.length > 0 && {
      text: `Rosters that are not known to be complete, so that more may be met there: ${open.join(", ")}.`,
      ...say("seat.gapRosters", { networks: open.join(", ") }),
    },
    membershipFees(facts).length === 0 && { text: "The fee is not given.", ...say("seat.gapFee") },
    !themes.has(network.body) && {
      text: "What it works on, no claim on file says.",
      ...say("seat.gapThemes"),
    },
    {
      text: "What the staff time and travel of a membership cost, and what it brought, no roster tells.",
      ...say("seat.gapCost"),
    },
  ];
  return gaps.filter((gap) => gap !== false);
}
