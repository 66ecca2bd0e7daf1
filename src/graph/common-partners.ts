import type { Graph } from "./graph.ts";

/** The cities that are partners of both a and b, by number, in ascending order. */
export function commonPartners({ offsets, neighbours }: Graph, a: number, b: number): readonly number[] {
  const common: number[] = [];
  let i = offsets[a] ?? 0;
  let j = offsets[b] ?? 0;
  const [endOfA, endOfB] = [offsets[a + 1] ?? 0, offsets[b + 1] ?? 0];
  while (i < endOfA && j < endOfB) {
    const [one, other] = [neighbours[i] ?? 0, neighbours[j] ?? 0];
    if (one === other) common.push(one);
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return common;
}
