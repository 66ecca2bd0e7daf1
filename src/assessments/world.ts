import type { Fact } from "../ledger/fact.ts";
import type { Sources } from "../ledger/origin.ts";
import type { Polity } from "../record/entity.ts";
import type { IncomeGroup } from "../record/income-group.ts";
import type { DatePoint } from "../record/interval.ts";
import type { Day } from "../record/partial-date.ts";
import type { Entities } from "./because.ts";
import type { PeerCity } from "./matched-peers.ts";
import type { Roster } from "./roster.ts";
import type { StandingTable } from "./standing-table.ts";

/** A country's name, where the United Nations' geoscheme puts it, and how rich it is. */
export interface Country {
  name: string;
  region: string;
  subregion: string;
  /** Absent where the World Bank leaves it unclassified or does not list it. */
  income?: { group: IncomeGroup; year: string };
}

/** The end of a body, with the claims that give it. */
export interface BodyEnd {
  on: DatePoint;
  because: readonly string[];
}

/** Everything an assessment of one city is made from: loaded at the edge, read here. */
export interface World {
  city: Polity;
  /** The day the assessment is of. */
  day: Day;
  /** Facts that speak of the city, of its affairs, or of the bodies it is in. */
  facts: readonly Fact[];
  entities: Entities;
  sources: Sources;
  countries: ReadonlyMap<string, Country>;
  rosters: ReadonlyMap<string, Roster>;
  /** When bodies that no longer exist ended: no membership outlives its body. */
  bodyEnds: ReadonlyMap<string, BodyEnd>;
  standing: StandingTable;
  /** Every city on file that has a size, as it is matched with others. */
  peerPool: readonly PeerCity[];
}

/** Whether a fact's subject, member, actor … is this entity, and not only its partner. */
export function speaksOf(fact: Fact, id: string): boolean {
  const { says } = fact;
  switch (says.kind) {
    case "tie":
      return says.between.includes(id);
    case "membership":
      return says.member === id;
    case "episode":
      return says.actor === id;
    case "outcome":
      return says.of === id;
    case "transfer":
      return says.to === id;
    case "position":
      return says.holder === id;
    case "competition":
      return says.competitor === id;
    case "name":
      return says.entity === id;
    case "influence":
      return says.by === id;
    case "recognition":
      return says.of === id;
    case "funding":
      return says.funded === id;
    case "office":
      return says.at === id;
    case "observation":
    case "attribute":
    case "factor":
    case "assertion":
      return says.subject === id;
    case "retraction":
      return false;
  }
}

/** Everyone whom an episode's record names, or whom an outcome came of and to. */
export function participants({ says }: Fact): string[] {
  if (says.kind === "outcome") return says.object ? [says.of, says.object] : [says.of];
  if (says.kind !== "episode") return [];
  return [says.actor, ...(says.partners ?? []), ...(says.hosts ?? []), ...(says.others ?? [])];
}

export function takesPart(fact: Fact, id: string): boolean {
  return participants(fact).includes(id);
}

/** An act of the entity itself, or what came of one to it; not an act of others that it takes part in. */
export function isOwnAct({ says }: Fact, id: string): boolean {
  if (says.kind === "outcome") return says.of === id || says.object === id;
  return says.kind === "episode" && says.actor === id;
}
