import type { EdgeColumns, MembershipColumns, TieColumns } from "../ledger/edge-columns.ts";
import type { SourceId } from "../record/id.ts";
import { mentions } from "../record/mention.ts";
import type { Store } from "../store/store.ts";

/** What questions read of a store. */
export type StoreReads = Pick<
  Store,
  | "claims"
  | "claimsOfKeys"
  | "ties"
  | "memberships"
  | "entities"
  | "entitiesNamed"
  | "sources"
  | "trust"
  | "counts"
  | "meta"
  | "claimsBySource"
  | "claimsByEntity"
>;

/**
 * The store as if only some sources had been read. A claim that corrects a reading stays in place of what it
 * corrects: it mends our coding, whenever that was, of a source that said so all along.
 */
export function publishedStore(store: Store, read: ReadonlySet<SourceId>): StoreReads {
  const among = <C extends { source: SourceId }>(claims: readonly C[]): C[] =>
    claims.filter(({ source }) => read.has(source));
  return {
    claims: async (filter) => among(await store.claims(filter)),
    claimsOfKeys: async (keys, until) => among(await store.claimsOfKeys(keys, until)),
    ties: async (until) => tiesAmong(await store.ties(until), read),
    memberships: async (until) => membershipsAmong(await store.memberships(until), read),
    entities: (ids) => store.entities(ids),
    entitiesNamed: (name, how) => store.entitiesNamed(name, how),
    sources: (ids) => store.sources(ids),
    trust: () => store.trust(),
    counts: () => store.counts(),
    meta: () => store.meta(),
    claimsBySource: async (until) =>
      new Map([...(await store.claimsBySource(until))].filter(([source]) => read.has(source))),
    claimsByEntity: async (ids, until) => {
      const known = { live: true, ...(until !== undefined && { recordedUntil: until }) };
      const claims = among(await store.claims({ about: ids, ...known }));
      const counts = new Map<string, number>();
      for (const { says } of claims)
        for (const id of new Set(mentions(says).map(({ entity }) => entity)))
          if (ids.includes(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
      return counts;
    },
  };
}

function tiesAmong(columns: TieColumns, read: ReadonlySet<SourceId>): TieColumns {
  const { taken, ...kept } = rowsAmong(columns, read);
  const { a, b, form, state } = columns;
  return { ...kept, a: taken(a), b: taken(b), form: taken(form), state: taken(state) };
}

function membershipsAmong(columns: MembershipColumns, read: ReadonlySet<SourceId>): MembershipColumns {
  const { taken, ...kept } = rowsAmong(columns, read);
  const { member, body, roles, grade, stint } = columns;
  return {
    ...kept,
    member: taken(member),
    body: taken(body),
    roles: taken(roles),
    grade: taken(grade),
    stint: taken(stint),
  };
}

type Taken = (column: Int32Array) => Int32Array;

function rowsAmong(
  { rows, text, claim, source, valid }: EdgeColumns,
  read: ReadonlySet<SourceId>,
): EdgeColumns & { taken: Taken } {
  const kept = Int32Array.from(Array(rows).keys()).filter((row) => read.has(text(source[row] ?? 0)));
  const taken: Taken = (column) => kept.map((row) => column[row] ?? 0);
  return {
    rows: kept.length,
    text,
    claim: (row) => claim(kept[row] ?? -1),
    source: taken(source),
    valid: taken(valid),
    taken,
  };
}
