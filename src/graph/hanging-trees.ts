import { degreeOf, type Graph } from "./graph.ts";

/** A graph seen as its core and the trees that hang from it. */
export interface HangingTrees {
  /** The cities outside the core, each before the one it hangs from. */
  readonly hung: readonly number[];
  /** The one a hung city hangs from; −1 in the core. */
  readonly hangsFrom: Int32Array;
  /** The cities that hang from a city, itself included: 1 for a leaf. */
  readonly weight: Uint32Array;
}

/**
 * Takes off cities with one partner, again and again, until each city left has two partners that are left, or
 * none: then it is all that is left of a tree.
 */
export function hangingTrees(graph: Graph): HangingTrees {
  const left = Int32Array.from(graph.nodes, (_, v) => degreeOf(graph, v));
  const hangsFrom = new Int32Array(left.length).fill(-1);
  const weight = new Uint32Array(left.length).fill(1);
  const hung: number[] = [];
  const waiting = graph.nodes.flatMap((_, v) => (left[v] === 1 ? [v] : []));
  for (const leaf of waiting) {
    const holder = onlyPartnerLeft(graph, leaf, left);
    // Of the last two cities of a tree one is taken off, and the other is left without a partner.
    if (holder === undefined) continue;
    hung.push(leaf);
    hangsFrom[leaf] = holder;
    weight[holder] = (weight[holder] ?? 0) + (weight[leaf] ?? 0);
    left[leaf] = 0;
    left[holder] = (left[holder] ?? 0) - 1;
    if (left[holder] === 1) waiting.push(holder);
  }
  return { hung, hangsFrom, weight };
}

function onlyPartnerLeft({ offsets, neighbours }: Graph, v: number, left: Int32Array): number | undefined {
  if (left[v] !== 1) return undefined;
  return neighbours.subarray(offsets[v], offsets[v + 1]).find((w) => (left[w] ?? 0) > 0);
}
