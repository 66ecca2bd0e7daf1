import * as z from "zod";
import type { Graph } from "../graph/graph.ts";
import { type Fact, type FactOf, factsOf } from "../ledger/fact.ts";
import { type BodyEnds, factHoldsOn } from "../ledger/holds-on.ts";
import { Day } from "../record/partial-date.ts";
import { Because, because, Count, count, type Entities, Ref, ref } from "./because.ts";
import { MembershipCandidates, membershipCandidates } from "./membership-candidates.ts";
import { MembershipYears, membershipYears } from "./membership-years.ts";
import { type Bench, membersOf, NetworkCompany, networkCompany } from "./network-company.ts";
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
    instruments: z.array(z.strictObject({ instrument: z.string(), acts: Because })),
    /** What it is a part of, and bodies that are parts of it. */
    partOf: Ref.optional(),
    parts: z.array(z.strictObject({ body: Ref, roster: Roster })),
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
    ...(parent && { partOf: ref(parent, entities) }),
    parts: parts.map(({ body, roster }) => ({ body: ref(body, entities), roster })),
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
    }),
  };
}

const claimsBy = <F extends Fact>(facts: readonly F[], codes: (fact: F) => readonly string[]) => {
  const held = new Map<string, F[]>();
  for (const fact of facts) for (const code of codes(fact)) held.set(code, [...(held.get(code) ?? []), fact]);
  return held;
};

function themesOf({ own, facts, themes }: ProfileGiven): NetworkProfile["themes"] {
  const attributes = factsOf(facts, "attribute").filter(
    ({ says }) => says.subject === own.body && says.predicate === "addresses_theme",
  );
  const stated = claimsBy(attributes, ({ claims }) => [
    ...new Set(claims.flatMap(({ says }) => ("themes" in says ? (says.themes ?? []) : []))),
  ]);
  const acts = claimsBy(factsOf(facts, "episode"), ({ says }) => says.themes ?? []);
  return [...new Set([...(themes.get(own.body) ?? []), ...stated.keys(), ...acts.keys()])]
    .map((theme) => ({
      theme,
      stated: because(...(stated.get(theme) ?? [])),
      acts: because(...(acts.get(theme) ?? [])),
    }))
    .sort(
      (one, other) =>
        Number(other.stated.length > 0) - Number(one.stated.length > 0) ||
        other.acts.length - one.acts.length ||
        one.theme.localeCompare(other.theme),
    );
}

function instrumentsOf({ facts }: ProfileGiven): NetworkProfile["instruments"] {
  const acts = claimsBy(factsOf(facts, "episode"), ({ says }) => says.instruments ?? []);
  return [...acts]
    .map(([instrument, held]) => ({ instrument, acts: because(...held) }))
    .sort(
      (one, other) => other.acts.length - one.acts.length || one.instrument.localeCompare(other.instrument),
    );
}
