/**
 * Who lists whom, laid out for computing: the cities that city number v lists are heads[offsets[v]] up to
 * heads[offsets[v + 1]], those that list it tails[inOffsets[v]] up to tails[inOffsets[v + 1]], both in ascending
 * order. Cities are numbered in the order of their ids.
 */
export interface DirectedGraph {
  readonly nodes: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly heads: Uint32Array;
  readonly inOffsets: Uint32Array;
  readonly tails: Uint32Array;
  /** What was given and is not in the graph: a city that lists itself, a listing that was given already. */
  readonly dropped: { readonly selfLoops: number; readonly duplicates: number };
}

/** A city, and another that it lists. */
export type Listing = readonly [lister: string, listed: string];

/** The graph of the listings given; `nodes` adds cities that may neither list nor be listed. */
export function directedGraph(listings: readonly Listing[], nodes: readonly string[] = []): DirectedGraph {
  const cities = [...new Set([...nodes, ...listings.flat()])].sort();
  const index = new Map(cities.map((city, number) => [city, number]));
  const numbered = (end: 0 | 1): Uint32Array => Uint32Array.from(listings, (arc) => index.get(arc[end]) ?? 0);
  return connectArcs(cities, index, numbered(0), numbered(1));
}

/** The directed graph of cities already numbered. */
export function connectArcs(
  nodes: DirectedGraph["nodes"],
  index: DirectedGraph["index"],
  from: Uint32Array,
  to: Uint32Array,
): DirectedGraph {
  const n = nodes.length;
  // Sorted by head and then, keeping that order, by tail: every row comes out in ascending order.
  const byHead = rowsOf(n, to, from);
  const given = rowsOf(n, byHead.ends, columnOf(byHead.offsets));
  const { offsets, ends: heads, selfLoops } = withoutRepeats(given.offsets, given.ends);
  const { offsets: inOffsets, ends: tails } = rowsOf(n, heads, columnOf(offsets));
  const dropped = { selfLoops, duplicates: from.length - selfLoops - heads.length };
  return { nodes, index, offsets, heads, inOffsets, tails, dropped };
}

/** Whether city number a lists b, by halving a's row. */
export function lists({ offsets, heads }: DirectedGraph, a: number, b: number): boolean {
  let low = offsets[a] ?? 0;
  let high = (offsets[a + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const head = heads[middle] ?? 0;
    if (head === b) return true;
    if (head < b) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

interface Rows {
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
}

/** The ends of each row, in the order in which they are given. */
function rowsOf(n: number, rows: Uint32Array, ends: Uint32Array): Rows {
  const offsets = new Uint32Array(n + 1);
  for (const row of rows) offsets[row + 1] = (offsets[row + 1] ?? 0) + 1;
  for (let v = 0; v < n; v++) offsets[v + 1] = (offsets[v + 1] ?? 0) + (offsets[v] ?? 0);
  const next = offsets.slice();
  const placed = new Uint32Array(ends.length);
  rows.forEach((row, i) => {
    const at = next[row] ?? 0;
    placed[at] = ends[i] ?? 0;
    next[row] = at + 1;
  });
  return { offsets, ends: placed };
}

/** The row of each end. */
function columnOf(offsets: Uint32Array): Uint32Array {
  const column = new Uint32Array(offsets.at(-1) ?? 0);
  for (let v = 0; v + 1 < offsets.length; v++) column.fill(v, offsets[v], offsets[v + 1]);
  return column;
}

function withoutRepeats(starts: Uint32Array, ends: Uint32Array): Rows & { selfLoops: number } {
  const offsets = new Uint32Array(starts.length);
  let kept = 0;
  let selfLoops = 0;
  for (let v = 0; v + 1 < starts.length; v++) {
    const first = starts[v] ?? 0;
    for (let i = first; i < (starts[v + 1] ?? 0); i++) {
      if (ends[i] === v) selfLoops += 1;
      else if (i === first || ends[i] !== ends[i - 1]) ends[kept++] = ends[i] ?? 0;
    }
    offsets[v + 1] = kept;
  }
  return { offsets, ends: ends.slice(0, kept), selfLoops };
}
