import { nameIn } from "../formats/export-lookups.ts";
import { resolve } from "../ledger/resolve.ts";
import { type Lookups, selectFacts } from "../ledger/select-facts.ts";
import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import { mentions } from "../record/mention.ts";
import type { Day } from "../record/partial-date.ts";
import type { Source } from "../record/source.ts";
import type { Store } from "../store/store.ts";
import { bareClaim } from "./export-bare.ts";
import { claimsAround, claimsOfNetwork } from "./export-part.ts";

/** Whom a part of the ledger is around, on which day, as known by when. */
export interface PartAsked {
  city?: string;
  steps: 1 | 2;
  network?: string;
  day?: Day;
  recordedUntil?: string;
}

/** A part of the ledger to be passed on: its claims a page at a time, in order of appending. */
export interface Slice {
  words: string;
  entities: readonly Entity[];
  sources: readonly Source[];
  claims: () => AsyncIterable<readonly Claim[]>;
}

/**
 * The part of the ledger asked for. The whole has every claim, also what was corrected or taken back, and every
 * entity and source; a city's or network's part has the history of its claims; as of a day there are the claims
 * that stand and hold, without their history.
 */
export async function sliceOf(store: Store, asked: PartAsked, snapshot: Lookups): Promise<Slice> {
  const { day, recordedUntil } = asked;
  const ids = await idsOf(store, asked, snapshot);
  const held = day === undefined ? ids : await holdingOn(day, store, ids, asked, snapshot);
  const claims = (): AsyncIterable<readonly Claim[]> => pagesOf(store, held, recordedUntil);
  const whole = held === undefined && recordedUntil === undefined;
  const used = whole ? undefined : await usedBy(claims());
  return {
    words: wordsOf(asked, snapshot),
    ...describedIn(snapshot, used),
    claims,
  };
}

/** The ids of the claims around a city or network; nothing where the whole ledger is asked for. */
async function idsOf(
  store: Store,
  { city, network, steps, day, recordedUntil }: PartAsked,
  snapshot: Lookups,
): Promise<ReadonlySet<string> | undefined> {
  const within = { snapshot, ...(day && { day }), ...(recordedUntil && { recordedUntil }) };
  if (city !== undefined) return claimsAround(store, city, steps, within);
  if (network !== undefined) return claimsOfNetwork(store, network, within);
  return undefined;
}

/** Of these claims, or all, those of the facts that hold on a day. Holds what facts are made of, not whole claims. */
async function holdingOn(
  day: Day,
  store: Store,
  ids: ReadonlySet<string> | undefined,
  { recordedUntil }: PartAsked,
  snapshot: Lookups,
): Promise<ReadonlySet<string>> {
  const bare: Claim[] = [];
  for await (const page of pagesOf(store, ids, recordedUntil))
    for (const claim of page) bare.push(bareClaim(claim));
  const facts = selectFacts(resolve(bare, snapshot.sources), { holdsOn: day }, snapshot);
  return new Set(facts.flatMap(({ claims }) => claims.map(({ id }) => id)));
}

const FEW = 20_000;

async function* pagesOf(
  store: Store,
  ids: ReadonlySet<string> | undefined,
  recordedUntil: string | undefined,
): AsyncGenerator<readonly Claim[]> {
  if (ids === undefined) return yield* store.claimPages(recordedUntil);
  if (ids.size <= FEW) return yield await store.claims({ ids: [...ids] });
  for await (const page of store.claimPages(recordedUntil)) {
    const held = page.filter(({ id }) => ids.has(id));
    if (held.length > 0) yield held;
  }
}

interface Used {
  entities: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

async function usedBy(pages: AsyncIterable<readonly Claim[]>): Promise<Used> {
  const used = { entities: new Set<string>(), sources: new Set<string>() };
  for await (const page of pages)
    for (const { says, source, cites } of page) {
      for (const { entity } of mentions(says)) used.entities.add(entity);
      for (const work of [source, ...(cites ?? [])]) used.sources.add(work);
    }
  return used;
}

/** The entities and sources that are used, and those that they name in turn; all, where nothing is said. */
function describedIn(snapshot: Lookups, used: Used | undefined): Pick<Slice, "entities" | "sources"> {
  const inOrder = <T extends { id: string }>(all: Iterable<T>): T[] =>
    [...all].sort((one, other) => (one.id < other.id ? -1 : 1));
  if (used === undefined)
    return { entities: inOrder(snapshot.entities.values()), sources: inOrder(snapshot.sources.values()) };
  const sources = reached(used.sources, snapshot.sources, ({ derivedFrom }) => derivedFrom ?? []);
  const named = sources.flatMap(({ publisher, completeFor }) => [
    ...(publisher ? [publisher] : []),
    ...(completeFor ?? []),
  ]);
  const entities = reached(new Set([...used.entities, ...named]), snapshot.entities, (entity) =>
    "within" in entity && entity.within
      ? [entity.within]
      : "parent" in entity && entity.parent
        ? [entity.parent]
        : [],
  );
  return { entities: inOrder(entities), sources: inOrder(sources) };
}

function reached<T>(
  from: ReadonlySet<string>,
  all: ReadonlyMap<string, T>,
  next: (value: T) => readonly string[],
): T[] {
  const found = new Map<string, T>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const value = all.get(id);
    if (value === undefined || found.has(id)) continue;
    found.set(id, value);
    waiting.push(...next(value));
  }
  return [...found.values()];
}

function wordsOf({ city, network, steps, day, recordedUntil }: PartAsked, snapshot: Lookups): string {
  const name = (id: string): string => nameIn(id, snapshot);
  const part =
    city !== undefined
      ? `${name(city)} and the cities within ${steps === 1 ? "one tie" : "two ties"} of it`
      : network !== undefined
        ? `${name(network)} and its members`
        : "the whole ledger";
  const known = recordedUntil === undefined ? "" : `, as known by ${recordedUntil.slice(0, 10)}`;
  return `${part}${day === undefined ? "" : `, as of ${day}`}${known}`;
}
