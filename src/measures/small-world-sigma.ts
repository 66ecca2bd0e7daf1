import { adjacency, type Graph } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";
import { besideChance, type ChancePlan, type ClosedAndShort } from "./small-world.ts";

export const smallWorldSigma: Measure<typeof sigma> = {
  id: "small-world-sigma",
  name: "Small-worldness σ",
  of: "graph",
  formula:
    "σ = (C / C_r) / (L / L_r), C the transitivity and L the mean distance of the largest component, C_r and L_r their means in random graphs of as many cities and ties (the S^Δ of Humphries and Gurney)",
  undefinedWhen:
    "the largest component has no wedge or another is as large, no draw is asked for, or no draw has a triangle",
  range: "0 up; above 1 is called a small world",
  reference:
    "Humphries, M. D. and Gurney, K. (2008), Network 'small-world-ness': a quantitative method for determining canonical network equivalence, PLoS ONE 3(4), e0002051",
  compute: sigma,
  example: {
    says: "Four cities all tied to each other are the only graph of 4 cities and 6 ties, so every draw is that graph, and σ is 1.",
    run: () =>
      sigma(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Lübeck", "Visby"],
          ["Riga", "Tallinn"],
          ["Riga", "Visby"],
          ["Tallinn", "Visby"],
        ]),
        { draws: 5, seed: 1 },
      ),
    gives: {
      value: 1,
      own: { transitivity: 1, meanDistance: 1 },
      random: { transitivity: 1, meanDistance: 1 },
      draws: 5,
    },
  },
};

export interface SmallWorldSigma {
  readonly value: number;
  readonly own: ClosedAndShort;
  readonly random: ClosedAndShort;
  readonly draws: number;
}

function sigma(graph: Graph, plan: ChancePlan): SmallWorldSigma | undefined {
  const beside = besideChance(graph, plan);
  if (beside === undefined || beside.random.transitivity === 0) return undefined;
  const { own, random } = beside;
  const value = own.transitivity / random.transitivity / (own.meanDistance / random.meanDistance);
  return { value, own, random, draws: plan.draws };
}
