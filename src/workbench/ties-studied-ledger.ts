import type { Slice } from "../contract/graph-question.ts";
import { yearOf } from "../forecasts/year-of.ts";
import { tiesOf } from "../graph/graph.ts";
import { factsOf } from "../ledger/fact.ts";
import type { Polity } from "../record/entity.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { ListedTie } from "./listed-ties.ts";
import { type StateBloc, stateCode, UNIVERSAL } from "./state-blocs.ts";
import { type SliceDesk, tieSlice } from "./tie-slice.ts";
import { type StudiedCity, sharedNetworksIn, type TiesStudied, tiesAmong } from "./ties-studied.ts";

/** A slice of the ties in force, laid out for asking what they follow. */
export async function tiesStudiedOnFile(
  desk: SliceDesk,
  slice: Slice,
  view: LedgerView,
): Promise<TiesStudied> {
  const { graph, words } = await tieSlice(desk, slice, view);
  const { from, to } = tiesOf(graph);
  const began = await beginnings(view);
  const all = Array.from(from, (a, tie): ListedTie => {
    const [one, other] = [graph.nodes[a] ?? "", graph.nodes[to[tie] ?? 0] ?? ""];
    const year = began.get(pairKey(one, other));
    return { one, other, ...(year !== undefined && { year }) };
  });
  const polities = graph.nodes.flatMap((id) => polityOf(id, view));
  const cities = polities.filter(({ level }) => level === "city").map(studied);
  const { given, names, unlisted } = tiesAmong(cities, all);
  const memberships = networksOf(view);
  const networks = cities.map(({ id }) => memberships.get(id) ?? new Set<string>());
  return {
    words,
    asOf: view.day,
    given: { ...given, sharedNetworks: sharedNetworksIn(networks) },
    names,
    blocs: blocsOf(view),
    networks,
    passedOver: { notCities: unlisted, unlisted: 0, repeated: 0 },
  };
}

function polityOf(id: string, { snapshot: { entities } }: LedgerView): Polity[] {
  const entity = entities.get(id);
  return entity?.type === "polity" ? [entity] : [];
}

function studied({ id, name, country, latitude, longitude, gazetteerPopulation }: Polity): StudiedCity {
  return {
    id,
    name,
    ...(country !== undefined && { country }),
    ...(latitude !== undefined && longitude !== undefined && { place: { latitude, longitude } }),
    ...(gazetteerPopulation && { population: gazetteerPopulation }),
  };
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The first year in which a tie of each pair began, as sources say; one inferred or bounded is no such year. */
async function beginnings({ facts }: LedgerView): Promise<Map<string, number>> {
  const years = new Map<string, number>();
  for (const { says } of factsOf(await facts(["tie"]), "tie")) {
    const from = says.valid?.from;
    if (!from || from.inferred || (from.bound ?? "on") !== "on") continue;
    const key = pairKey(...says.between);
    const exact = yearOf(from.date);
    if (exact === undefined) continue;
    const year = Math.floor(exact);
    years.set(key, Math.min(year, years.get(key) ?? year));
  }
  return years;
}

function networksOf({ view, snapshot: { entities } }: LedgerView): Map<string, Set<string>> {
  const networks = new Map<string, Set<string>>();
  for (const [body, seats] of view().seats) {
    const entity = entities.get(body);
    if (entity?.type === "body" && entity.sort === "state-bloc") continue;
    for (const { says } of seats)
      networks.set(says.member, (networks.get(says.member) ?? new Set()).add(body));
  }
  return networks;
}

function blocsOf({ view, snapshot: { entities } }: LedgerView): StateBloc[] {
  return [...view().seats].flatMap(([id, seats]) => {
    const entity = entities.get(id);
    if (entity?.type !== "body" || entity.sort !== "state-bloc" || UNIVERSAL.has(id)) return [];
    const members = new Set(seats.flatMap(({ says }) => stateCode(says.member) ?? []));
    return members.size > 0 ? [{ id, name: entity.name, members }] : [];
  });
}
