import { normaliseName } from "./normalise-name.ts";
import type { Place, PlaceLookup } from "./place.ts";

/**
 * The state a source means by 'DE', 'DEU', 'Germania' or 'Taiwan_(Republic_of_China)'; or the region, where it gives
 * 'England' or 'Hawaii' for one. Undefined where nothing of the kind is called so.
 */
export function countryMeant(text: string, lookup: PlaceLookup): Place | undefined {
  for (const key of keysOf(text)) {
    const areas = lookup.bearers(key).filter(({ place }) => place.level !== "city");
    const states = areas.filter(({ place }) => place.level === "state");
    const ranked = [...states, ...areas].sort((one, other) => rank(one.by) - rank(other.by));
    const [first] = states.length > 0 ? ranked.filter(({ place }) => place.level === "state") : ranked;
    if (first) return first.place;
  }
  return undefined;
}

const RANKS = { code: 0, own: 1, other: 2 } as const;

function rank(by: keyof typeof RANKS): number {
  return RANKS[by];
}

/** As it is; without what stands in brackets; what stands in brackets. */
function keysOf(text: string): string[] {
  const words = text.replaceAll("_", " ");
  const bracketed = /^(?<before>[^(]*)\((?<inside>[^)]*)\)/u.exec(words)?.groups;
  const forms = [words, bracketed?.["before"] ?? "", bracketed?.["inside"] ?? ""];
  return [...new Set(forms.map(normaliseName))].filter((key) => key !== "");
}
