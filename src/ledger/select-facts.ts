import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import { mentions } from "../record/mention.ts";
import { type Day, firstDay, lastDay, type PartialDate } from "../record/partial-date.ts";
import { statement } from "../record/statement.ts";
import type { Fact, Status } from "./fact.ts";
import { hasBegun } from "./has-begun.ts";
import { type BodyEnds, factHoldsOn } from "./holds-on.ts";
import { isLeaving } from "./leaving.ts";
import type { Sources } from "./origin.ts";

/** What facts can be grouped and counted by. */
export const FACETS = [
  "kind",
  "subject",
  "object",
  "predicate",
  "theme",
  "body-sort",
  "body-scope",
  "source",
  "status",
  "country",
  "year",
] as const;
export type Facet = (typeof FACETS)[number];

/** Conditions on facts that must all hold; of a list, one must. */
export interface FactSelection {
  subject?: readonly string[] | undefined;
  object?: readonly string[] | undefined;
  /** In any part. */
  about?: readonly string[] | undefined;
  kind?: readonly string[] | undefined;
  predicate?: readonly string[] | undefined;
  theme?: readonly string[] | undefined;
  bodySort?: readonly string[] | undefined;
  bodyScope?: readonly string[] | undefined;
  source?: readonly string[] | undefined;
  status?: readonly Status[] | undefined;
  /** Some part of the interval lies within these dates; a fact without dates does not. */
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  /** Facts that hold, may hold or had happened on this day. */
  holdsOn?: Day | undefined;
  /** Facts that have an end. */
  ended?: boolean | undefined;
  /** Facts that tell that somebody left a body, or was put out of it. */
  left?: boolean | undefined;
  /** Facts some claim of which, of the sources asked for if any are, rests on a footnote, or on none. */
  footnote?: "some" | "none" | undefined;
  /** Facts with a date that was inferred. */
  inferred?: boolean | undefined;
  /** Disputed facts, and facts a coder marked as in tension with others. */
  contradictions?: boolean | undefined;
}

/** What the selection looks things up in. */
export interface Lookups {
  entities: ReadonlyMap<string, Entity>;
  sources: Sources;
  /** Themes of bodies, for facts whose body carries a theme though the claim names none. */
  bodyThemes: ReadonlyMap<string, readonly string[]>;
  bodyEnds: BodyEnds;
}

/** The facts that meet every condition, in the order given. */
export function selectFacts(facts: readonly Fact[], asked: FactSelection, lookups: Lookups): Fact[] {
  const conditions = conditionsOf(asked, lookups);
  return facts.filter((fact) => conditions.every((holds) => holds(fact)));
}

/** Whose facts were asked for: it decides which end of a tie is its subject and which its object. */
export type Ends = Pick<FactSelection, "subject" | "object" | "about">;

/** The values a fact has on a facet, to group and count by. */
export function facet(fact: Fact, name: Facet, lookups: Lookups, { subject, object, about }: Ends): string[] {
  const said = statement({ ...fact.lead, says: fact.says });
  const here = [...(subject ?? []), ...(about ?? [])];
  switch (name) {
    case "kind":
      return [fact.says.kind];
    case "subject":
      return fact.says.kind === "tie" ? endsOf(fact.says, here, object ?? []) : listed(said.subject);
    case "object":
      return fact.says.kind === "tie" ? endsOf(fact.says, object ?? [], here) : listed(said.object);
    case "theme":
      return themesOf(fact, lookups);
    case "body-sort":
      return bodiesOf(fact, lookups).map(({ sort }) => sort);
    case "body-scope":
      return scopesOf(fact, lookups);
    case "source":
      return [...new Set(fact.claims.map(({ source }) => source))];
    case "country":
      return countriesOf(fact, lookups);
    case "year":
      return [(said.valid?.from?.date ?? said.asOf)?.slice(0, 4) ?? "not given"];
    case "status":
      return [fact.status];
    case "predicate":
      return [said.predicate];
  }
}

const listed = (id: string | undefined): string[] => (id === undefined ? [] : [id]);

/** The ends of a tie on the side asked: not those that were asked for on the other; both where that decides nothing. */
function endsOf(
  { between }: { between: readonly string[] },
  own: readonly string[],
  other: readonly string[],
): string[] {
  const side =
    other.length > 0
      ? between.filter((end) => !other.includes(end))
      : between.filter((end) => own.includes(end));
  return side.length > 0 ? side : [...between];
}

type Condition = (fact: Fact) => boolean;

