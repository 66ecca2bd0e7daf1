import type { PlacesReply } from "../contract/replies.ts";
import type { Place } from "../gazetteer/place.ts";
import type { Gazetteer } from "../store/gazetteer-file.ts";
import type { Store } from "../store/store.ts";
import type { Snapshot } from "./snapshot.ts";

/** Places whose name begins as typed, those that claims speak of first. */
export async function answerPlaces(
  store: Store,
  { q, limit }: { q: string; limit: number },
  snapshot: Snapshot,
  gazetteer: Gazetteer,
): Promise<PlacesReply> {
  const suggested = gazetteer.suggest(q, limit * 2);
  const known = await ledgerPlaces(store, q, gazetteer);
  const places = [...new Map([...known, ...suggested].map((place) => [place.id, place])).values()];
  const weighed = places.map((place) => ({ place, claims: snapshot.claimsAbout.get(place.id) ?? 0 }));
  return {
    places: weighed
      .toSorted((one, other) => Number(other.claims > 0) - Number(one.claims > 0))
      .slice(0, limit)
      .map(({ place, claims }) => ({ ...line(place), claims })),
  };
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
        country: entity.country,
        countryName: gazetteer.place(`iso:${entity.country}`)?.name ?? entity.country,
        within: [],
        ...(entity.gazetteerPopulation !== undefined && { population: entity.gazetteerPopulation }),
      },
    ];
  });
}

function line(place: Place): Omit<PlacesReply["places"][number], "claims"> {
  const [region] = place.within;
  return {
    id: place.id,
    name: place.name,
    country: place.country,
    countryName: place.countryName,
    ...(region && { region: region.name }),
    ...(place.population !== undefined && { population: place.population }),
  };
}
