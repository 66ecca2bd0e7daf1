import type { Claim } from "../record/claim.ts";
import type { DatePoint, Interval } from "../record/interval.ts";
import type { PartialDate } from "../record/partial-date.ts";
import type { Says } from "../record/says.ts";
import { type AspectClaim, aspectsOf, wordsOf } from "./aspect.ts";
import { isAttendance } from "./attendance.ts";
import type { Aspect, Fact, Status, Tension } from "./fact.ts";
import { factId, factKey } from "./fact-key.ts";
import { liveClaims } from "./live.ts";
import { independent, originsOf, type Sources } from "./origin.ts";
import { byWeight, rankOf, versionsOf } from "./version.ts";

/**
 * Claims into facts, as known at an instant (absent: all that is recorded). Every version is kept; nothing is
 * decided by deletion.
 */
export function resolve(claims: readonly Claim[], sources: Sources, knownAsOf?: string): Fact[] {
  const byKey = Map.groupBy(liveClaims(claims, knownAsOf), factKey);
  return [...byKey].map(([key, about]) => fact(key, about, sources));
}

function fact(key: string, about: readonly Claim[], sources: Sources): Fact {
  const claims = [...about].sort((one, other) => (one.id < other.id ? -1 : 1));
  const [only] = claims;
  // Most facts have one claim, which there is nothing to weigh against: a body's roster is of thousands of them.
  const alone = claims.length === 1 && only !== undefined;
  const aspects = alone ? onlyVersions(only) : weighedAspects(claims, sources);
  const lead = alone ? only : leadOf(claims, aspects, sources);
  const seen = lastSeen(claims, sources);
  return {
    id: factId(key),
    key,
    says: shown(lead.says, aspects, claims, sources),
    lead,
    status: statusOf(claims, aspects, sources),
    aspects,
    tensions: claims.flatMap(tensions),
    claims,
    ...(seen && { seen }),
  };
}

function onlyVersions(claim: Claim): Aspect[] {
  return aspectsOf(claim).map(({ of, value }) => ({
    of,
    versions: [{ value, words: wordsOf(value), claims: [claim.id] }],
    rule: "the only version",
    status: "single source",
  }));
}

function weighedAspects(claims: readonly Claim[], sources: Sources): Aspect[] {
  return [...Map.groupBy(claims.flatMap(aspectsOf), ({ of }) => of)].map(([of, said]) =>
    aspect(of, said, sources),
  );
}

function aspect(of: string, said: readonly AspectClaim[], sources: Sources): Aspect {
  const { versions, rule, disputed } = versionsOf(said, sources);
  const agreed = confirmed(
    said.map(({ claim }) => claim),
    sources,
  );
  return { of, versions, rule, status: disputed ? "disputed" : agreed ? "agreed" : "single source" };
}

function statusOf(claims: readonly Claim[], aspects: readonly Aspect[], sources: Sources): Status {
  if (aspects.some(({ status }) => status === "disputed")) return "disputed";
  // Naming the thing without its value is no confirmation of the value.
  const valued = aspects.find(({ of }) => of === "value");
  if (valued) return valued.status;
  return confirmed(claims, sources) ? "agreed" : "single source";
}

/** Whether two of the claims go back to different origins. */
function confirmed(claims: readonly Claim[], sources: Sources): boolean {
  if (claims.length < 2) return false;
  const origins = claims.map((claim) => originsOf(claim, sources));
  return origins.some((one, at) => origins.slice(at + 1).some((other) => independent(one, other)));
}

/** The claim whose words are shown: one that carries the shown versions, else the weightiest. */
function leadOf(claims: readonly Claim[], aspects: readonly Aspect[], sources: Sources): Claim {
  const carried = (claim: Claim): number =>
    aspects.filter(({ versions }) => versions[0]?.claims.includes(claim.id)).length;
  const [lead] = joined(claims).toSorted(
    (one, other) => carried(other) - carried(one) || byWeight(sources)(one, other),
  );
  if (lead === undefined) throw new Error("A fact needs at least one claim.");
  return lead;
}

/** The lead claim with the chosen start and end, and with what only its companions say. */
function shown(lead: Says, aspects: readonly Aspect[], claims: readonly Claim[], sources: Sources): Says {
  switch (lead.kind) {
    case "membership":
      return { ...lead, ...gradeAndRoles(joined(claims), sources), ...stint(joined(claims), sources) };
    case "tie":
    case "attribute":
    case "transfer":
    case "office":
    case "funding":
    case "recognition":
    case "position":
    case "influence":
    case "factor":
      return { ...lead, ...shownDates(aspects, claims, sources) };
    default:
      return lead;
  }
}

