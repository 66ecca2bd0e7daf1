import { undoes } from "../ledger/live.ts";
import { resolve } from "../ledger/resolve.ts";
import { type Lookups, selectFacts } from "../ledger/select-facts.ts";
import type { Claim } from "../record/claim.ts";
import type { Day } from "../record/partial-date.ts";
import type { Store } from "../store/store.ts";

interface Within {
  snapshot: Lookups;
  day?: Day;
  recordedUntil?: string;
}

/**
 * A city's neighbourhood: every claim about the city; the cities within so many ties of it, with the ties among
 * them all; and the memberships of all of them.
 */
export async function claimsAround(
  store: Store,
  city: string,
  steps: 1 | 2,
  within: Within,
): Promise<Set<string>> {
  const near = new Set([city]);
  for (let step = 0, edge = [city]; step < steps; step++) {
    const ties = await standing(await about(store, edge, ["tie"], within), within);
    const met = new Set(ties.flatMap(({ says }) => (says.kind === "tie" ? says.between : [])));
    edge = [...met].filter((id) => !near.has(id));
    for (const id of edge) near.add(id);
  }
  const own = await about(store, [city], undefined, within);
  const edges = await about(store, [...near], ["tie", "membership"], within);
  return withHistory(store, [...own, ...edges.filter(({ says }) => isAmong(says, near))], within);
}

/** A network: every claim about the body, and the ties among its members. */
export async function claimsOfNetwork(store: Store, body: string, within: Within): Promise<Set<string>> {
  const own = await about(store, [body], undefined, within);
  const seats = (await standing(own, within)).flatMap(({ says }) =>
    says.kind === "membership" && says.body === body ? [says.member] : [],
  );
  const members = new Set(seats);
  const ties = await about(store, [...members], ["tie"], within);
  return withHistory(store, [...own, ...ties.filter(({ says }) => isAmong(says, members))], within);
}

function about(
  store: Store,
  ids: readonly string[],
  kinds: readonly ("tie" | "membership")[] | undefined,
  { recordedUntil }: Within,
): Promise<Claim[]> {
  return store.claims({ about: ids, ...(kinds && { kinds }), ...(recordedUntil && { recordedUntil }) });
}

/** The claims that stand, and whose facts hold on the day if one is asked for. */
async function standing(claims: readonly Claim[], { snapshot, day }: Within): Promise<Claim[]> {
  const facts = resolve(claims, snapshot.sources);
  const held = day === undefined ? facts : selectFacts(facts, { holdsOn: day }, snapshot);
  return held.flatMap((fact) => [...fact.claims]);
}

function isAmong(says: Claim["says"], near: ReadonlySet<string>): boolean {
  if (says.kind === "tie") return says.between.every((end) => near.has(end));
  return says.kind === "membership" && near.has(says.member);
}

/** The ids of claims, of what they undo or refer to, of what undid them, and so on. */
async function withHistory(
  store: Store,
  claims: readonly Claim[],
  { recordedUntil }: Within,
): Promise<Set<string>> {
  const known = recordedUntil === undefined ? {} : { recordedUntil };
  const held = new Set<string>();
  for (let found = claims; found.length > 0; ) {
    const fresh = found.filter(({ id }) => !held.has(id));
    for (const { id } of fresh) held.add(id);
    const named = [...new Set(fresh.flatMap(linkedTo))].filter((id) => !held.has(id));
    const undoing = await store.claims({ undoing: fresh.map(({ id }) => id), ...known });
    found = [...(await store.claims({ ids: named, ...known })), ...undoing.filter(({ id }) => !held.has(id))];
  }
  return held;
}

function linkedTo(claim: Claim): string[] {
  const { says, conflicts } = claim;
  const undone = undoes(claim);
  return [
    ...(undone ? [undone] : []),
    ...("about" in says ? (says.about ?? []) : []),
    ...(conflicts ?? []).flatMap((conflict) => conflict.with),
  ];
}
