import type { Meant } from "../contract/meant.ts";
import { candidateOf, type Places } from "./city-name.ts";

const MOST_OTHERS = 5;

/** Places that note which names had other bearers, so that a reply can say whom it took and whom it left. */
export function notedPlaces(places: Places): { places: Places; noted: () => { meant?: Meant[] } } {
  const meant = new Map<string, Meant>();
  return {
    places: {
      ...places,
      resolve(text) {
        const resolution = places.resolve(text);
        if (resolution.outcome === "found" && resolution.others.length > 0) {
          const { place, others } = resolution;
          const shown = others.slice(0, MOST_OTHERS).map(candidateOf);
          meant.set(text, {
            asked: text,
            taken: candidateOf(place),
            others: shown,
            total: others.length,
          });
        }
        return resolution;
      },
    },
    noted: () => (meant.size > 0 ? { meant: [...meant.values()] } : {}),
  };
}
