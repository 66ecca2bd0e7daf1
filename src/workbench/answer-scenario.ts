import { ref } from "../assessments/because.ts";
import type { ScenarioAsked, ScenarioReply } from "../contract/scenario-question.ts";
import { shortestPath } from "../measures/shortest-path.ts";
import { type Applied, applyEdits } from "../scenarios/apply-edits.ts";
import { type Change, compareSides, type Lookup, type PlaceChange } from "../scenarios/compare-sides.ts";
import type { Edges } from "../scenarios/edge.ts";
import { scenarioGraph } from "../scenarios/scenario-graph.ts";
import { polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import { placed, type ResolvedEdit, resolvedEdit } from "./scenario-edit.ts";
import { notCovered, whyNothing } from "./scenario-gaps.ts";
import { scenarioWorld, tiesLeftOut } from "./scenario-world.ts";
import type { Snapshot } from "./snapshot.ts";
import type { SliceDesk } from "./tie-slice.ts";

const DEFAULT_OVER = "ties-and-networks";

/** What a scenario changes in the ties and memberships in force on the view's day, and for whom. */
export function answerScenario(
  { scenario, limit, over = scenario.over ?? DEFAULT_OVER }: ScenarioAsked,
  view: LedgerView,
  desk: Pick<SliceDesk, "places" | "countries">,
): ScenarioReply {
  const { snapshot, day } = view;
  const edits = scenario.edits.map((edit, at) => resolvedEdit(edit, at, snapshot, desk));
  const ends = (scenario.routes ?? []).map((pair, at) =>
    pair.map((name) => idNamed(name, `route ${at + 1}`, snapshot, desk)),
  );
  const before = scenarioWorld(view);
  const applied = applyEdits(
    before,
    edits.map(({ edit }) => edit),
  );
  const found = compareSides(before, applied.after, lookupOf(over, applied, snapshot));
  const { about, assumptions = [] } = scenario;
  return {
    title: scenario.title,
    ...(about !== undefined && { about }),
    assumptions,
    asOf: day,
    over,
    edits: edits.map((edit, at) => editTold(edit, at, applied, view)),
    changes: changesTold(applied, snapshot),
    whole: wholeTold(found, before, applied.after),
    pairs: pairsTold(found.pairs),
    blocs: found.blocs.map(({ bloc, ...change }) => ({
      bloc: ref(bloc, snapshot.entities),
      ...told(change),
    })),
    themes: found.themes.map(({ theme, ...change }) => ({ theme, ...told(change) })),
    routes: routesTold(ends, found.layout, [before, applied.after], snapshot),
    affected: found.places.length,
    places: found.places.slice(0, limit).map((place) => placeTold(place, found.between, snapshot)),
    notCovered: notCovered(bodiesTouched(applied), view, {
      between: found.between,
      leftOut: tiesLeftOut(before, view),
    }),
  };
}

function idNamed(name: string, where: string, snapshot: Snapshot, { places }: Pick<SliceDesk, "places">) {
  try {
    return polityNamed(name, snapshot, places).id;
  } catch (error) {
    throw placed(error, where);
  }
}

function bodiesTouched({ changes }: Applied): ReadonlySet<string> {
  return new Set(changes.flatMap(({ edge }) => (edge.sort === "seat" ? [edge.b] : [])));
}

function lookupOf(over: Lookup["over"], { changes }: Applied, { entities, bodyThemes }: Snapshot): Lookup {
  const countryOf = (id: string): string | undefined => {
    const entity = entities.get(id);
    return entity?.type === "polity" ? entity.country : undefined;
  };
  const isState = (id: string): boolean => {
    const entity = entities.get(id);
    return entity?.type === "polity" && entity.level === "state";
  };
  const stateSeats = changes.filter(({ edge }) => edge.sort === "seat" && isState(edge.a));
  return {
    over,
    isState,
    countryOf,
    stateOf: (id) => {
      const country = countryOf(id);
      return country === undefined ? undefined : `iso:${country}`;
    },
    themesOf: (body) => bodyThemes.get(body) ?? [],
    blocs: [...new Set(stateSeats.map(({ edge }) => edge.b))],
  };
}

function editTold(edit: ResolvedEdit, at: number, { changes }: Applied, view: LedgerView) {
  const own = changes.filter(({ edit: of }) => of === at);
  const lost = own.filter(({ change }) => change === "lost").length;
  const note = own.length === 0 ? whyNothing(edit, view) : undefined;
  return { says: edit.says, lost, made: own.length - lost, ...(note !== undefined && { note }) };
}

function changesTold({ changes }: Applied, { entities }: Snapshot): ScenarioReply["changes"] {
  return changes.map(({ edit, change, edge: { sort, a, b, because } }) => ({
    edit: edit + 1,
    change,
    what: sort === "tie" ? "tie" : "membership",
    of: [ref(a, entities), ref(b, entities)],
    because: [...because],
  }));
}

const told = ({ before, after }: Change): Change & { difference: number } => ({
  before,
  after,
  difference: after - before,
});

type Found = ReturnType<typeof compareSides>;

function wholeTold(
  { layout, fragmentation: { before, after } }: Found,
  from: Edges,
  to: Edges,
): ScenarioReply["whole"] {
  const count = (edges: Edges, sort: string): number =>
    edges.values().reduce((sum, edge) => sum + (edge.sort === sort ? 1 : 0), 0);
  const of = (figure: keyof typeof before) => told({ before: before[figure], after: after[figure] });
  return {
    places: layout.isPlace.reduce((sum, is) => sum + is, 0),
    ties: told({ before: count(from, "tie"), after: count(to, "tie") }),
    memberships: told({ before: count(from, "seat"), after: count(to, "seat") }),
    alone: of("alone"),
    components: of("components"),
    largestComponent: of("largestComponent"),
    bridges: of("bridges"),
  };
}

function pairsTold({ before, after, meanChange, ...counts }: Found["pairs"]): ScenarioReply["pairs"] {
  return {
    connected: told({ before, after }),
    ...counts,
    ...(meanChange !== undefined && { meanChange }),
  };
}

function routesTold(
  ends: readonly (readonly string[])[],
  layout: Found["layout"],
  sides: readonly Edges[],
  { entities }: Snapshot,
): ScenarioReply["routes"] {
  if (ends.length === 0) return [];
  const [from, to] = sides.map((edges) => scenarioGraph(edges, layout));
  return ends.map(([one = "", other = ""]) => {
    const route = (graph: typeof from) => {
      const path = graph && shortestPath.compute(graph, one, other);
      return path && { steps: path.length - 1, via: path.slice(1, -1).map((id) => ref(id, entities)) };
    };
    const [before, after] = [route(from), route(to)];
    return {
      between: [ref(one, entities), ref(other, entities)],
      ...(before && { before }),
      ...(after && { after }),
    };
  });
}

function placeTold(
  { place, figures, ranks, routes, themes, blocs }: PlaceChange,
  between: boolean,
  { entities }: Snapshot,
): ScenarioReply["places"][number] {
  return {
    place: ref(place, entities),
    partners: told(figures.partners),
    countries: told(figures.countries),
    networks: told(figures.networks),
    twoSteps: told(figures.twoSteps),
    closeness: told(figures.closeness),
    ...(between && { betweenness: told(figures.betweenness) }),
    rank: {
      partners: told(ranks.partners),
      closeness: told(ranks.closeness),
      ...(between && { betweenness: told(ranks.betweenness) }),
    },
    routes,
    themes: { lost: [...themes.lost], gained: [...themes.gained] },
    blocs: blocs.map(({ bloc, ...change }) => ({ bloc: ref(bloc, entities), ...told(change) })),
  };
}
