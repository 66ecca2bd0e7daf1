import { partnersWithin } from "./blocs.ts";
import type { Edges } from "./edge.ts";
import { type Fragmentation, fragmentation } from "./fragmentation.ts";
import { placeFigures, ROUNDING, ranksOf } from "./place-figures.ts";
import { type RouteFigures, routeFigures } from "./route-figures.ts";
import { type Layout, layoutOf, type Over, scenarioGraph } from "./scenario-graph.ts";
import { placesByTheme, themeCoverage, themesMissing } from "./theme-coverage.ts";

/** What is looked up of places and bodies. */
export interface Lookup {
  readonly over: Over;
  readonly isState: (id: string) => boolean;
  readonly countryOf: (place: string) => string | undefined;
  /** The state's id. */
  readonly stateOf: (place: string) => string | undefined;
  readonly themesOf: (body: string) => readonly string[];
  /** Blocs of states that a scenario changes. */
  readonly blocs: readonly string[];
}

export interface Change {
  readonly before: number;
  readonly after: number;
}

/** The figures of a place that counts of any kind differ for. */
export interface PlaceChange {
  readonly place: string;
  readonly figures: Readonly<Record<Figure, Change>>;
  readonly ranks: Readonly<Record<Ranked, Change>>;
  readonly routes: {
    readonly lost: number;
    readonly gained: number;
    readonly longer: number;
    readonly shorter: number;
  };
  readonly themes: { readonly lost: readonly string[]; readonly gained: readonly string[] };
  /** Partners within each bloc. */
  readonly blocs: readonly (Change & { readonly bloc: string })[];
}

const RANKED = ["partners", "closeness", "betweenness"] as const;
export type Ranked = (typeof RANKED)[number];
export const FIGURES = [...RANKED, "countries", "networks", "twoSteps"] as const;
export type Figure = (typeof FIGURES)[number];

export interface SidesCompared {
  readonly layout: Layout;
  readonly fragmentation: { readonly before: Fragmentation; readonly after: Fragmentation };
  readonly pairs: RouteFigures["pairs"];
  readonly themes: readonly (Change & { readonly theme: string })[];
  readonly blocs: readonly (Change & { readonly bloc: string })[];
  /** Whether betweenness was computed. */
  readonly between: boolean;
  /** The places for which something changes, the most affected first. */
  readonly places: readonly PlaceChange[];
}

/** Everything that differs between two sets of edges, and for whom. */
export function compareSides(before: Edges, after: Edges, lookup: Lookup): SidesCompared {
  const layout = layoutOf(lookup.over, lookup.isState, before, after);
  const [from, to] = [scenarioGraph(before, layout), scenarioGraph(after, layout)];
  const routes = routeFigures(from, to, layout.isPlace);
  const [was, is] = [
    placeFigures(before, from, layout, lookup.countryOf),
    placeFigures(after, to, layout, lookup.countryOf),
  ];
  const columns: Columns = {
    partners: [was.partners, is.partners],
    closeness: [routes.before.closeness, routes.after.closeness],
    betweenness: [was.betweenness ?? [], is.betweenness ?? []],
    countries: [was.countries, is.countries],
    networks: [was.networks, is.networks],
    twoSteps: [routes.before.twoSteps, routes.after.twoSteps],
  };
  const themes = [
    themeCoverage(before, lookup.themesOf, lookup.isState),
    themeCoverage(after, lookup.themesOf, lookup.isState),
  ] as const;
  const blocs = lookup.blocs.map((bloc) => ({
    bloc,
    before: partnersWithin(bloc, before, lookup.stateOf),
    after: partnersWithin(bloc, after, lookup.stateOf),
  }));
  const changeOf = changesOf(layout, columns, routes);
  const places = layout.nodes.flatMap((place, v): PlaceChange[] => {
    if (layout.isPlace[v] === 0) return [];
    const change: PlaceChange = {
      place,
      ...changeOf(v),
      themes: { lost: themesMissing(...themes, place), gained: themesMissing(themes[1], themes[0], place) },
      blocs: blocs.map((each) => ({
        bloc: each.bloc,
        before: each.before.get(place) ?? 0,
        after: each.after.get(place) ?? 0,
      })),
    };
    return isAffected(change) ? [change] : [];
  });
  return {
    layout,
    fragmentation: {
      before: fragmentation(from, layout.isPlace),
      after: fragmentation(to, layout.isPlace),
    },
    pairs: routes.pairs,
    themes: themeChanges(placesByTheme(themes[0]), placesByTheme(themes[1])),
    blocs: blocs.map((each) => ({ bloc: each.bloc, before: ties(each.before), after: ties(each.after) })),
    between: was.betweenness !== undefined && is.betweenness !== undefined,
    places: places.sort(mostAffected),
  };
}

