import { adjacency, degreeOf, type Graph } from "../graph/graph.ts";
import { strengthOf, type WeightedGraph, weightsOf } from "../graph/weighted-graph.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const constraint: CityMeasure = {
  id: "constraint",
  name: "Burt's constraint",
  of: "city",
  formula:
    "c(i) = Σ_j (p_ij + Σ_{q ≠ i, j} p_iq p_qj)² over the partners j of i, p_ij = w_ij / Σ_k w_ik; where ties have no weights each counts 1",
  undefinedWhen: "the city has no tie",
  range: "above 0; to 9/8, as in a triangle, where ties have no weights",
  reference:
    "Burt, R. S. (1992), Structural Holes, Harvard University Press, ch. 2; also Burt, R. S. (2004), Structural holes and good ideas, American Journal of Sociology 110(2), 349–399",
  compute: constraints,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: Riga's two partners are not tied, 2 × (1/2)² = 0.5; the ends have one partner each, 1.",
    run: () =>
      constraints(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
      ),
    gives: [1, 0.5, 1],
  },
};

function constraints(graph: Graph | WeightedGraph): CityValues {
  const weighted = weightsOf(graph);
  const strength = Float64Array.from(graph.nodes, (_, v) => strengthOf(weighted, v));
  // How much of a city's ties leads to each other city, directly or by way of a partner; 0 again after each city.
  const invested = new Float64Array(graph.nodes.length);
  return graph.nodes.map((_, v) =>
    degreeOf(graph, v) === 0 ? undefined : constraintOf(weighted, strength, invested, v),
  );
}

function constraintOf(
  { offsets, neighbours, weights }: WeightedGraph,
  strength: Float64Array,
  invested: Float64Array,
  v: number,
): number {
  const own = strength[v] ?? 1;
  const start = offsets[v] ?? 0;
  const end = offsets[v + 1] ?? 0;
  for (let i = start; i < end; i++) {
    const q = neighbours[i] ?? 0;
    const share = (weights[i] ?? 0) / own;
    invested[q] = (invested[q] ?? 0) + share;
    const onward = share / (strength[q] ?? 1);
    for (let j = offsets[q] ?? 0; j < (offsets[q + 1] ?? 0); j++) {
      const w = neighbours[j] ?? 0;
      invested[w] = (invested[w] ?? 0) + onward * (weights[j] ?? 0);
    }
  }
  let sum = 0;
  for (let i = start; i < end; i++) sum += (invested[neighbours[i] ?? 0] ?? 0) ** 2;
  for (let i = start; i < end; i++) {
    const q = neighbours[i] ?? 0;
    invested[q] = 0;
    for (let j = offsets[q] ?? 0; j < (offsets[q + 1] ?? 0); j++) invested[neighbours[j] ?? 0] = 0;
  }
  return sum;
}
