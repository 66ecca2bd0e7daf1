import { factKey } from "../ledger/fact-key.ts";
import type { BodyEnds } from "../ledger/holds-on.ts";
import type { Sources } from "../ledger/origin.ts";
import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import type { Judgement } from "../record/judgement.ts";
import type { Day, PartialDate } from "../record/partial-date.ts";
import type { ClaimKind, Says } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import { type Standing, standingTo } from "./standing.ts";

/** When a source was written, as far as it shows. */
export interface ToldOn {
  date: PartialDate;
  /** Its own date, the newest dated work it cites (it cannot be older), or the day it was read. */
  by: "published" | "newest work cited" | "read";
}

/** What an audit is made from: the claims of a source, and what others say of the same things. */
export interface Gathered {
  source: Source;
  own: readonly Claim[];
  /** Claims of other sources on the same facts, figures, stories and pairs, and those that marks name. */
  others: readonly Claim[];
  sources: Sources;
  entities: ReadonlyMap<string, Entity>;
  bodyEnds: ReadonlyMap<string, BodyEndTold>;
  judgements: readonly Judgement[];
  day: Day;
}

type BodyEndTold =
  BodyEnds extends ReadonlyMap<string, infer End> ? End & { because: readonly string[] } : never;

/** The claims at hand, found by what they are about. */
export interface Evidence extends Gathered {
  toldOn: ToldOn | undefined;
  byId: ReadonlyMap<string, Claim>;
  /** Other sources' claims of the same fact. */
  sameFact: (claim: Claim) => readonly Claim[];
  ownOfFact: (claim: Claim) => readonly Claim[];
  ofKind: <K extends ClaimKind>(kind: K) => readonly ClaimOf<K>[];
  standing: (claim: Claim, other: Claim) => Standing;
}

export type ClaimOf<K extends ClaimKind> = Claim & { says: Extract<Says, { kind: K }> };

export function evidenceOf(gathered: Gathered): Evidence {
  const { source, own, others, sources } = gathered;
  const ownKeys = Map.groupBy(own, factKey);
  const otherKeys = Map.groupBy(others, factKey);
  const kinds = Map.groupBy(others, ({ says }) => says.kind);
  return {
    ...gathered,
    toldOn: toldOn(source, own, sources),
    byId: new Map([...own, ...others].map((claim) => [claim.id, claim])),
    sameFact: (claim) => otherKeys.get(factKey(claim)) ?? [],
    ownOfFact: (claim) => ownKeys.get(factKey(claim)) ?? [],
    ofKind: <K extends ClaimKind>(kind: K) =>
      (kinds.get(kind) ?? []).filter((claim): claim is ClaimOf<K> => claim.says.kind === kind),
    standing: (claim, other) => standingTo(source, claim, other, sources),
  };
}

function toldOn(source: Source, own: readonly Claim[], sources: Sources): ToldOn | undefined {
  if (source.published) return { date: source.published, by: "published" };
  const cited = new Set(own.flatMap(({ cites }) => cites ?? []));
  const newest = [...cited]
    .flatMap((id) => sources.get(id)?.published ?? [])
    .toSorted()
    .at(-1);
  if (newest) return { date: newest, by: "newest work cited" };
  return source.accessed ? { date: source.accessed, by: "read" } : undefined;
}
