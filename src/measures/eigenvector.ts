import { adjacency, type Graph } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { largestComponents } from "../graph/largest-components.ts";
import type { CityMeasure, CityValues } from "./measure.ts";

export const eigenvector: CityMeasure = {
  id: "eigenvector",
  name: "Eigenvector centrality",
  of: "city",
  formula:
    "λ x(i) = Σ_j A_ij x(j), λ the greatest eigenvalue of the largest component, its greatest x being 1",
  undefinedWhen:
    "the city is outside the largest component, another component is as large, there is no tie, or 100,000 rounds do not settle it",
  range: "above 0 to 1",
  reference:
    "Bonacich, P. (1972), Factoring and weighting approaches to status scores and clique identification, Journal of Mathematical Sociology 2(1), 113–120",
  compute: centralities,
  example: {
    says: "Lübeck – Riga – Tallinn in a line: Riga has 1, the ends 1/√2 = 0.7071.",
    run: () =>
      centralities(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
        ]),
      ),
    gives: [Math.SQRT1_2, 1, Math.SQRT1_2],
  },
};

function centralities(graph: Graph): CityValues {
  const values = new Array<number | undefined>(graph.nodes.length).fill(undefined);
  const [largest, another] = largestComponents(graph);
  if (largest === undefined || another !== undefined) return values;
  const settled = principal(inducedGraph(graph, largest));
  largest.forEach((city, number) => {
    values[city] = settled?.[number];
  });
  return values;
}

const MOST_ROUNDS = 100_000;
/** The most that any value may still move, of a greatest of 1, when the last round was done. */
const TOLERANCE = 1e-13;

/**
 * Each city's value is set to its own plus its partners', and all are scaled to a greatest of 1. To count the city
 * itself moves no city's share, and keeps graphs whose ties only lead from one half to the other from swinging.
 */
function principal(graph: Graph): Float64Array | undefined {
  let held: Float64Array = new Float64Array(graph.nodes.length).fill(1);
  let given: Float64Array = new Float64Array(graph.nodes.length);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const most = handOut(graph, held, given);
    let moved = 0;
    for (let v = 0; v < given.length; v++) {
      given[v] = (given[v] ?? 0) / most;
      moved = Math.max(moved, Math.abs((given[v] ?? 0) - (held[v] ?? 0)));
    }
    [held, given] = [given, held];
    if (moved < TOLERANCE) return held;
  }
  return undefined;
}

/** Writes each city's sum and returns the greatest. */
function handOut({ offsets, neighbours }: Graph, held: Float64Array, given: Float64Array): number {
  let most = 0;
  for (let v = 0; v < held.length; v++) {
    let sum = held[v] ?? 0;
    for (let i = offsets[v] ?? 0; i < (offsets[v + 1] ?? 0); i++) sum += held[neighbours[i] ?? 0] ?? 0;
    given[v] = sum;
    if (sum > most) most = sum;
  }
  return most;
}
