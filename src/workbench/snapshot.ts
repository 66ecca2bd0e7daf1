import type { BodyEnd } from "../assessments/world.ts";
import type { Lookups } from "../ledger/select-facts.ts";
import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import type { Source } from "../record/source.ts";
import type { MembershipEdge, Store, TieEdge } from "../store/store.ts";

/** What every question of one state of the ledger looks things up in: read once, kept until the ledger changes. */
export interface Snapshot extends Lookups {
  entities: ReadonlyMap<string, Entity>;
  sources: ReadonlyMap<string, Source>;
  ties: readonly TieEdge[];
  memberships: readonly MembershipEdge[];
  /** Claims of how many members bodies have. */
  memberCounts: readonly Claim[];
  bodyEnds: ReadonlyMap<string, BodyEnd>;
}

export async function takeSnapshot(store: Store, recordedUntil: string | undefined): Promise<Snapshot> {
  const known = recordedUntil === undefined ? {} : { recordedUntil };
  const entities = await store.entities();
  const sources = await store.sources();
  const themes = await store.claims({
    kinds: ["attribute"],
    predicate: ["addresses_theme"],
    live: true,
    ...known,
  });
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    sources: new Map(sources.map((source) => [source.id, source])),
    bodyThemes: themesBySubject(themes),
    ties: await store.edges({ kind: "tie", ...known }),
    memberships: await store.edges({ kind: "membership", ...known }),
    bodyEnds: endsOf(
      await store.claims({ kinds: ["attribute"], predicate: ["ended"], live: true, ...known }),
    ),
    memberCounts: await store.claims({
      kinds: ["observation"],
      predicate: ["has_member_count"],
      live: true,
      ...known,
    }),
  };
}

function endsOf(claims: readonly Claim[]): Map<string, BodyEnd> {
  const ends = new Map<string, BodyEnd>();
  for (const { id, says } of claims)
    if (says.kind === "attribute" && says.valid?.from)
      ends.set(says.subject, { on: says.valid.from, because: [id] });
  return ends;
}

function themesBySubject(claims: readonly Claim[]): Map<string, string[]> {
  const themes = new Map<string, string[]>();
  for (const { says } of claims) {
    if (says.kind !== "attribute" || says.themes === undefined) continue;
    themes.set(says.subject, [...new Set([...(themes.get(says.subject) ?? []), ...says.themes])]);
  }
  return themes;
}
