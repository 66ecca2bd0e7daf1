import type { Edges } from "./edge.ts";

/** Partners of each place whose state sits in a bloc beside its own; only places that have some. */
export function partnersWithin(
  bloc: string,
  edges: Edges,
  stateOf: (place: string) => string | undefined,
): ReadonlyMap<string, number> {
  const inside = new Set<string>();
  for (const { sort, a, b } of edges.values()) if (sort === "seat" && b === bloc) inside.add(a);
  const isWithin = (place: string): boolean => {
    const state = stateOf(place);
    return state !== undefined && inside.has(state);
  };
  const partners = new Map<string, number>();
  for (const { sort, a, b } of edges.values()) {
    if (sort !== "tie" || !isWithin(a) || !isWithin(b)) continue;
    for (const end of [a, b]) partners.set(end, (partners.get(end) ?? 0) + 1);
  }
  return partners;
}
