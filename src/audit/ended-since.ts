import type { Claim } from "../record/claim.ts";
import { lastDay, type PartialDate } from "../record/partial-date.ts";
import type { Evidence } from "./evidence.ts";
import { speaks } from "./standing.ts";
import type { Finding } from "./verdict.ts";

/** Relations that a source states as standing, and that may have ended after it was written. */
const STANDING: ReadonlySet<string> = new Set(["tie", "membership", "office"]);

/**
 * Said to stand, and over by the day of the audit: its end, or that of its body, is on file. An end before the source
 * was written stands against it; a later one makes it out of date and no less true of its time.
 */
export function endedSince(claim: Claim, evidence: Evidence): Finding[] {
  const { says } = claim;
  if (!STANDING.has(says.kind)) return [];
  if ("valid" in says && says.valid?.to !== undefined) return [];
  const { day, toldOn } = evidence;
  const ends = endsOf(claim, evidence).filter(({ date }) => lastDay(date) < day);
  const since = ends.filter(({ date }) => toldOn === undefined || lastDay(date) >= lastDay(toldOn.date));
  const before = ends.filter((end) => !since.includes(end));
  return [...found("ended-since", since), ...found("date-otherwise", before)];
}

interface End {
  date: PartialDate;
  claims: readonly string[];
}

function endsOf(claim: Claim, { sameFact, standing, bodyEnds }: Evidence): End[] {
  const told = sameFact(claim).flatMap((other): End[] => {
    const to = "valid" in other.says ? other.says.valid?.to : undefined;
    if (to === undefined || to.inferred || to.bound === "after" || isTermOnly(other)) return [];
    return !speaks(standing(claim, other)) ? [] : [{ date: to.date, claims: [other.id] }];
  });
  const body = claim.says.kind === "membership" ? bodyEnds.get(claim.says.body) : undefined;
  return body ? [...told, { date: body.on.date, claims: body.because }] : told;
}

/** A chair's year or a steering term that is over ends no membership. */
function isTermOnly({ says }: Claim): boolean {
  return says.kind === "membership" && ((says.roles?.length ?? 0) > 0 || says.grade === 3);
}

function found(rule: Finding["rule"], ends: readonly End[]): Finding[] {
  return ends.length > 0 ? [{ rule, claims: [...new Set(ends.flatMap(({ claims }) => claims))] }] : [];
}
