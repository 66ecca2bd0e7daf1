import { degreeOf, type Graph } from "../graph/graph.ts";

/** What is taken away one after the other: single places, networks, or all places of a state. */
export type Unit = readonly number[];

/** What is left of a graph as units fall away. */
export interface Removal {
  /** The share of all places in the largest component after 0, 1, 2 … units. */
  readonly curve: Float64Array;
  /**
   * R = (1 / U) Σ_{q = 1 … U} s(q), s the curve, U the number of units. Schneider, C. M. et al. (2011), Mitigation of
   * malicious attacks on networks, PNAS 108(10), 3838–3841, where the units are the nodes.
   */
  readonly robustness: number;
}

/** The units are put back in reverse order, so that components only grow and each tie is looked at twice. */
export function removal(graph: Graph, isPlace: Uint8Array, units: readonly Unit[]): Removal {
  const { offsets, neighbours } = graph;
  const n = isPlace.length;
  const all = isPlace.reduce((sum, is) => sum + is, 0);
  const leader = new Uint32Array(n).map((_, v) => v);
  const places = Uint32Array.from(isPlace);
  const isIn = new Uint8Array(n).fill(1);
  for (const unit of units) for (const v of unit) isIn[v] = 0;
  let largest = 0;
  const find = (v: number): number => {
    let at = v;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] ?? 0] ?? 0;
      at = leader[at] ?? 0;
    }
    return at;
  };
  const put = (v: number): void => {
    isIn[v] = 1;
    largest = Math.max(largest, places[find(v)] ?? 0);
    for (let i = offsets[v] ?? 0; i < (offsets[v + 1] ?? 0); i++) {
      const w = neighbours[i] ?? 0;
      if (isIn[w] === 0) continue;
      const [one, other] = [find(v), find(w)];
      if (one === other) continue;
      leader[one] = other;
      places[other] = (places[other] ?? 0) + (places[one] ?? 0);
      largest = Math.max(largest, places[other] ?? 0);
    }
  };
  const kept = [...isIn.keys()].filter((v) => isIn[v] === 1);
  isIn.fill(0);
  for (const v of kept) put(v);
  const curve = new Float64Array(units.length + 1);
  curve[units.length] = largest / Math.max(1, all);
  for (let q = units.length - 1; q >= 0; q--) {
    for (const v of units[q] ?? []) put(v);
    curve[q] = largest / Math.max(1, all);
  }
  const sum = curve.subarray(1).reduce((total, share) => total + share, 0);
  return { curve, robustness: units.length === 0 ? 0 : sum / units.length };
}

/** Places in the order in which a mind that sees the graph would take them: always the one with most edges left. */
export function byDegreeLeft(graph: Graph, places: readonly number[]): number[] {
  const left = Int32Array.from(graph.nodes, (_, v) => degreeOf(graph, v));
  const most = left.reduce((highest, degree) => Math.max(highest, degree), 0);
  const byDegree = Array.from({ length: most + 1 }, (): number[] => []);
  for (const v of places.toReversed()) byDegree[left[v] ?? 0]?.push(v);
  const isTaken = new Uint8Array(left.length);
  const order: number[] = [];
  // A place whose degree fell since it was filed is filed again below; so each edge is looked at once from either end.
  for (let degree = byDegree.length - 1; degree >= 0; degree--) {
    const filed = byDegree[degree] ?? [];
    for (let v = filed.pop(); v !== undefined; v = filed.pop()) {
      if (isTaken[v] === 1) continue;
      const now = left[v] ?? 0;
      if (now < degree) {
        byDegree[now]?.push(v);
        continue;
      }
      isTaken[v] = 1;
      order.push(v);
      for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++) {
        const w = graph.neighbours[i] ?? 0;
        left[w] = (left[w] ?? 0) - 1;
      }
    }
  }
  return order;
}