function conditionsOf(asked: FactSelection, lookups: Lookups): Condition[] {
  const anyOf = (
    wanted: readonly string[] | undefined,
    of: (fact: Fact) => readonly string[],
  ): Condition[] =>
    wanted === undefined ? [] : [(fact) => of(fact).some((value) => wanted.includes(value))];
  const flag = (given: boolean | undefined, of: Condition): Condition[] =>
    given === undefined ? [] : [(fact) => of(fact) === given];
  return [
    ...anyOf(asked.kind, ({ says }) => [says.kind]),
    ...anyOf(asked.subject, subjects),
    ...anyOf(asked.object, objects),
    ...anyOf(asked.about, ({ claims }) =>
      claims.flatMap(({ says }) => mentions(says).map(({ entity }) => entity)),
    ),
    ...anyOf(asked.predicate, predicates),
    ...anyOf(asked.theme, (fact) => themesOf(fact, lookups)),
    ...anyOf(asked.bodySort, (fact) => bodiesOf(fact, lookups).map(({ sort }) => sort)),
    ...anyOf(asked.bodyScope, (fact) => scopesOf(fact, lookups)),
    ...anyOf(asked.source, (fact) => sourcesOf(fact)),
    ...anyOf(asked.status, ({ status }) => [status]),
    ...(asked.from || asked.to ? [(fact: Fact) => overlaps(fact, asked)] : []),
    ...heldOn(asked.holdsOn, lookups),
    ...flag(asked.ended, ({ says }) => "valid" in says && says.valid?.to !== undefined),
    ...flag(asked.left, (fact) => isLeaving(fact, lookups.entities, lookups.bodyEnds)),
    ...footnoted(asked),
    ...flag(asked.inferred, isInferred),
    ...flag(asked.contradictions, ({ status, tensions }) => status === "disputed" || tensions.length > 0),
  ];
}

/** Both ends of a tie are its subject and its object: the relation has no direction. */
function subjects(fact: Fact): string[] {
  if (fact.says.kind === "tie") return [...fact.says.between];
  return fact.claims.flatMap((claim) => statement(claim).subject ?? []);
}

function objects(fact: Fact): string[] {
  const { says } = fact;
  if (says.kind === "tie") return [...says.between];
  if (says.kind === "episode")
    return [...(says.partners ?? []), ...(says.hosts ?? []), ...(says.others ?? [])];
  return fact.claims.flatMap((claim) => statement(claim).object ?? []);
}

/** The coding sheet's own predicate and the kind's. */
function predicates({ claims }: Fact): string[] {
  return claims.flatMap((claim) => [statement(claim).predicate, statement({ says: claim.says }).predicate]);
}

function themesOf(fact: Fact, lookups: Lookups): string[] {
  const own = fact.claims.flatMap((claim) => statement(claim).themes);
  const carried = bodiesOf(fact, lookups).flatMap(({ id }) => lookups.bodyThemes.get(id) ?? []);
  return [...new Set([...own, ...(fact.says.kind === "membership" ? carried : [])])];
}

function bodiesOf({ says }: Fact, { entities }: Lookups): Extract<Entity, { type: "body" }>[] {
  return mentions(says).flatMap(({ entity }) => {
    const held = entities.get(entity);
    return held?.type === "body" ? [held] : [];
  });
}

function scopesOf(fact: Fact, lookups: Lookups): string[] {
  return bodiesOf(fact, lookups).map(({ scope }) => scope ?? "not-stated");
}

function countriesOf({ says }: Fact, { entities }: Lookups): string[] {
  const countries = mentions(says).flatMap(({ entity }) => {
    const held = entities.get(entity);
    return held?.type === "polity" && held.country !== undefined ? [held.country] : [];
  });
  return [...new Set(countries)];
}

function sourcesOf({ claims }: Pick<Fact, "claims">): string[] {
  return claims.flatMap(({ source, cites }) => [source, ...(cites ?? [])]);
}

/** Decided claim by claim: beside the claim asked for, others of its fact may rest on a footnote. */
function footnoted({ footnote, source }: FactSelection): Condition[] {
  if (footnote === undefined) return [];
  const isAsked = (claim: Claim): boolean =>
    source === undefined || sourcesOf({ claims: [claim] }).some((id) => source.includes(id));
  return [
    ({ claims }) =>
      claims
        .filter(isAsked)
        .some(({ locator }) => (locator.footnote === undefined ? "none" : "some") === footnote),
  ];
}

function isInferred({ claims }: Fact): boolean {
  return claims.some(
    ({ says }) => "valid" in says && (says.valid?.from?.inferred || says.valid?.to?.inferred) === true,
  );
}

/** What happened had happened by the day; what lasts had begun and was not over. */
function heldOn(day: Day | undefined, { bodyEnds }: Lookups): Condition[] {
  if (day === undefined) return [];
  return [
    (fact) =>
      fact.says.kind === "episode" || fact.says.kind === "outcome"
        ? hasBegun(fact, day)
        : factHoldsOn(fact, day, bodyEnds) !== "no",
  ];
}

function overlaps({ says }: Fact, { from, to }: FactSelection): boolean {
  const valid = "valid" in says ? says.valid : undefined;
  const asOf = says.kind === "observation" ? says.asOf : undefined;
  const begun = valid?.from?.date ?? valid?.to?.date ?? asOf;
  if (begun === undefined) return false;
  // An episode or a figure without an end is of its own date; a tie or a membership goes on.
  const momentary = asOf !== undefined || says.kind === "episode" || says.kind === "outcome";
  const end = valid?.to?.date ?? (momentary ? begun : undefined);
  const startsInTime = to === undefined || firstDay(begun) <= lastDay(to);
  return startsInTime && (from === undefined || end === undefined || lastDay(end) >= firstDay(from));
}
