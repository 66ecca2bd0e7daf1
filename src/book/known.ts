import type { Fact } from "../ledger/fact.ts";
import type { BodyEnds } from "../ledger/holds-on.ts";
import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import { type Day, firstDay, lastDay } from "../record/partial-date.ts";
import type { Source } from "../record/source.ts";
import type { OUTCOMES, Why } from "./entry.ts";

/** What the ledger knows of those a rule speaks of. */
export interface KnownFacts {
  readonly facts: readonly Fact[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly bodyEnds: BodyEnds;
}

export interface Asked {
  /** What is forecast has yet to come after this day. */
  readonly since: Day;
  readonly deadline: Day;
  readonly today: Day;
}

export interface Settled {
  readonly outcome: (typeof OUTCOMES)[number] | "open";
  readonly why: Why;
  readonly because: readonly string[];
  readonly sources: readonly string[];
}

export function told(
  outcome: Settled["outcome"],
  why: Why,
  facts: readonly Fact[] = [],
  sources: readonly string[] = [],
): Settled {
  const because = [...new Set(facts.flatMap(({ claims }) => claims.map(({ id }) => id)))];
  return { outcome, why, because, sources };
}

/** What is planned or honorary is no tie in force. */
export const NOT_IN_FORCE: ReadonlySet<string> = new Set(["letter-of-intent", "planned", "honorary"]);

export function validOf(says: Fact["says"]): Interval | undefined {
  return "valid" in says ? says.valid : undefined;
}

/** When a source saw what it says: the day of publication, else the day it was read. */
function seenDate({ source }: Claim, { sources }: KnownFacts): string | undefined {
  const work = sources.get(source);
  return work?.published ?? work?.accessed;
}

export function seenBy(claim: Claim, day: Day, known: KnownFacts): boolean {
  const seen = seenDate(claim, known);
  return seen !== undefined && lastDay(seen) <= day;
}

export function seenAfter(claim: Claim, day: Day, known: KnownFacts): boolean {
  const seen = seenDate(claim, known);
  return seen !== undefined && firstDay(seen) > day;
}

/** Lists that are complete for one of some entities, of a day after the deadline. */
export function completeLists(entities: readonly string[], deadline: Day, { sources }: KnownFacts): string[] {
  return [...sources.values()].flatMap(({ id, completeFor, published, accessed }) => {
    const date = published ?? accessed;
    const covers = completeFor?.some((each) => entities.includes(each)) ?? false;
    return covers && date !== undefined && firstDay(date) > deadline ? [id] : [];
  });
}
