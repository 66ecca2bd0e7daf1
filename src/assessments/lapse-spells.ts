import { isAttendance } from "../ledger/attendance.ts";
import type { Fact, FactOf } from "../ledger/fact.ts";
import { tieFamily } from "../ledger/fact-key.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import { isLeaving } from "../ledger/leaving.ts";
import type { DatePoint } from "../record/interval.ts";
import { type Day, lastDay } from "../record/partial-date.ts";
import type { Entities } from "./because.ts";
import type { BodyEnd } from "./world.ts";

/** A tie or membership from the year it began to that in which it lapsed, or was last known to stand. */
export interface LapseSpell {
  readonly fact: Fact;
  readonly from: number;
  readonly until: number;
  readonly lapsed: boolean;
}

export interface LapseSpells {
  readonly spells: readonly LapseSpell[];
  readonly leftOut: {
    /** No source gives the year it began. */
    readonly noBeginning: number;
    /** It ended, and no source says when. */
    readonly endNotDated: number;
  };
}

const ENDED: ReadonlySet<string> = new Set([
  "expired",
  "suspended",
  "dormant",
  "ended-by-first",
  "ended-by-second",
  "ended-by-both",
]);

/** Ties of cities and other places; letters of intent and honorary titles are none. */
export function tieSpells(ties: readonly FactOf<"tie">[], day: Day): LapseSpells {
  return spellsOf(ties, day, ({ says }) => {
    if (["intended", "honorary"].includes(tieFamily(says.form))) return "none";
    const to = dated(says.valid?.to);
    // Of one that is in force all the same, the end was passed over.
    if (to !== undefined && says.state !== "in-force" && lastDay(to) <= day) return { to, lapsed: true };
    return ENDED.has(says.state ?? "") && !(to !== undefined && lastDay(to) > day) ? "ended" : {};
  });
}

/** Memberships in bodies; one that ended with its body did not lapse, and a term in office is none. */
export function membershipSpells(
  memberships: readonly FactOf<"membership">[],
  day: Day,
  { entities, bodyEnds }: { entities: Entities; bodyEnds: ReadonlyMap<string, BodyEnd> },
): LapseSpells {
  return spellsOf(memberships, day, (fact) => {
    const { body, valid } = fact.says;
    if (isAttendance(fact.says) || entities.get(body)?.type !== "body") return "none";
    const closed = dated(bodyEnds.get(body)?.on);
    const to = dated(valid?.to);
    if (isLeaving(fact, entities, bodyEnds)) {
      if (to === undefined) return "ended";
      return lastDay(to) <= day ? { to, lapsed: true } : {};
    }
    if (closed !== undefined) return { to: closed, lapsed: false };
    return valid?.to === undefined ? {} : "none";
  });
}

/** How it ended; "ended" where no source says when, "none" where it is no such thing. */
type End = "none" | "ended" | { to?: string; lapsed?: boolean };

function spellsOf<F extends Fact>(facts: readonly F[], day: Day, endOf: (fact: F) => End): LapseSpells {
  const spells: LapseSpell[] = [];
  const leftOut = { noBeginning: 0, endNotDated: 0 };
  for (const fact of facts.filter((each) => hasBegun(each, day))) {
    const end = endOf(fact);
    if (end === "none") continue;
    const began = dated("valid" in fact.says ? fact.says.valid?.from : undefined);
    if (end === "ended") leftOut.endNotDated += 1;
    else if (began === undefined) leftOut.noBeginning += 1;
    else spells.push({ fact, ...between(yearIn(began), end, fact, yearIn(day)) });
  }
  return { spells, leftOut };
}

/** Without an end on file it is known to stand as long as sources speak of it. */
function between(
  from: number,
  { to, lapsed = false }: Exclude<End, string>,
  fact: Fact,
  today: number,
): Omit<LapseSpell, "fact"> {
  const end = to === undefined ? today : Math.min(today, yearIn(to));
  return { from, until: Math.max(from, lapsed ? end : Math.min(end, lastSpokenOf(fact))), lapsed };
}

/** A source without a date of its own speaks of the day it was read. */
function lastSpokenOf({ seen, claims }: Fact): number {
  return seen === undefined ? Math.max(...claims.map(({ recorded }) => yearIn(recorded))) : yearIn(seen);
}

const yearIn = (date: string): number => Number(date.slice(0, 4));

/** A year that a coder inferred, or one such as 'before 1990', dates nothing. */
function dated(point: DatePoint | undefined): string | undefined {
  return point && !point.inferred && (point.bound ?? "on") === "on" ? point.date : undefined;
}
