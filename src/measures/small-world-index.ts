import { adjacency, type Graph, tieCount } from "../graph/graph.ts";
import { ringLattice } from "../graph/ring-lattice.ts";
import type { Measure } from "./measure.ts";
import { besideChance, type ChancePlan, type ClosedAndShort, closedAndShort } from "./small-world.ts";

export const smallWorldIndex: Measure<typeof index> = {
  id: "small-world-index",
  name: "Small-world index SWI",
  of: "graph",
  formula:
    "SWI = (L − L_l) / (L_r − L_l) × (C − C_r) / (C_l − C_r), L the mean distance and C the transitivity of the largest component, _r their means in random graphs and _l their values in a ring lattice of as many cities and ties",
  undefinedWhen:
    "the largest component has no wedge or another is as large, no draw is asked for, or the lattice is not both longer and more closed than the draws, as when cities have hardly more than two ties each",
  range:
    "mostly 0 to 1, 1 for a graph as closed as a lattice and as short as chance; outside where the graph is",
  reference:
    "Neal, Z. P. (2017), How small is it? Comparing indices of small worldliness, Network Science 5(1), 30–44",
  compute: index,
  example: {
    says: "Twenty cities in a ring, each also tied to the next but one: that is the lattice itself, as long as can be, so 0.",
    run: () => index(ringLattice(adjacency([], [..."abcdefghijklmnopqrst"]), 40), { draws: 100, seed: 1 }),
    gives: {
      value: 0,
      own: { transitivity: 0.5, meanDistance: 55 / 19 },
      random: { transitivity: 0.1965, meanDistance: 2.1707 },
      lattice: { transitivity: 0.5, meanDistance: 55 / 19 },
      draws: 100,
    },
  },
};

export interface SmallWorldIndex {
  readonly value: number;
  readonly own: ClosedAndShort;
  readonly random: ClosedAndShort;
  readonly lattice: ClosedAndShort;
  readonly draws: number;
}

function index(graph: Graph, plan: ChancePlan): SmallWorldIndex | undefined {
  const beside = besideChance(graph, plan);
  if (beside === undefined) return undefined;
  const { own, random } = beside;
  const lattice = closedAndShort(ringLattice(beside.graph, tieCount(beside.graph)));
  if (lattice === undefined) return undefined;
  const longer = lattice.meanDistance - random.meanDistance;
  const closer = lattice.transitivity - random.transitivity;
  if (longer <= 0 || closer <= 0) return undefined;
  const short = (lattice.meanDistance - own.meanDistance) / longer;
  const closed = (own.transitivity - random.transitivity) / closer;
  return { value: short * closed, own, random, lattice, draws: plan.draws };
}
