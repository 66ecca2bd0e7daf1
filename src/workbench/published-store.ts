import type { EdgeColumns, MembershipColumns, TieColumns } from "../ledger/edge-columns.ts";
import type { Claim } from "../record/claim.ts";
import type { SourceId } from "../record/id.ts";
import type { Interval } from "../record/interval.ts";
import { mentions } from "../record/mention.ts";
import { firstDay, lastDay, type PartialDate } from "../record/partial-date.ts";
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

/** The sources that are read, each with the date it was published. */
export type Published = ReadonlyMap<SourceId, PartialDate>;

/**
 * The store as if only some sources had been read. A claim that corrects a reading stays in place of what it
 * corrects: it mends our coding, whenever that was, of a source that said so all along.
 */
export function publishedStore(store: Store, dates: Published): StoreReads {
  const read = new Set(dates.keys());
  const among = (claims: readonly Claim[]): Claim[] =>
    claims.filter(({ source }) => read.has(source)).map((claim) => withoutHindsight(claim, dates));
  return {
    claims: async (filter) => among(await store.claims(filter)),
    claimsOfKeys: async (keys, until) => among(await store.claimsOfKeys(keys, until)),
    ties: async (until) => tiesAmong(await store.ties(until), dates),
    memberships: async (until) => membershipsAmong(await store.memberships(until), dates),
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

function tiesAmong(columns: TieColumns, dates: Published): TieColumns {
  const { taken, ...kept } = rowsAmong(columns, dates);
  const { a, b, form, state } = columns;
  return { ...kept, a: taken(a), b: taken(b), form: taken(form), state: taken(state) };
}

function membershipsAmong(columns: MembershipColumns, dates: Published): MembershipColumns {
  const { taken, ...kept } = rowsAmong(columns, dates);
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

function rowsAmong(columns: EdgeColumns, dates: Published): EdgeColumns & { taken: Taken } {
  const { rows, text, claim, source, valid } = columns;
  const kept = Int32Array.from(Array(rows).keys()).filter((row) => dates.has(text(source[row] ?? 0)));
  const taken: Taken = (column) => kept.map((row) => column[row] ?? 0);
  // Intervals told otherwise than they lie in the store have numbers below 0.
  const anew: string[] = [];
  const told = kept.map((row) => {
    const no = valid[row] ?? 0;
    const words = text(no);
    if (!words.includes(INFERRED)) return no;
    // Rows hold what was validated before it was appended.
    const held = JSON.parse(words) as Interval;
    const cut = cutOff(held, dates.get(text(source[row] ?? 0)) ?? "");
    return cut === held ? no : -anew.push(JSON.stringify(cut));
  });
  return {
    rows: kept.length,
    text: (no) => (no < 0 ? (anew[-no - 1] ?? "") : text(no)),
    claim: (row) => claim(kept[row] ?? -1),
    source: taken(source),
    valid: told,
    taken,
  };
}

const INFERRED = '"inferred"';

/** An end that a coder worked out, later than the source itself, is what the source could not know. */
function withoutHindsight(claim: Claim, dates: Published): Claim {
  const { says } = claim;
  const published = dates.get(claim.source);
  if (!("valid" in says) || !says.valid || published === undefined) return claim;
  const valid = cutOff(says.valid, published);
  return valid === says.valid ? claim : { ...claim, says: { ...says, valid } };
}

function cutOff(valid: Interval, published: PartialDate): Interval {
  if (!valid.to?.inferred || firstDay(valid.to.date) <= lastDay(published)) return valid;
  const { to: _, ...open } = valid;
  return open;
}
