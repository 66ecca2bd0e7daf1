import { factLine } from "../contract/fact-line.ts";
import type { FactsQuery, FactsReply } from "../contract/facts-question.ts";
import type { Fact } from "../ledger/fact.ts";
import { factKey } from "../ledger/fact-key.ts";
import { endOf } from "../ledger/live.ts";
import { resolve } from "../ledger/resolve.ts";
import { type FactSelection, facet, selectFacts } from "../ledger/select-facts.ts";
import type { ClaimFilter, Store } from "../store/store.ts";
import { entityNamed, type Places } from "./city-name.ts";
import type { Snapshot } from "./snapshot.ts";

/** The general question: the store narrows, whole facts are resolved, and the rest of the conditions choose. */
export async function answerFacts(
  store: Store,
  asked: FactsQuery,
  snapshot: Snapshot,
  places: Places,
): Promise<FactsReply> {
  const named = namedIds(asked, snapshot, places);
  const facts = await narrowed(store, asked, named, snapshot);
  const selection = selectionOf(asked, named);
  const chosen = selectFacts(facts, selection, snapshot).toSorted(byKindAndId);
  const page = chosen.slice(asked.offset, asked.offset + asked.limit);
  return {
    facts: page.map((fact) => factLine(fact, snapshot)),
    total: chosen.length,
    ...(asked.groupBy && { groups: grouped(chosen, asked, selection, snapshot) }),
    ...(chosen.length === 0 && {
      notGiven: "No source in this ledger says so: not given. Absence here is not absence in the world.",
    }),
  };
}

interface Named {
  subject?: string[];
  object?: string[];
  about?: string[];
}

function namedIds({ subject, object, about }: FactsQuery, snapshot: Snapshot, places: Places): Named {
  const ids = (texts: readonly string[]): string[] =>
    texts.map((text) => entityNamed(text, snapshot, places).id);
  return {
    ...(subject && { subject: ids(subject) }),
    ...(object && { object: ids(object) }),
    ...(about && { about: ids(about) }),
  };
}

/** All claims of every fact that has one claim meeting the conditions a store can look up. */
async function narrowed(store: Store, asked: FactsQuery, named: Named, snapshot: Snapshot): Promise<Fact[]> {
  const recordedUntil = asked.knownAsOf === undefined ? undefined : endOf(asked.knownAsOf);
  const about = [...(named.about ?? []), ...(named.subject ?? []), ...(named.object ?? [])];
  const filter: ClaimFilter = {
    live: true,
    ...(recordedUntil && { recordedUntil }),
    ...(about.length > 0 && { about }),
    ...(asked.kind && { kinds: asked.kind }),
    ...(asked.text && { text: asked.text }),
  };
  const found = await store.claims(filter);
  // A text is in one claim of a fact; the fact's other claims are needed to say whether it is agreed.
  const whole = asked.text ? await store.claimsOfKeys([...new Set(found.map(factKey))]) : found;
  return resolve(whole, snapshot.sources, recordedUntil);
}

function selectionOf(asked: FactsQuery, named: Named): FactSelection {
  const {
    subject: _s,
    object: _o,
    about: _a,
    text: _t,
    groupBy,
    across,
    limit,
    offset,
    asOf,
    knownAsOf,
    ...rest
  } = asked;
  return { ...rest, ...named, ...(asOf && { holdsOn: asOf }) };
}

function byKindAndId(one: Fact, other: Fact): number {
  return (one.claims[0]?.id ?? "").localeCompare(other.claims[0]?.id ?? "", "en", { numeric: true });
}

type Groups = NonNullable<FactsReply["groups"]>;

function grouped(
  facts: readonly Fact[],
  asked: FactsQuery,
  selection: FactSelection,
  snapshot: Snapshot,
): Groups {
  const { groupBy = "kind", across } = asked;
  const groups = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const value of facet(fact, groupBy, snapshot))
      groups.set(value, [...(groups.get(value) ?? []), fact]);
  return [...groups]
    .map(([value, held]) => ({
      value,
      name: snapshot.entities.get(value)?.name ?? snapshot.sources.get(value)?.title ?? value,
      facts: held.length,
      ...(across && { across: counts(held, across, snapshot) }),
      because: [...new Set(held.flatMap(({ claims }) => claims.map(({ id }) => id)))],
    }))
    .filter((group) => across === undefined || inEach(group.across ?? {}, asked, across, selection))
    .sort((one, other) => other.facts - one.facts || (one.value < other.value ? -1 : 1));
}

function counts(facts: readonly Fact[], across: string, snapshot: Snapshot): Record<string, number> {
  const values = facts.flatMap((fact) => facet(fact, across, snapshot));
  return Object.fromEntries(
    [...Map.groupBy(values, (value) => value)].map(([value, held]) => [value, held.length]),
  );
}

/** Whether a group has facts in every value that was asked for of the facet it is spread across. */
function inEach(
  found: Readonly<Record<string, number>>,
  asked: FactsQuery,
  across: string,
  named: FactSelection,
): boolean {
  const wanted: Readonly<Record<string, readonly string[] | undefined>> = {
    kind: asked.kind,
    subject: named.subject,
    object: named.object,
    predicate: asked.predicate,
    theme: asked.theme,
    "body-sort": asked.bodySort,
    "body-scope": asked.bodyScope,
    source: asked.source,
    status: asked.status,
  };
  return (wanted[across] ?? []).every((value) => value in found);
}
