import * as z from "zod";
import type { Graph } from "../graph/graph.ts";
import { type Fact, type FactOf, factsOf } from "../ledger/fact.ts";
import { type BodyEnds, factHoldsOn } from "../ledger/holds-on.ts";
import { Day } from "../record/partial-date.ts";
import { Because, because, Count, count, type Entities, Ref, ref } from "./because.ts";
import { MembershipCandidates, membershipCandidates } from "./membership-candidates.ts";
import { MembershipYears, membershipYears } from "./membership-years.ts";
import { type Bench, membersOf, NetworkCompany, networkCompany } from "./network-company.ts";
import { NetworkKin, networkKin } from "./network-kin.ts";
import { Roster } from "./roster.ts";
import { ThemeCarriers, themeCarriers } from "./theme-carriers.ts";
import type { Country } from "./world.ts";

/** Why a network is not held against others: its roster, the age of its count, its end, or nobody is in it. */
export const NOT_HELD = ["roster", "out-of-date", "ended", "no-member"] as const;

/** A network among networks: its members in time, its themes and means, whom it shares with others and who is missing. */
export const NetworkProfile = z
  .strictObject({
    body: Ref,
    asOf: Day,
    roster: Roster,
    members: Count,
    /** Each member of the day with the claims of its seat. */
    seats: z.array(z.strictObject({ member: z.string(), because: Because })),
    time: MembershipYears,
    /** Themes the body is coded with, and those of what it did. */
    themes: z.array(z.strictObject({ theme: z.string(), stated: Because, acts: Because })),
    /** Instruments it is said to use, and those of what it did. */
    instruments: z.array(z.strictObject({ instrument: z.string(), stated: Because, acts: Because })),
    /** The same in the words of sources, where no code was given. */
    means: z.array(z.strictObject({ words: z.string(), because: Because })),
    /** What it is a part of, and bodies that are parts of it. */
    partOf: Ref.optional(),
    parts: z.array(z.strictObject({ body: Ref, roster: Roster })),
    kin: NetworkKin,
    /** Absent where the roster does not allow it: `notHeld` says why. */
    company: NetworkCompany.optional(),
    carriers: ThemeCarriers.optional(),
    candidates: MembershipCandidates.optional(),
    notHeld: z.enum(NOT_HELD).optional(),
    /** The end of a body that is no more: a day before it can be asked for. */
    ended: z.string().optional(),
  })
  .meta({ id: "NetworkProfile" });
export type NetworkProfile = z.infer<typeof NetworkProfile>;

export interface ProfileGiven {
  readonly own: Bench;
  readonly day: Day;
  /** All its memberships, of every day. */
  readonly memberships: readonly FactOf<"membership">[];
  /** What is on file about it. */
  readonly facts: readonly Fact[];
  /** Other bodies with members of the day. */
  readonly others: readonly Bench[];
  readonly parts: readonly Bench[];
  readonly themes: ReadonlyMap<string, readonly string[]>;
  /** All episodes on file. */
  readonly episodes: readonly FactOf<"episode">[];
  readonly graph: () => Graph;
  readonly entities: Entities;
  readonly countries: ReadonlyMap<string, Country>;
  readonly bodyEnds: BodyEnds;
  /** Countries where missing cities are looked for; absent: everywhere. */
  readonly within?: ReadonlySet<string>;
}

export function networkProfile(given: ProfileGiven): NetworkProfile {
  const { own, day, memberships, entities, bodyEnds, parts } = given;
  const entity = entities.get(own.body);
  const parent = entity?.type === "body" ? entity.parent : undefined;
  const ended = bodyEnds.get(own.body)?.on.date;
  const notHeld = whyNotHeld(given);
  return {
    body: ref(own.body, entities),
    asOf: day,
    roster: own.roster,
    members: count(own.seats, membersOf(own).size),
    seats: [...Map.groupBy(own.seats, ({ says }) => says.member)].map(([member, seats]) => ({
      member,
      because: because(...seats),
    })),
    time: membershipYears(memberships, day, bodyEnds),
    themes: themesOf(given),
    instruments: instrumentsOf(given),
    means: meansOf(given),
    ...(parent && { partOf: ref(parent, entities) }),
    parts: parts.map(({ body, roster }) => ({ body: ref(body, entities), roster })),
    kin: networkKin(own.body, given.facts, entities),
    ...(notHeld === undefined ? held(given) : { notHeld }),
    ...(ended && { ended }),
  };
}

