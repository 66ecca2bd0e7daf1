import type { Rows } from "./graph.ts";

/**
 * The ties whose loss would part a component in two, each once, by the numbers of its ends, in the order of their
 * finding. Tarjan, R. E. (1974), A note on finding the bridges of a graph, Information Processing Letters 2(6), 160–161.
 */
export function bridges({ offsets, neighbours }: Rows): readonly (readonly [number, number])[] {
  const n = offsets.length - 1;
  const met = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const next = offsets.slice();
  const found: [number, number][] = [];
  const path: number[] = [];
  let clock = 0;
  const enter = (v: number): void => {
    met[v] = low[v] = clock++;
    path.push(v);
  };
  // The path is kept as a list: a graph of one long line would be too deep for calls of calls.
  for (let root = 0; root < n; root++) {
    if (met[root] !== -1) continue;
    enter(root);
    for (let v = path.at(-1); v !== undefined; v = path.at(-1)) {
      const at = next[v] ?? 0;
      if (at < (offsets[v + 1] ?? 0)) {
        next[v] = at + 1;
        const w = neighbours[at] ?? 0;
        if (met[w] === -1) {
          parent[w] = v;
          enter(w);
        } else if (w !== parent[v]) low[v] = Math.min(low[v] ?? 0, met[w] ?? 0);
        continue;
      }
      path.pop();
      const above = parent[v] ?? -1;
      if (above === -1) continue;
      low[above] = Math.min(low[above] ?? 0, low[v] ?? 0);
      if ((low[v] ?? 0) > (met[above] ?? 0)) found.push(above < v ? [above, v] : [v, above]);
    }
  }
  return found;
}
