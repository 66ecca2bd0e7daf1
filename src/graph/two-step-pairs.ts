import { degreeOf, type Graph } from "./graph.ts";

/**
 * Tells every two cities with a partner in common, tied or not, once each, the lower number first: how many partners
 * they share and their Adamic–Adar score. Pairs of one city come together; cities in ascending order. From each city
 * only steps back to higher numbers are taken, as rows are in order, so that no pair is met from both its ends.
 */
export function twoStepPairs(
  graph: Graph,
  tell: (one: number, other: number, common: number, adamicAdar: number) => void,
): void {
  const { nodes, offsets, neighbours } = graph;
  const weight = Float64Array.from(nodes, (_, v) => 1 / Math.log(degreeOf(graph, v)));
  const score = new Float64Array(nodes.length);
  const common = new Uint32Array(nodes.length);
  const met = new Uint32Array(nodes.length);
  for (let v = 0; v < nodes.length; v++) {
    let count = 0;
    for (let i = offsets[v] ?? 0; i < (offsets[v + 1] ?? 0); i++) {
      const shared = neighbours[i] ?? 0;
      const given = weight[shared] ?? 0;
      for (let j = (offsets[shared + 1] ?? 0) - 1; (neighbours[j] ?? 0) > v; j--) {
        const w = neighbours[j] ?? 0;
        const before = common[w] ?? 0;
        if (before === 0) met[count++] = w;
        common[w] = before + 1;
        score[w] = (score[w] ?? 0) + given;
      }
    }
    for (let i = 0; i < count; i++) {
      const w = met[i] ?? 0;
      tell(v, w, common[w] ?? 0, score[w] ?? 0);
      common[w] = 0;
      score[w] = 0;
    }
  }
}
