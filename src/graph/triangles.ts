import { degreeOf, type Graph } from "./graph.ts";

/**
 * Through each city, the number of triangles: pairs of its partners that are partners themselves. Every tie is seen
 * from its end with fewer partners alone, so that a triangle is met once and cities with very many partners cost little.
 * Latapy, M. (2008), Main-memory triangle computations for very large (sparse (power-law)) graphs, Theoretical
 * Computer Science 407, 458–473.
 */
export function triangles(graph: Graph): Uint32Array {
  const { offsets, ends } = towardsMore(graph);
  const n = graph.nodes.length;
  const through = new Uint32Array(n);
  // The last city that a city was marked for; one more than its number, as none is marked at first.
  const marked = new Uint32Array(n);
  for (let v = 0; v < n; v++) {
    const [start, stop] = [offsets[v] ?? 0, offsets[v + 1] ?? 0];
    if (stop - start < 2) continue;
    for (let i = start; i < stop; i++) marked[ends[i] ?? 0] = v + 1;
    let atV = 0;
    for (let i = start; i < stop; i++) {
      const u = ends[i] ?? 0;
      const end = offsets[u + 1] ?? 0;
      let atU = 0;
      for (let j = offsets[u] ?? 0; j < end; j++) {
        const w = ends[j] ?? 0;
        if (marked[w] !== v + 1) continue;
        atU += 1;
        through[w] = (through[w] ?? 0) + 1;
      }
      through[u] = (through[u] ?? 0) + atU;
      atV += atU;
    }
    through[v] = (through[v] ?? 0) + atV;
  }
  return through;
}

/** Each triangle once, by its three cities: the same walk as `triangles`, for what is more than counted. */
export function eachTriangle(graph: Graph, visit: (a: number, b: number, c: number) => void): void {
  const { offsets, ends } = towardsMore(graph);
  const n = graph.nodes.length;
  const marked = new Uint32Array(n);
  for (let v = 0; v < n; v++) {
    const [start, stop] = [offsets[v] ?? 0, offsets[v + 1] ?? 0];
    if (stop - start < 2) continue;
    for (let i = start; i < stop; i++) marked[ends[i] ?? 0] = v + 1;
    for (let i = start; i < stop; i++) {
      const u = ends[i] ?? 0;
      const end = offsets[u + 1] ?? 0;
      for (let j = offsets[u] ?? 0; j < end; j++)
        if (marked[ends[j] ?? 0] === v + 1) visit(v, u, ends[j] ?? 0);
    }
  }
}

/** Each tie once, at its end with fewer partners; of two with as many, at that with the lower number. */
function towardsMore(graph: Graph): { offsets: Uint32Array; ends: Uint32Array } {
  const { nodes, neighbours } = graph;
  const offsets = new Uint32Array(nodes.length + 1);
  const ends = new Uint32Array(neighbours.length / 2);
  let next = 0;
  for (let v = 0; v < nodes.length; v++) {
    const k = degreeOf(graph, v);
    const end = graph.offsets[v + 1] ?? 0;
    for (let i = graph.offsets[v] ?? 0; i < end; i++) {
      const w = neighbours[i] ?? 0;
      const other = degreeOf(graph, w);
      if (other > k || (other === k && w > v)) ends[next++] = w;
    }
    offsets[v + 1] = next;
  }
  return { offsets, ends };
}
