import type { PlacesReply } from "../contract/replies.ts";
import { LARGE } from "../gazetteer/clear-lead.ts";
import { spellings } from "../gazetteer/normalise-name.ts";
import type { Place } from "../gazetteer/place.ts";
import { resolvePlace } from "../gazetteer/resolve-place.ts";
import type { Gazetteer } from "../store/gazetteer-file.ts";
import type { Store } from "../store/store.ts";
import type { Snapshot } from "./snapshot.ts";

type Line = PlacesReply["places"][number];

/**
 * Places whose name begins as typed: first those that the whole name may mean, then those that claims speak of.
 * Where no name begins so, the nearest names.
 */
export async function answerPlaces(
  store: Store,
  { q, limit }: { q: string; limit: number },
  snapshot: Snapshot,
  gazetteer: Gazetteer,
): Promise<PlacesReply> {
  const asked = resolvePlace(q, gazetteer);
  const meant = wholeName(asked);
  const known = await ledgerPlaces(store, q, gazetteer);
  const found = [...meant, ...known, ...gazetteer.suggest(q, limit * 2)];
  const nearby = asked.outcome === "unknown" ? asked.nearest : [];
  const named = bodiesNamed(q, snapshot);
  const ids = [...found, ...nearby, ...named].map(({ id }) => id);
  const claimsAbout = await snapshot.claimsAbout([...new Set(ids)]);
  const lineOf = (place: Place): Line => line(place, q, snapshot, gazetteer, claimsAbout);
  const lines = [...new Map(found.map((place) => [place.id, lineOf(place)])).values()];
  const wanted = new Set(meant.filter(({ name }) => isCalled(name, q)).map(({ id }) => id));
  const nearest = lines.length === 0 ? nearby : [];
  return {
    places: lines.toSorted((one, other) => rank(one, wanted) - rank(other, wanted)).slice(0, limit),
    ...bodyLines(named, limit, claimsAbout),
    ...(nearest.length > 0 && { nearest: nearest.slice(0, limit).map(lineOf) }),
  };
}

type BodyNamed = Omit<NonNullable<PlacesReply["bodies"]>[number], "claims">;

function bodiesNamed(q: string, { entities }: Snapshot): BodyNamed[] {
  return [...entities.values()].flatMap((entity) => {
    if (entity.type !== "body") return [];
    const { id, name, sort, aliases = [] } = entity;
    const foundAs = begins(name, q) ? undefined : aliases.find((alias) => begins(alias, q));
    if (foundAs === undefined && !begins(name, q)) return [];
    return [{ id, name, sort, ...(foundAs && { foundAs }) }];
  });
}

function bodyLines(
  named: readonly BodyNamed[],
  limit: number,
  claimsAbout: ReadonlyMap<string, number>,
): Pick<PlacesReply, "bodies"> {
  const bodies = named.map((body) => ({ ...body, claims: claimsAbout.get(body.id) ?? 0 }));
  if (bodies.length === 0) return {};
  return { bodies: bodies.toSorted((one, other) => other.claims - one.claims).slice(0, limit) };
}

/** Whether that is the name typed, with or without where the place lies: "Santiago", "Santiago, Chile". */
function isCalled(name: string, typed: string): boolean {
  const [bare = ""] = typed.split(/[,(]/);
  return spellings(bare).some((key) => spellings(name).includes(key));
}

function wholeName(asked: ReturnType<typeof resolvePlace>): readonly Place[] {
  if (asked.outcome === "found") return [asked.place];
  return asked.outcome === "ambiguous" ? asked.candidates : [];
}

/** Of a name still being typed, a small place that is called so to the letter is not what is looked for. */
function rank({ id, claims, population = 0, foundAs }: Line, wanted: ReadonlySet<string>): number {
  if (wanted.has(id) && (claims > 0 || population >= LARGE)) return 0;
  if (claims === 0) return 3;
  return foundAs === undefined ? 1 : 2;
}

/** Names the ledger alone knows, and those it knows by a name of its own. */
async function ledgerPlaces(store: Store, q: string, gazetteer: Gazetteer): Promise<Place[]> {
  const named = await store.entitiesNamed(q, { prefix: true, limit: 20 });
  return named.flatMap((entity): Place[] => {
    if (entity.type !== "polity") return [];
    const place = gazetteer.place(entity.id);
    if (place) return [place];
    return [
      {
        id: entity.id,
        level: entity.level,
        name: entity.name,
        country: entity.country ?? "",
        countryName: gazetteer.place(`iso:${entity.country}`)?.name ?? entity.country ?? "",
        within: [],
        ...(entity.gazetteerPopulation !== undefined && { population: entity.gazetteerPopulation }),
      },
    ];
  });
}

function line(
  place: Place,
  q: string,
  { entities }: Snapshot,
  gazetteer: Gazetteer,
  claimsAbout: ReadonlyMap<string, number>,
): Line {
  const [region] = place.within;
  const aliases = [
    entities.get(place.id)?.name ?? "",
    ...(entities.get(place.id)?.aliases ?? []),
    ...(gazetteer.place(place.id)?.aliases ?? []),
  ];
  const foundAs = begins(place.name, q) ? undefined : aliases.find((alias) => begins(alias, q));
  return {
    id: place.id,
    name: place.name,
    ...(place.country !== "" && { country: place.country, countryName: place.countryName }),
    ...(region && { region: region.name }),
    ...(place.population !== undefined && { population: place.population }),
    ...(foundAs && { foundAs }),
    claims: claimsAbout.get(place.id) ?? 0,
  };
}

function begins(name: string, typed: string): boolean {
  return spellings(name).some((key) => spellings(typed).some((start) => key.startsWith(start)));
}
