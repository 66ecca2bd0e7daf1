/**
 * Cities and the ties between them, laid out for computing (compressed sparse rows): the partners of city
 * number v are neighbours[offsets[v]] up to neighbours[offsets[v + 1]], in ascending order. Undirected, and at
 * most one tie a pair. Cities are numbered in the order of their ids, so the same ties give the same graph in
 * whatever order they are listed.
 */
export interface Graph {
  readonly nodes: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** What was given and is not in the graph: a city tied to itself, a pair that was listed already. */
  readonly dropped: { readonly selfLoops: number; readonly duplicates: number };
}

/** The rows of a graph alone, which is all that a search needs. */
export type Rows = Pick<Graph, "offsets" | "neighbours">;

/** The graph of the ties given; `nodes` adds cities that may have none. */
export function adjacency(
  edges: readonly (readonly [string, string])[],
  nodes: readonly string[] = [],
): Graph {
  const sorted = [...new Set([...nodes, ...edges.flat()])].sort();
  const index = new Map(sorted.map((node, number) => [node, number]));
  const numbered = (end: 0 | 1): Uint32Array => Uint32Array.from(edges, (edge) => index.get(edge[end]) ?? 0);
  return connect(sorted, index, { from: numbered(0), to: numbered(1) });
}

/** The same of cities that have other numbers already, with the id that each number stands for. */
export function numberedGraph(
  from: readonly number[],
  to: readonly number[],
  idOf: (no: number) => string,
): Graph {
  const ids = distinct(from, to).map((no) => [idOf(no), no] as const);
  ids.sort(([one], [other]) => (one < other ? -1 : 1));
  // An array by the old number: a map of it would be asked millions of times.
  const numbers = new Uint32Array(ids.reduce((most, [, no]) => Math.max(most, no), 0) + 1);
  for (const [number, [, no]] of ids.entries()) numbers[no] = number;
  const renumbered = (ends: readonly number[]): Uint32Array => {
    const made = new Uint32Array(ends.length);
    for (let at = 0; at < ends.length; at++) made[at] = numbers[ends[at] ?? 0] ?? 0;
    return made;
  };
  const nodes = ids.map(([id]) => id);
  const index = new Map(nodes.map((node, number) => [node, number]));
  return connect(nodes, index, { from: renumbered(from), to: renumbered(to) });
}

function distinct(...lists: readonly (readonly number[])[]): number[] {
  const seen = new Set<number>();
  for (const list of lists) for (const no of list) seen.add(no);
  return [...seen];
}

/** The two cities of each tie, by number. */
export interface Ties {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** The graph of cities already numbered. */
export function connect(nodes: Graph["nodes"], index: Graph["index"], { from, to }: Ties): Graph {
  const starts = rowStarts(nodes.length, from, to);
  const { offsets, neighbours } = withoutRepeats(starts, filledRows(starts, from, to));
  const selfLoops = from.reduce((count, city, i) => count + (city === to[i] ? 1 : 0), 0);
  const duplicates = from.length - selfLoops - neighbours.length / 2;
  return { nodes, index, offsets, neighbours, dropped: { selfLoops, duplicates } };
}

/** The number of partners of city number v. */
export function degreeOf({ offsets }: Graph, v: number): number {
  return (offsets[v + 1] ?? 0) - (offsets[v] ?? 0);
}

/** The number of ties, m. */
export function tieCount(graph: Graph): number {
  return graph.neighbours.length / 2;
}

/** Each tie once, the lower number first. */
export function tiesOf(graph: Graph): Ties {
  const from = new Uint32Array(tieCount(graph));
  const to = new Uint32Array(from.length);
  let next = 0;
  for (let v = 0; v < graph.nodes.length; v++) {
    for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++) {
      const w = graph.neighbours[i] ?? 0;
      if (w < v) continue;
      from[next] = v;
      to[next++] = w;
    }
  }
  return { from, to };
}

/** Where each row starts if every listing of a tie takes a place in both its rows. */
function rowStarts(n: number, from: Uint32Array, to: Uint32Array): Uint32Array {
  const starts = new Uint32Array(n + 1);
  from.forEach((a, i) => {
    const b = to[i] ?? 0;
    if (a === b) return;
    starts[a + 1] = (starts[a + 1] ?? 0) + 1;
    starts[b + 1] = (starts[b + 1] ?? 0) + 1;
  });
  for (let v = 0; v < n; v++) starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0);
  return starts;
}

function filledRows(starts: Uint32Array, from: Uint32Array, to: Uint32Array): Uint32Array {
  const next = starts.slice();
  const rows = new Uint32Array(starts.at(-1) ?? 0);
  const place = (row: number, city: number): void => {
    const at = next[row] ?? 0;
    rows[at] = city;
    next[row] = at + 1;
  };
  from.forEach((a, i) => {
    const b = to[i] ?? 0;
    if (a === b) return;
    place(a, b);
    place(b, a);
  });
  return rows;
}

/** Sorts each row in place and closes the gaps that repeated partners leave. */
function withoutRepeats(starts: Uint32Array, rows: Uint32Array): Pick<Graph, "offsets" | "neighbours"> {
  const offsets = new Uint32Array(starts.length);
  let kept = 0;
  for (let v = 0; v + 1 < starts.length; v++) {
    const start = starts[v] ?? 0;
    const end = starts[v + 1] ?? 0;
    sortRow(rows, start, end);
    for (let i = start; i < end; i++) {
      if (i > start && rows[i] === rows[kept - 1]) continue;
      rows[kept++] = rows[i] ?? 0;
    }
    offsets[v + 1] = kept;
  }
  return { offsets, neighbours: rows.slice(0, kept) };
}

/** Rows filled from the ties of another graph are in order already, and looking costs less than sorting. */
function sortRow(rows: Uint32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    if ((rows[i - 1] ?? 0) <= (rows[i] ?? 0)) continue;
    rows.subarray(start, end).sort();
    return;
  }
}
