import type { Edges } from "./edge.ts";

/** For each place, through how many networks it works on each theme. */
export type ThemeCoverage = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A network that no source links to a theme covers none. */
export function themeCoverage(
  edges: Edges,
  themesOf: (body: string) => readonly string[],
  isState: (id: string) => boolean,
): ThemeCoverage {
  const coverage = new Map<string, Map<string, number>>();
  for (const { sort, a, b } of edges.values()) {
    if (sort !== "seat" || isState(a)) continue;
    const held = coverage.get(a) ?? new Map<string, number>();
    for (const theme of themesOf(b)) held.set(theme, (held.get(theme) ?? 0) + 1);
    coverage.set(a, held);
  }
  return coverage;
}

/** The themes that one side covers for a place and the other does not. */
export function themesMissing(from: ThemeCoverage, to: ThemeCoverage, place: string): string[] {
  const held = to.get(place);
  return [...(from.get(place)?.keys() ?? [])].filter((theme) => !held?.has(theme)).sort();
}

/** How many places each theme reaches. */
export function placesByTheme(coverage: ThemeCoverage): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const themes of coverage.values())
    for (const theme of themes.keys()) places.set(theme, (places.get(theme) ?? 0) + 1);
  return places;
}
