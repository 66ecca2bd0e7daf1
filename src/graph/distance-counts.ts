import { breadthFirst } from "./breadth-first.ts";
import type { Graph } from "./graph.ts";

/** Sources searched from at once, a bit each. */
const BATCH = 32;

/**
 * Tells for every city how many others lie at a distance; a city and a distance may come up several times, each
 * time with further cities. Thirty-two searches share their walk, as most of what they meet is the same.
 * Then, M. et al. (2014), The more the merrier: efficient multi-source graph traversal, PVLDB 8(4), 449–460.
 */
export function distanceCounts(
  graph: Graph,
  tell: (city: number, distance: number, count: number) => void,
): void {
  const sources = inReach(graph);
  const walk: Walk = {
    bits: new Int32Array(sources.length),
    seen: new Int32Array(sources.length),
    arriving: new Int32Array(sources.length),
  };
  const even = new Uint32Array(sources.length);
  const odd = new Uint32Array(sources.length);
  for (let first = 0; first < sources.length; first += BATCH) {
    let front = sources.subarray(first, first + BATCH);
    walk.seen.fill(0);
    front.forEach((source, bit) => {
      walk.bits[source] = 1 << bit;
      walk.seen[source] = 1 << bit;
    });
    for (let distance = 1; front.length > 0; distance++) {
      front = step(graph, front, walk, distance % 2 === 0 ? even : odd);
      for (const city of front) tell(city, distance, bitCount(walk.bits[city] ?? 0));
    }
  }
}

/** A bit for each source of the batch: those whose front is at a city, that have seen it, that arrive there next. */
interface Walk {
  readonly bits: Int32Array;
  readonly seen: Int32Array;
  readonly arriving: Int32Array;
}

/** All cities, near ones side by side, so that the sources of a batch meet the same cities at the same time. */
function inReach(graph: Graph): Uint32Array {
  const search = breadthFirst(graph);
  const listed = new Uint32Array(graph.nodes.length);
  const seen = new Uint8Array(graph.nodes.length);
  let next = 0;
  for (let v = 0; v < graph.nodes.length; v++) {
    if (seen[v] === 1) continue;
    const { order, count } = search(v);
    for (const city of order.subarray(0, count)) {
      seen[city] = 1;
      listed[next++] = city;
    }
  }
  return listed;
}

/** The cities that some source reaches one tie further on, written into `next`; `bits` then says which do. */
function step(
  { offsets, neighbours }: Graph,
  front: Uint32Array,
  { bits, seen, arriving }: Walk,
  next: Uint32Array,
): Uint32Array {
  let count = 0;
  for (const v of front) {
    const here = bits[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i++) {
      const w = neighbours[i] ?? 0;
      const fresh = here & ~(seen[w] ?? 0);
      if (fresh === 0) continue;
      if (arriving[w] === 0) next[count++] = w;
      arriving[w] = (arriving[w] ?? 0) | fresh;
    }
  }
  for (let i = 0; i < count; i++) {
    const w = next[i] ?? 0;
    bits[w] = arriving[w] ?? 0;
    seen[w] = (seen[w] ?? 0) | (arriving[w] ?? 0);
    arriving[w] = 0;
  }
  return next.subarray(0, count);
}

/** The bits set in a 32-bit word, counted in pairs, nibbles and bytes. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
