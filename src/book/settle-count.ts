import { type Fact, factsOf } from "../ledger/fact.ts";
import { factHoldsOn } from "../ledger/holds-on.ts";
import type { DatePoint } from "../record/interval.ts";
import { type Day, firstDay, lastDay } from "../record/partial-date.ts";
import { together, whenOf } from "./dated.ts";
import {
  type Asked,
  completeLists,
  type KnownFacts,
  NOT_IN_FORCE,
  type Settled,
  told,
  validOf,
} from "./known.ts";

/** A body ends when a source says so; it lives on where something dated after the deadline is told of it. */
export function settleBody(body: string, { since, deadline, today }: Asked, known: KnownFacts): Settled {
  const ends = factsOf(known.facts, "attribute").filter(
    ({ says }) => says.predicate === "ended" && says.subject === body,
  );
  const dates = ends.flatMap(({ claims }) => claims.flatMap(({ says }) => validOf(says)?.from ?? []));
  const before = together(dates.map((date) => whenOf(date, since)));
  if (before === "by") return told("not-resolvable", "already-so", ends);
  const when = together(dates.map((date) => whenOf(date, deadline)));
  if (when === "by") return told("yes", "stated", ends);
  if (today <= deadline) return told("open", "not-due");
  if (when === "disputed") return told("not-resolvable", "disputed", ends);
  if (when === "open") return told("not-resolvable", "date-open", ends);
  if (when === "after") return told("no", "stated-otherwise", ends);
  const alive = known.facts.filter((fact) => isSignOfLife(fact, body, deadline));
  if (alive.length > 0) return told("no", "still-there", alive.slice(0, MOST_SHOWN));
  const lists = completeLists([body], deadline, known);
  if (lists.length > 0) return told("no", "still-there", [], lists);
  return told("not-resolvable", "no-later-source");
}

/** Of what is told of a body that is still there a few facts are enough. */
const MOST_SHOWN = 3;

/** Something that a source dates after the day and that the body itself did or had: a count, a member that joined, an act. */
function isSignOfLife({ says }: Fact, body: string, day: Day): boolean {
  switch (says.kind) {
    case "observation":
      return says.subject === body && says.asOf !== undefined && firstDay(says.asOf) > day;
    case "membership":
      return says.body === body && isAfter(says.valid?.from, day);
    case "episode":
      return says.actor === body && isAfter(says.valid?.from, day);
    default:
      return false;
  }
}

function isAfter(date: DatePoint | undefined, day: Day): boolean {
  return date !== undefined && !date.inferred && whenOf(date, day) === "after";
}

/** How many members a body says it has. A count of institutions or people beside cities is none. */
export function settleMembers(
  { body, count }: { body: string; count: number },
  { since, deadline, today }: Asked,
  { facts }: KnownFacts,
): Settled {
  const counts = factsOf(facts, "observation").flatMap((fact) => {
    const { subject, metric, figure, asOf } = fact.says;
    const counts = subject === body && metric === "has_member_count" && asOf !== undefined;
    if (!counts || !figure || !COUNTED.test(figure.unit) || figure.bound === "about") return [];
    const reached = figure.value > count || (figure.value === count && figure.bound !== "almost");
    return [{ fact, reached, asOf }];
  });
  const yes = counts.find(
    ({ reached, asOf }) => reached && lastDay(asOf) <= deadline && firstDay(asOf) > since,
  );
  if (yes) return told("yes", "stated", [yes.fact]);
  if (today <= deadline) return told("open", "not-due");
  const after = counts.filter(({ asOf }) => firstDay(asOf) > deadline);
  const [first] = after.toSorted((one, other) => (one.asOf < other.asOf ? -1 : 1));
  if (first && !first.reached) return told("no", "stated-otherwise", [first.fact]);
  return first
    ? told("not-resolvable", "date-open", [first.fact])
    : told("not-resolvable", "no-later-source");
}

const COUNTED = /^(?:member|city|cities)/i;

/** How many partners a city has: those whose tie is shown to hold, or had begun and has no end on file. */
export function settlePartners(
  { city, count }: { city: string; count: number },
  { deadline, today }: Asked,
  known: KnownFacts,
): Settled {
  const day = today < deadline ? today : deadline;
  const ties = factsOf(known.facts, "tie").filter(
    ({ says }) => says.between.includes(city) && !NOT_IN_FORCE.has(says.form),
  );
  const partner = ({ says }: (typeof ties)[number]): string =>
    says.between[0] === city ? says.between[1] : says.between[0];
  const held = ties.map((fact) => ({ fact, holds: factHoldsOn(fact, day, known.bodyEnds) }));
  const sure = held.filter(({ holds }) => holds === "yes" || holds === "open");
  const partners = new Set(sure.map(({ fact }) => partner(fact)));
  if (partners.size >= count)
    return told(
      "yes",
      "stated",
      sure.map(({ fact }) => fact),
    );
  if (today <= deadline) return told("open", "not-due");
  const possible = new Set(held.filter(({ holds }) => holds !== "no").map(({ fact }) => partner(fact)));
  if (possible.size >= count)
    return told(
      "not-resolvable",
      "date-open",
      sure.map(({ fact }) => fact),
    );
  const lists = completeLists([city], deadline, known);
  if (lists.length > 0)
    return told(
      "no",
      "list-lacks-it",
      sure.map(({ fact }) => fact),
      lists,
    );
  return told("not-resolvable", "no-complete-list");
}
