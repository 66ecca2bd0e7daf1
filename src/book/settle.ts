import { type Fact, factsOf } from "../ledger/fact.ts";
import { factHoldsOn } from "../ledger/holds-on.ts";
import type { Day } from "../record/partial-date.ts";
import { together, type When, whenOf } from "./dated.ts";
import {
  type Asked,
  completeLists,
  type KnownFacts,
  NOT_IN_FORCE,
  type Settled,
  seenAfter,
  seenBy,
  told,
  validOf,
} from "./known.ts";
import type { Rule } from "./rule.ts";
import { settleBody, settleMembers, settlePartners } from "./settle-count.ts";

/**
 * What the ledger says of a forecast. 'Yes' needs a source; 'no' needs a source that says otherwise, or a list that is
 * complete for one of the two, dated after the deadline, that lacks it. Everything else is not resolvable, with
 * the reason: that no source here says so is no sign that it did not happen.
 */
export function settle(rule: Rule, asked: Asked, known: KnownFacts): Settled {
  switch (rule.kind) {
    case "tie-begins":
      return settleBeginning(tiesOf(rule.between, known), rule.between, asked, known);
    case "joins":
      return settleBeginning(seatsOf(rule, known), [rule.body], asked, known);
    case "tie-ends":
      return settleTieEnd(tiesOf(rule.between, known), asked, known);
    case "member-on":
      return settleMemberOn(rule, asked, known);
    case "body-ends":
      return settleBody(rule.body, asked, known);
    case "members-at-least":
      return settleMembers(rule, asked, known);
    case "partners-at-least":
      return settlePartners(rule, asked, known);
  }
}

/** Ties that count as in force, planned and honorary ones aside. */
function tiesOf(between: readonly [string, string], { facts }: KnownFacts): Fact[] {
  return factsOf(facts, "tie").filter(
    ({ says }) => between.every((end) => says.between.includes(end)) && !NOT_IN_FORCE.has(says.form),
  );
}

function seatsOf({ member, body }: { member: string; body: string }, { facts }: KnownFacts): Fact[] {
  return factsOf(facts, "membership").filter(
    ({ says }) => says.member === member && says.body === body && (says.grade ?? 2) > 0,
  );
}

function settleBeginning(
  about: readonly Fact[],
  listed: readonly string[],
  asked: Asked,
  known: KnownFacts,
): Settled {
  const { since, deadline, today } = asked;
  const begun = (day: Day) => about.map((fact) => ({ fact, when: begunBy(fact, day, known) }));
  const before = begun(since).find(({ when }) => when === "by");
  if (before) return told("not-resolvable", "already-so", [before.fact]);
  const at = begun(deadline);
  const yes = at.find(({ when }) => when === "by");
  if (yes) {
    // It had begun by the deadline; whether after the forecast, an undated start leaves open.
    const isNew = together(startsOf(yes.fact, since)) === "after";
    return isNew ? told("yes", "stated", [yes.fact]) : told("not-resolvable", "date-open", [yes.fact]);
  }
  if (today <= deadline) return told("open", "not-due");
  const unclear = at.find(({ when }) => when !== "after");
  if (unclear)
    return told("not-resolvable", unclear.when === "disputed" ? "disputed" : "date-open", [unclear.fact]);
  const [later] = at;
  if (later) return told("no", "stated-otherwise", [later.fact]);
  const lists = completeLists(listed, deadline, known);
  if (lists.length > 0) return told("no", "list-lacks-it", [], lists);
  return told("not-resolvable", "no-complete-list");
}

/** Whether it had begun by a day: as its sources date it, or, undated, as a source of that day lists it. */
function begunBy(fact: Fact, day: Day, known: KnownFacts): ReturnType<typeof together> {
  const dated = together(startsOf(fact, day));
  if (dated !== undefined && dated !== "open") return dated;
  return fact.claims.some((claim) => seenBy(claim, day, known)) ? "by" : "open";
}

function startsOf({ claims }: Fact, day: Day): When[] {
  return claims.flatMap(({ says }) => {
    const from = validOf(says)?.from;
    return from ? [whenOf(from, day)] : [];
  });
}

function settleTieEnd(ties: readonly Fact[], { deadline, today }: Asked, known: KnownFacts): Settled {
  const ended = ties.flatMap((fact) => {
    const ends = fact.claims.flatMap(({ says }) => validOf(says)?.to ?? []);
    const when = together(ends.map((to) => whenOf(to, deadline)));
    return when === undefined ? [] : [{ fact, when }];
  });
  const all = ties.length > 0 && ended.length === ties.length;
  if (all && ended.every(({ when }) => when === "by")) return told("yes", "stated", ties);
  if (today <= deadline) return told("open", "not-due");
  const unclear = ended.find(({ when }) => when === "open" || when === "disputed");
  if (unclear)
    return told("not-resolvable", unclear.when === "disputed" ? "disputed" : "date-open", [unclear.fact]);
  const later = ended.find(({ when }) => when === "after");
  if (later) return told("no", "stated-otherwise", [later.fact]);
  const standing = ties.filter(({ claims }) => claims.some((claim) => seenAfter(claim, deadline, known)));
  if (standing.length > 0) return told("no", "still-there", standing);
  return told("not-resolvable", "no-later-source", ties);
}

function settleMemberOn(
  rule: { member: string; body: string },
  { deadline, today }: Asked,
  known: KnownFacts,
): Settled {
  if (today <= deadline) return told("open", "not-due");
  const seats = seatsOf(rule, known);
  const held = seats.map((fact) => ({ fact, holds: factHoldsOn(fact, deadline, known.bodyEnds) }));
  const yes = held.find(({ holds }) => holds === "yes");
  if (yes) return told("yes", "stated", [yes.fact]);
  const lists = completeLists([rule.body], deadline, known);
  const unclear = held.filter(({ holds }) => holds !== "no");
  const onList = unclear.find(({ fact }) => fact.claims.some(({ source }) => lists.includes(source)));
  // Listed after the deadline, without a start: it may have joined since.
  if (onList) return told("not-resolvable", "date-open", [onList.fact]);
  if (seats.length > 0 && unclear.length === 0) return told("no", "stated-otherwise", seats);
  if (lists.length > 0) return told("no", "list-lacks-it", [], lists);
  return told("not-resolvable", seats.length > 0 ? "no-later-source" : "no-complete-list", seats);
}