type Columns = Readonly<
  Record<Figure, readonly [ArrayLike<number | undefined>, ArrayLike<number | undefined>]>
>;

function changesOf(
  { isPlace }: Layout,
  columns: Columns,
  routes: RouteFigures,
): (v: number) => Pick<PlaceChange, "figures" | "ranks" | "routes"> {
  const ranks = RANKED.map((figure) => columns[figure].map((values) => ranksOf(values, isPlace)));
  const change = (sides: readonly ArrayLike<number | undefined>[], v: number): Change => ({
    before: sides[0]?.[v] ?? 0,
    after: sides[1]?.[v] ?? 0,
  });
  const record = <Key extends string>(keys: readonly Key[], of: (key: Key, at: number) => Change) =>
    Object.fromEntries(keys.map((key, at) => [key, of(key, at)])) as Record<Key, Change>;
  return (v) => ({
    figures: record(FIGURES, (figure) => change(columns[figure], v)),
    ranks: record(RANKED, (_, at) => change(ranks[at] ?? [], v)),
    routes: {
      lost: routes.lost[v] ?? 0,
      gained: routes.gained[v] ?? 0,
      longer: routes.longer[v] ?? 0,
      shorter: routes.shorter[v] ?? 0,
    },
  });
}

const differs = ({ before, after }: Change): boolean =>
  Math.abs(after - before) > ROUNDING * Math.max(1, Math.abs(before));

function isAffected({ figures, themes, routes, blocs }: PlaceChange): boolean {
  return (
    FIGURES.some((figure) => differs(figures[figure])) ||
    Object.values(routes).some((count) => count > 0) ||
    themes.lost.length + themes.gained.length > 0 ||
    blocs.some(differs)
  );
}

const size = ({ before, after }: Change): number => Math.abs(after - before);

/** By closeness, to which every change of routes adds; then by partners, themes, and partners within a bloc. */
function mostAffected(one: PlaceChange, other: PlaceChange): number {
  for (const weigh of WEIGHTS) {
    const by = weigh(other) - weigh(one);
    if (Math.abs(by) > ROUNDING * 1e3) return by;
  }
  return one.place < other.place ? -1 : 1;
}

const WEIGHTS: readonly ((change: PlaceChange) => number)[] = [
  ({ figures }) => size(figures.closeness),
  ({ figures }) => size(figures.partners),
  ({ themes }) => themes.lost.length + themes.gained.length,
  ({ blocs }) => blocs.reduce((sum, bloc) => sum + size(bloc), 0),
  ({ figures }) => size(figures.betweenness),
];

function themeChanges(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  const themes = [...new Set([...before.keys(), ...after.keys()])].sort();
  return themes
    .map((theme) => ({ theme, before: before.get(theme) ?? 0, after: after.get(theme) ?? 0 }))
    .filter(differs);
}

/** Every tie within a bloc was counted at both its ends. */
function ties(partners: ReadonlyMap<string, number>): number {
  return partners.values().reduce((sum, count) => sum + count, 0) / 2;
}
