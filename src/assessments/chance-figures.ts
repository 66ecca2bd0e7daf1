import { type Graph, tieCount } from "../graph/graph.ts";
import { againstChance } from "../measures/against-chance.ts";
import { degreeAssortativity } from "../measures/degree-assortativity.ts";
import { meanDistance } from "../measures/mean-distance.ts";
import { meanLocalClustering } from "../measures/mean-local-clustering.ts";
import { transitivity } from "../measures/transitivity.ts";
import { triangleCount } from "../measures/triangle-count.ts";
import { grouped } from "../wording/number-words.ts";
import type { Told } from "./told-measures.ts";

/** Figures of a graph that its degrees leave open, so that graphs of the same degrees differ in them. */
export const CHANCE_FIGURES = [
  "transitivity",
  "triangles",
  "mean-local-clustering",
  "assortativity",
  "mean-distance",
] as const;
export type ChanceFigure = (typeof CHANCE_FIGURES)[number];

const COMPUTED: Readonly<Record<ChanceFigure, (graph: Graph) => number | undefined>> = {
  transitivity: transitivity.compute,
  triangles: triangleCount.compute,
  "mean-local-clustering": meanLocalClustering.compute,
  assortativity: degreeAssortativity.compute,
  "mean-distance": meanDistance.compute,
};

/** The ids under which the measures of some figures are listed. */
export const CHANCE_FIGURE_WORDS: Readonly<Record<string, ChanceFigure>> = {
  "degree-assortativity": "assortativity",
  "triangle-count": "triangles",
};

const PLAN = { model: "rewiring", draws: 100, seed: 1 } as const;
/** Searches of one draw, which take cities × ties steps: of so many, a hundred draws take half a minute. */
const MOST_STEPS = 1e8;

/** A figure of a graph beside what graphs of the same degrees give. */
export function toldAgainstChance(graph: Graph, figure: ChanceFigure = "transitivity"): Told | undefined {
  const searched = graph.nodes.length * tieCount(graph);
  if (figure === "mean-distance" && searched > MOST_STEPS)
    return {
      notGiven: `the mean distance of ${PLAN.draws} graphs of ${grouped(graph.nodes.length)} cities and ${grouped(tieCount(graph))} ties takes too long; it is drawn where cities × ties are no more than ${grouped(MOST_STEPS)}, so ask for a smaller slice, or 'hansa measure mean-distance' without chance`,
    };
  const chance = againstChance.compute(graph, COMPUTED[figure], PLAN);
  return chance && { value: chance.value, figure, chance, drawn: { draws: chance.draws, seed: PLAN.seed } };
}
