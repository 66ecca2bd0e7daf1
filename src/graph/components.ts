import type { Graph } from "./graph.ts";

/** The sets of cities that paths connect, as numbers of cities; the largest first, then by lowest number. */
export function components({ nodes, offsets, neighbours }: Graph): readonly (readonly number[])[] {
  const home = new Int32Array(nodes.length).fill(-1);
  const waiting = new Uint32Array(nodes.length);
  const sizes: number[] = [];
  for (let first = 0; first < nodes.length; first++) {
    if (home[first] !== -1) continue;
    const here = sizes.length;
    home[first] = here;
    waiting[0] = first;
    let count = 1;
    for (let next = 0; next < count; next++) {
      const v = waiting[next] ?? 0;
      const end = offsets[v + 1] ?? 0;
      for (let i = offsets[v] ?? 0; i < end; i++) {
        const w = neighbours[i] ?? 0;
        if (home[w] !== -1) continue;
        home[w] = here;
        waiting[count++] = w;
      }
    }
    sizes.push(count);
  }
  return inOrder(home, sizes);
}

/** The cities of each component in ascending order, the components by size. */
function inOrder(home: Int32Array, sizes: readonly number[]): readonly (readonly number[])[] {
  const found = sizes.map((size) => new Array<number>(size).fill(0));
  const next = new Uint32Array(sizes.length);
  for (let v = 0; v < home.length; v++) {
    const here = home[v] ?? 0;
    const at = next[here] ?? 0;
    const cities = found[here];
    if (cities !== undefined) cities[at] = v;
    next[here] = at + 1;
  }
  return found.sort((a, b) => b.length - a.length);
}