/** Whether who is not on file there was no member on the day. */
const tellsOfAll = ({ roster, seats }: Bench): boolean =>
  roster.usable && roster.outOfDate === undefined && seats.length > 0;

function whyNotHeld({ own, bodyEnds }: ProfileGiven): NetworkProfile["notHeld"] {
  if (own.seats.length === 0) return bodyEnds.has(own.body) ? "ended" : "no-member";
  if (!own.roster.usable) return "roster";
  return own.roster.outOfDate ? "out-of-date" : undefined;
}

function held(given: ProfileGiven): Pick<NetworkProfile, "company" | "carriers" | "candidates"> {
  const { own, others, themes, episodes, entities, countries, memberships, day, bodyEnds } = given;
  const compared = others.filter(tellsOfAll);
  const company = networkCompany(
    own,
    compared,
    others.filter((bench) => !tellsOfAll(bench)),
    entities,
  );
  const place = new Map(company.bodies.map(({ body }, at) => [body.id, at]));
  const last = company.bodies.length;
  const nearest = compared.toSorted(
    (one, other) => (place.get(one.body) ?? last) - (place.get(other.body) ?? last),
  );
  const open = memberships.filter((seat) => factHoldsOn(seat, day, bodyEnds) === "possible");
  const unsure = new Set(open.map(({ says }) => says.member)).difference(membersOf(own));
  return {
    company,
    carriers: themeCarriers({ own, compared, themes, episodes, entities }),
    candidates: membershipCandidates({
      own,
      compared: nearest,
      open: { ...count(open, unsure.size), members: unsure },
      graph: given.graph(),
      entities,
      countries,
      ...(given.within && { within: given.within }),
    }),
  };
}

const claimsBy = <F extends Fact>(facts: readonly F[], codes: (fact: F) => readonly string[]) => {
  const held = new Map<string, F[]>();
  for (const fact of facts) for (const code of codes(fact)) held.set(code, [...(held.get(code) ?? []), fact]);
  return held;
};

function themesOf(given: ProfileGiven): NetworkProfile["themes"] {
  const { own, facts, themes } = given;
  const stated = claimsBy(saidOf(given, "addresses_theme"), ({ claims }) => [
    ...new Set(claims.flatMap(({ says }) => ("themes" in says ? (says.themes ?? []) : []))),
  ]);
  const acts = claimsBy(factsOf(facts, "episode"), ({ says }) => says.themes ?? []);
  return [...new Set([...(themes.get(own.body) ?? []), ...stated.keys(), ...acts.keys()])]
    .map((theme) => ({
      theme,
      stated: because(...(stated.get(theme) ?? [])),
      acts: because(...(acts.get(theme) ?? [])),
    }))
    .sort((one, other) => byStatedAndActs(one, other) || one.theme.localeCompare(other.theme));
}

function instrumentsOf(given: ProfileGiven): NetworkProfile["instruments"] {
  const stated = claimsBy(saidOf(given, "uses_instrument"), ({ says }) => says.instruments ?? []);
  const acts = claimsBy(factsOf(given.facts, "episode"), ({ says }) => says.instruments ?? []);
  return [...new Set([...stated.keys(), ...acts.keys()])]
    .map((instrument) => ({
      instrument,
      stated: because(...(stated.get(instrument) ?? [])),
      acts: because(...(acts.get(instrument) ?? [])),
    }))
    .sort((one, other) => byStatedAndActs(one, other) || one.instrument.localeCompare(other.instrument));
}

function meansOf(given: ProfileGiven): NetworkProfile["means"] {
  const uncoded = saidOf(given, "uses_instrument").filter(({ says }) => !says.instruments?.length);
  return [...claimsBy(uncoded, ({ says }) => (says.text ? [says.text] : []))]
    .map(([words, held]) => ({ words, because: because(...held) }))
    .sort((one, other) => one.words.localeCompare(other.words));
}

const saidOf = ({ own, facts }: ProfileGiven, predicate: string): FactOf<"attribute">[] =>
  factsOf(facts, "attribute").filter(({ says }) => says.subject === own.body && says.predicate === predicate);

interface StatedAndDone {
  readonly stated: readonly string[];
  readonly acts: readonly string[];
}

/** What it is said to do first, then what it did most. */
const byStatedAndActs = (one: StatedAndDone, other: StatedAndDone): number =>
  Number(other.stated.length > 0) - Number(one.stated.length > 0) || other.acts.length - one.acts.length;