function shownDates(
  aspects: readonly Aspect[] | undefined,
  claims: readonly Claim[],
  sources: Sources,
): { valid?: Interval } {
  const intervals = claims.flatMap(({ says }) => ("valid" in says && says.valid ? [says.valid] : []));
  if (intervals.length === 0) return {};
  const from = chosen(aspects, "start") ?? earliest(trusted(claims, sources, (says) => datesIn(says)?.from));
  const to = chosen(aspects, "end") ?? latest(trusted(claims, sources, (says) => datesIn(says)?.to));
  const worded = intervals.find((valid) => valid.worded)?.worded;
  return { valid: { ...(from && { from }), ...(to && { to }), ...(worded && { worded }) } };
}

/**
 * Grades and roles follow one another in time. A stint begins with the first of them; its end is the end of the
 * plain membership: a chair's year or a steering term that is over ends no membership.
 */
function stint(claims: readonly Claim[], sources: Sources): { valid?: Interval } {
  const { valid } = shownDates(undefined, claims, sources);
  if (valid === undefined) return {};
  const itself = claims.filter(({ says }) => says.kind === "membership" && !says.roles?.length);
  const plain = itself.filter(({ says }) => says.kind === "membership" && says.grade !== 3);
  const to = latest(trusted(plain.length > 0 ? plain : itself, sources, (says) => datesIn(says)?.to));
  const { to: _, ...open } = valid;
  return { valid: to ? { ...open, to } : open };
}

const datesIn = (says: Says): Interval | undefined => ("valid" in says ? says.valid : undefined);

/** What claims say on something, as far as the reader's most trusted source among those that do goes. */
function trusted<T>(
  claims: readonly Claim[],
  sources: Sources,
  part: (says: Says) => T | undefined,
): readonly T[] {
  const said = claims.flatMap((claim) => {
    const value = part(claim.says);
    return value === undefined ? [] : [{ value, rank: rankOf(claim, sources) }];
  });
  const first = Math.min(...said.map(({ rank }) => rank));
  return said.filter(({ rank }) => rank === first).map(({ value }) => value);
}

/** The claims of a membership itself: beside them an attendance neither begins, ends nor grades it. */
function joined(claims: readonly Claim[]): readonly Claim[] {
  const proper = claims.filter(({ says }) => !isAttendance(says));
  return proper.length > 0 ? proper : claims;
}

function chosen(aspects: readonly Aspect[] | undefined, of: string): DatePoint | undefined {
  const value = aspects?.find((aspect) => aspect.of === of)?.versions[0]?.value;
  return value?.sort === "date" ? value.date : undefined;
}

const earliest = (dates: readonly DatePoint[]): DatePoint | undefined =>
  dates.toSorted((one, other) => (one.date < other.date ? -1 : 1))[0];
const latest = (dates: readonly DatePoint[]): DatePoint | undefined =>
  dates.toSorted((one, other) => (one.date > other.date ? -1 : 1))[0];

/** The highest grade that any source gives, or the most trusted if the reader has an order, and all roles. */
function gradeAndRoles(
  claims: readonly Claim[],
  sources: Sources,
): Pick<Extract<Says, { kind: "membership" }>, "grade" | "roles"> {
  const said = claims.flatMap(({ says }) => (says.kind === "membership" ? [says] : []));
  const grades = trusted(claims, sources, (says) => (says.kind === "membership" ? says.grade : undefined));
  const grade = ([3, 2, 1, 0] as const).find((level) => grades.includes(level));
  const roles = [...new Set(said.flatMap((says) => says.roles ?? []))];
  return { ...(grade !== undefined && { grade }), ...(roles.length > 0 && { roles }) };
}

function tensions({ conflicts }: Claim): Tension[] {
  return (conflicts ?? []).map(({ kind, with: others }) => ({ kind, with: others }));
}

function lastSeen(claims: readonly Claim[], sources: Sources): PartialDate | undefined {
  const dates = claims.flatMap(({ source }) => {
    const work = sources.get(source);
    return work?.published ?? work?.accessed ?? [];
  });
  return dates.toSorted().at(-1);
}
