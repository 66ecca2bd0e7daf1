import { type CityDisagreements, cityDisagreements } from "../assessments/city-disagreements.ts";
import type { DisagreementsQuery } from "../contract/disagreements-question.ts";
import type { CompleteList } from "../ledger/disagreement-list.ts";
import { partiesOf } from "../ledger/disagreement-voice.ts";
import type { Fact } from "../ledger/fact.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import { resolve } from "../ledger/resolve.ts";
import { bodyNamed } from "./body-named.ts";
import { type Places, polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { StoreReads } from "./published-store.ts";
import type { Snapshot } from "./snapshot.ts";

type View = Pick<LedgerView, "snapshot" | "day" | "recordedUntil">;

/** Who says so, who does not, who says otherwise: from a city's claims and the lists that are complete for its parties. */
export async function answerDisagreements(
  store: StoreReads,
  asked: DisagreementsQuery & { city: string },
  view: View,
  places: Places,
): Promise<CityDisagreements> {
  const { snapshot, day } = view;
  const city = polityNamed(asked.city, snapshot, places);
  const partner = asked.with && polityNamed(asked.with, snapshot, places).id;
  const network = asked.network && bodyNamed(asked.network, snapshot, places).id;
  const facts = await factsAbout(store, city.id, view);
  const entities = snapshot.entities.has(city.id)
    ? snapshot.entities
    : new Map([...snapshot.entities, [city.id, city] as const]);
  const lists = await completeLists(store, [city.id, ...othersIn(facts, city.id)], view);
  const { sources, bodyEnds } = snapshot;
  return cityDisagreements(
    { city, day, facts, entities, sources, bodyEnds, lists },
    { ...asked, with: partner, network },
  );
}

/** The same facts as an assessment's: those that mention the city, and those of the affairs it takes part in. */
async function factsAbout(
  store: StoreReads,
  city: string,
  { snapshot, day, recordedUntil }: View,
): Promise<Fact[]> {
  const known = { live: true, ...(recordedUntil && { recordedUntil }) };
  const own = await store.claims({ about: [city], ...known });
  const affairs = [
    ...new Set(own.flatMap(({ says }) => ("affair" in says && says.affair ? says.affair : []))),
  ];
  const told = affairs.length > 0 ? await store.claims({ about: affairs, ...known }) : [];
  const claims = new Map([...own, ...told].map((claim) => [claim.id, claim]));
  return resolve([...claims.values()], snapshot.sources).filter((fact) => hasBegun(fact, day));
}

function othersIn(facts: readonly Fact[], city: string): string[] {
  return [...new Set(facts.flatMap((fact) => partiesOf(fact, city)?.other ?? []))];
}

/** The sources that list everything of some of these, with what they list of them. */
async function completeLists(
  store: StoreReads,
  of: readonly string[],
  { snapshot, recordedUntil }: View,
): Promise<CompleteList[]> {
  const wanted = new Set(of);
  const found = listsOf(wanted, snapshot);
  const listed = [...new Set(found.map(({ of: whose }) => whose))];
  if (found.length === 0) return [];
  const claims = await store.claims({
    source: [...new Set(found.map(({ source }) => source.id))],
    about: listed,
    kinds: ["tie", "membership"],
    live: true,
    ...(recordedUntil && { recordedUntil }),
  });
  const bySource = Map.groupBy(claims, ({ source }) => source);
  const countryOf = (id: string): string | undefined => {
    const entity = snapshot.entities.get(id);
    return entity?.type === "polity" ? entity.country : undefined;
  };
  return found.map((list) => ({ ...list, claims: bySource.get(list.source.id) ?? [], countryOf }));
}

function listsOf(wanted: ReadonlySet<string>, { sources }: Snapshot): Pick<CompleteList, "source" | "of">[] {
  return [...sources.values()].flatMap((source) =>
    (source.completeFor ?? []).filter((of) => wanted.has(of)).map((of) => ({ source, of })),
  );
}
