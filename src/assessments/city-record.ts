import type { Fact } from "../ledger/fact.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import type { Day } from "../record/partial-date.ts";

/** What a partner may want to weigh before it signs; each is a claim on file, none a judgement. */
export const RISKS = ["dispute", "tie-ended", "left-network", "impediment"] as const;
export type Risk = (typeof RISKS)[number];

/** What claims say that each place did, solved and suffered. */
export interface CityRecord {
  /** Facts by place and theme: acts, ties, objectives, practices. */
  readonly acts: Told;
  /** Of these, what came out of it: outcomes that were realised, practices others took from it, awards. */
  readonly solved: Told;
  readonly risks: Told;
}

/** Facts by place, then by theme or risk. */
export type Told = ReadonlyMap<string, ReadonlyMap<string, readonly Fact[]>>;

/** What the facts that had begun by the day say, place by place. */
export function cityRecord(facts: readonly Fact[], day: Day): CityRecord {
  const [acts, solved, risks] = [new Tally(), new Tally(), new Tally()];
  const begun = facts.filter((fact) => hasBegun(fact, day));
  const inAffair = actorsByAffair(begun);
  for (const fact of begun) {
    const themes = themesOf(fact);
    for (const place of takingPart(fact)) acts.add(place, themes, fact);
    for (const place of solvers(fact, inAffair)) solved.add(place, themes, fact);
    for (const [place, risk] of risksIn(fact, day)) risks.add(place, [risk], fact);
  }
  return { acts: acts.told, solved: solved.told, risks: risks.told };
}

class Tally {
  readonly told = new Map<string, Map<string, Fact[]>>();

  add(place: string, codes: readonly string[], fact: Fact): void {
    for (const code of codes) {
      const held = this.told.get(place) ?? new Map<string, Fact[]>();
      this.told.set(place, held);
      const list = held.get(code) ?? [];
      held.set(code, list);
      if (!list.includes(fact)) list.push(fact);
    }
  }
}

/** All themes that some claim of the fact names. */
function themesOf({ claims }: Fact): string[] {
  return [...new Set(claims.flatMap(({ says }) => ("themes" in says ? (says.themes ?? []) : [])))];
}

function takingPart({ says }: Fact): string[] {
  switch (says.kind) {
    case "episode":
      return [says.actor, ...(says.partners ?? []), ...(says.hosts ?? []), ...(says.others ?? [])];
    case "tie":
      return [...says.between];
    case "outcome":
      return [says.of];
    case "transfer":
      return [says.from, says.to];
    case "position":
      return [says.holder];
    case "attribute":
      return [says.subject];
    case "influence":
      return [says.by];
    default:
      return [];
  }
}

function actorsByAffair(facts: readonly Fact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const actors = new Map<string, Set<string>>();
  for (const { says } of facts)
    if (says.kind === "episode" && says.affair) {
      const held = actors.get(says.affair) ?? new Set();
      actors.set(says.affair, held.add(says.actor));
    }
  return actors;
}

const CARRIED_OUT: ReadonlySet<string> = new Set(["adopted", "adapted"]);

function solvers({ says }: Fact, inAffair: ReturnType<typeof actorsByAffair>): string[] {
  switch (says.kind) {
    case "transfer":
      return [says.from, ...(CARRIED_OUT.has(says.stage) ? [says.to] : [])];
    case "outcome":
      return says.realisation === "realised"
        ? [says.of, ...(inAffair.get(says.affair ?? says.of) ?? [])]
        : [];
    case "attribute":
      return says.predicate === "award" ? [says.subject] : [];
    default:
      return [];
  }
}

const TROUBLED: ReadonlySet<string> = new Set([
  "suspended",
  "ended-by-first",
  "ended-by-second",
  "ended-by-both",
]);

function risksIn({ says }: Fact, day: Day): (readonly [string, Risk])[] {
  if (says.kind === "episode" && (says.act === "dispute" || says.act === "litigation"))
    return [says.actor, ...(says.partners ?? [])].map((place) => [place, "dispute"] as const);
  if (says.kind === "episode" && says.act === "withdrawal") return [[says.actor, "left-network"]];
  if (says.kind === "factor" && says.role === "impediment") return [[says.subject, "impediment"]];
  if (says.kind !== "tie" || !TROUBLED.has(says.state ?? "")) return [];
  const end = says.valid?.to?.date;
  // Before the end on file it stood.
  return end !== undefined && end > day ? [] : says.between.map((place) => [place, "tie-ended"] as const);
}
