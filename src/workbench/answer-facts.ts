import type { FactsQuery, FactsReply } from "../contract/facts-question.ts";
import type { PredicateTable } from "../formats/predicate-table.ts";
import type { Fact } from "../ledger/fact.ts";
import { factKey } from "../ledger/fact-key.ts";
import { resolve } from "../ledger/resolve.ts";
import { type Facet, type FactSelection, facet, selectFacts } from "../ledger/select-facts.ts";
import { unknownSource } from "./answer-source.ts";
import { entityNamed, type Places } from "./city-name.ts";
import { factLine } from "./fact-line.ts";
import { byClaimId } from "./facts-at-hand.ts";
import type { LedgerView } from "./ledger-view.ts";
import { unheardPredicates } from "./predicate-asked.ts";
import type { StoreReads } from "./published-store.ts";
import type { Snapshot } from "./snapshot.ts";

/** The general question: the store narrows, whole facts are resolved, and the rest of the conditions choose. */
export async function answerFacts(
  store: StoreReads,
  asked: FactsQuery,
  view: Pick<LedgerView, "snapshot" | "recordedUntil" | "facts" | "day">,
  places: Places,
  predicates: () => PredicateTable,
): Promise<FactsReply> {
  const { snapshot } = view;
  const stray = asked.source?.find((id) => !snapshot.sources.has(id));
  if (stray !== undefined) throw unknownSource(stray, snapshot);
  const unheard = asked.predicate ? await unheardPredicates(asked.predicate, store, predicates()) : [];
  const named = namedIds(asked, snapshot, places);
  const selection = selectionOf(asked, named);
  const chosen = selectFacts(await narrowed(store, asked, named, view), selection, snapshot);
  const page = chosen.slice(asked.offset, asked.offset + asked.limit);
  return {
    facts: page.map((fact) => factLine(fact, snapshot, view.day)),
    total: chosen.length,
    ...(asked.groupBy && { groups: grouped(chosen, asked.groupBy, asked, selection, snapshot) }),
    ...(chosen.length === 0 && {
      notGiven: [
        "No source in this ledger says so: not given. Absence here is not absence in the world.",
        ...unheard.map(
          ({ predicate, nearest }) =>
            `No claim carries ${predicate}${nearest.length > 0 ? `; nearest predicates: ${nearest.join(", ")}` : ""}.`,
        ),
      ].join(" "),
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

/** Every fact that has one claim meeting the conditions a store can look up, with all its claims. */
async function narrowed(
  store: StoreReads,
  { kind, text }: FactsQuery,
  named: Named,
  { snapshot, recordedUntil, facts }: Pick<LedgerView, "snapshot" | "recordedUntil" | "facts">,
): Promise<readonly Fact[]> {
  const about = [...(named.about ?? []), ...(named.subject ?? []), ...(named.object ?? [])];
  if (about.length === 0 && text === undefined) return facts(kind);
  const found = await store.claims({
    live: true,
    ...(recordedUntil && { recordedUntil }),
    ...(about.length > 0 && { about }),
    ...(kind && { kinds: kind }),
    ...(text && { text }),
  });
  // One claim of a fact has the words or the name; the others are needed to say whether it is agreed.
  const whole = await store.claimsOfKeys([...new Set(found.map(factKey))], recordedUntil);
  return resolve(whole, snapshot.sources).sort(byClaimId);
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
    publishedUntil,
    ...rest
  } = asked;
  return { ...rest, ...named, ...(asOf && { holdsOn: asOf }) };
}

type Groups = NonNullable<FactsReply["groups"]>;

function grouped(
  facts: readonly Fact[],
  groupBy: Facet,
  asked: FactsQuery,
  selection: FactSelection,
  snapshot: Snapshot,
): Groups {
  const { across } = asked;
  const groups = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const value of facet(fact, groupBy, snapshot, selection)) {
      const held = groups.get(value);
      if (held) held.push(fact);
      else groups.set(value, [fact]);
    }
  return [...groups]
    .map(([value, held]) => ({
      value,
      name: snapshot.entities.get(value)?.name ?? snapshot.sources.get(value)?.title ?? value,
      facts: held.length,
      ...(across && { across: counts(held, across, selection, snapshot) }),
      because: [...new Set(held.flatMap(({ claims }) => claims.map(({ id }) => id)))],
    }))
    .filter((group) => across === undefined || inEach(group.across ?? {}, asked, across, selection))
    .sort((one, other) => other.facts - one.facts || (one.value < other.value ? -1 : 1));
}

function counts(
  facts: readonly Fact[],
  across: Facet,
  selection: FactSelection,
  snapshot: Snapshot,
): Record<string, number> {
  const values = facts.flatMap((fact) => facet(fact, across, snapshot, selection));
  return Object.fromEntries(
    [...Map.groupBy(values, (value) => value)].map(([value, held]) => [value, held.length]),
  );
}

/** Whether a group has facts in every value that was asked for of the facet it is spread across. */
function inEach(
  found: Readonly<Record<string, number>>,
  asked: FactsQuery,
  across: Facet,
  named: FactSelection,
): boolean {
  const wanted: Readonly<Record<Facet, readonly string[] | undefined>> = {
    kind: asked.kind,
    subject: named.subject,
    object: named.object,
    predicate: asked.predicate,
    theme: asked.theme,
    "body-sort": asked.bodySort,
    "body-scope": asked.bodyScope,
    source: asked.source,
    status: asked.status,
    country: undefined,
    year: undefined,
  };
  return (wanted[across] ?? []).every((value) => value in found);
}
