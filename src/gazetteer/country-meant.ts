import { formerState } from "./former-state.ts";
import { normaliseName } from "./normalise-name.ts";
import type { Place, PlaceLookup } from "./place.ts";

/**
 * The state a source means by 'DE', 'DEU', 'Germania' or 'Taiwan_(Republic_of_China)'; or the region, where it gives
 * 'England' or 'Hawaii' for one; or one that is no more, as 'Jugoslawien'. Undefined where nothing of the kind is called so.
 */
export function countryMeant(text: string, lookup: PlaceLookup): Place | undefined {
  for (const key of keysOf(text)) {
    const areas = lookup.bearers(key).filter(({ place }) => place.level !== "city");
    const states = areas.filter(({ place }) => place.level === "state");
    const ranked = [...states, ...areas].sort((one, other) => rank(one.by) - rank(other.by));
    const [first] = states.length > 0 ? ranked.filter(({ place }) => place.level === "state") : ranked;
    const meant = first?.place ?? formerState(key);
    if (meant) return meant;
  }
  return undefined;
}

const RANKS = { code: 0, own: 1, other: 2 } as const;

function rank(by: keyof typeof RANKS): number {
  return RANKS[by];
}

/** As it is; without what stands in brackets; what stands in brackets; and without an article, as "the Gambia". */
function keysOf(text: string): string[] {
  const words = text.replaceAll("_", " ");
  const bracketed = /^(?<before>[^(]*)\((?<inside>[^)]*)\)/u.exec(words)?.groups;
  const forms = [words, bracketed?.["before"] ?? "", bracketed?.["inside"] ?? ""];
  const keys = forms.map(normaliseName);
  const bare = keys.map((key) =>
    key.replace(/^(?:the|die|der|das|le|la|les|il|lo|gli|el|los|las|de|o|a) /, ""),
  );
  return [...new Set([...keys, ...bare])].filter((key) => key !== "");
}
