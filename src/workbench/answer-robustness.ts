import { setImmediate } from "node:timers/promises";
import { ref } from "../assessments/because.ts";
import type { JobWish } from "../compute/path-job.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { RobustnessQuery, RobustnessReply } from "../contract/robustness-question.ts";
import { degreeOf, type Graph } from "../graph/graph.ts";
import { betweenness } from "../measures/betweenness.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { type Sentence, sentence } from "../record/say.ts";
import { byDegreeLeft, type Removal, removal, type Unit } from "../scenarios/robustness.ts";
import { type Layout, layoutOf, scenarioGraph } from "../scenarios/scenario-graph.ts";
import type { LedgerView } from "./ledger-view.ts";
import { scenarioWorld } from "./scenario-world.ts";
import type { Snapshot } from "./snapshot.ts";

const POINTS = 20;
const SHOWN = 10;
const HEAR_EVERY = 100;

/** What the ties and memberships of a day withstand: losses one after the other, the heaviest first, and by chance. */
export async function answerRobustness(
  { by, over, draws, seed }: RobustnessQuery,
  view: LedgerView,
  wish: JobWish = {},
): Promise<RobustnessReply> {
  const { snapshot } = view;
  const edges = scenarioWorld(view);
  const isState = (id: string): boolean => {
    const entity = snapshot.entities.get(id);
    return entity?.type === "polity" && entity.level === "state";
  };
  const layout = layoutOf(over, isState, edges);
  const graph = scenarioGraph(edges, layout);
  const named = unitsBy(by, graph, layout, snapshot);
  const units = named.map(({ unit }) => unit);
  if (units.length === 0)
    throw new QuestionError(
      "bad-question",
      "nothing-to-remove",
      by === "network" && over === "ties"
        ? "Routes over ties pass no network; leave --over out or give ties-and-networks."
        : "No tie or membership is in force on that day on file; ask of another.",
    );
  const heaviest = removal(graph, layout.isPlace, units);
  const random = seededRandom(seed);
  const drawn = await drawnInTurns(draws, wish, () =>
    removal(graph, layout.isPlace, shuffled(units, random)),
  );
  const at = [
    ...new Set(Array.from({ length: POINTS + 1 }, (_, k) => Math.round((k * units.length) / POINTS))),
  ];
  return {
    asOf: view.day,
    by,
    over,
    places: layout.isPlace.reduce((sum, is) => sum + is, 0),
    units: units.length,
    robustness: heaviest.robustness,
    random: spreadOf(drawn.map(({ robustness }) => robustness)),
    draws,
    seed,
    curve: at.map((removed) => ({
      removed,
      share: heaviest.curve[removed] ?? 0,
      random: spreadOf(drawn.map(({ curve }) => curve[removed] ?? 0)),
    })),
    first: named.slice(0, SHOWN).map(({ id }, q) => ({
      removed: ref(id, snapshot.entities),
      share: heaviest.curve[q + 1] ?? 0,
    })),
    notCovered: notCovered(by),
  };
}

function notCovered(by: RobustnessQuery["by"]): Sentence[] {
  const said = [
    sentence(
      "Only ties and memberships on file are counted: a part that falls off here may hang on by a tie that no source gives.",
      "scenario.gapHangsOn",
    ),
  ];
  if (by !== "betweenness") return said;
  const once = "Betweenness is that of the whole, not computed anew after each loss.";
  return [...said, sentence(once, "scenario.gapBetweennessOnce")];
}

/** Between draws others have a turn now and then: only so is whoever gives up heard. */
async function drawnInTurns(
  draws: number,
  { signal, progress }: JobWish,
  draw: () => Removal,
): Promise<Removal[]> {
  const drawn: Removal[] = [];
  let heard = performance.now();
  while (drawn.length < draws) {
    drawn.push(draw());
    if (performance.now() - heard < HEAR_EVERY) continue;
    await setImmediate();
    signal?.throwIfAborted();
    progress?.(drawn.length, draws);
    heard = performance.now();
  }
  return drawn;
}

interface Named {
  readonly id: string;
  readonly unit: Unit;
}

/** What falls away, the heaviest first. */
function unitsBy(by: RobustnessQuery["by"], graph: Graph, layout: Layout, snapshot: Snapshot): Named[] {
  const places = [...graph.nodes.keys()].filter((v) => layout.isPlace[v] === 1);
  const alone = (v: number): Named => ({ id: graph.nodes[v] ?? "", unit: [v] });
  if (by === "degree") return byDegreeLeft(graph, places).map(alone);
  if (by === "network")
    return byDegreeLeft(
      graph,
      [...graph.nodes.keys()].filter((v) => layout.isPlace[v] === 0),
    ).map(alone);
  if (by === "betweenness") {
    const values = betweenness.compute(graph);
    return places.toSorted((one, other) => (values[other] ?? 0) - (values[one] ?? 0)).map(alone);
  }
  const byState = Map.groupBy(places, (v) => {
    const entity = snapshot.entities.get(graph.nodes[v] ?? "");
    return entity?.type === "polity" && entity.country !== undefined ? `iso:${entity.country}` : "";
  });
  byState.delete("");
  const edges = (unit: Unit): number => unit.reduce((sum, v) => sum + degreeOf(graph, v), 0);
  return [...byState]
    .map(([id, unit]) => ({ id, unit }))
    .sort((one, other) => edges(other.unit) - edges(one.unit));
}

function shuffled(units: readonly Unit[], random: () => number): Unit[] {
  const order = [...units];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? [], order[i] ?? []];
  }
  return order;
}

function spreadOf(values: readonly number[]): { mean: number; lower: number; upper: number } {
  const sorted = values.toSorted((one, other) => one - other);
  const limit = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length);
  return { mean, lower: limit(0.025), upper: limit(0.975) };
}
