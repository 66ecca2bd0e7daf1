import type { Rows } from "./graph.ts";

/** Sources searched from at once, a bit each. */
const BATCH = 32;

/**
 * Tells of each city within reach of some sources which of them lie at which distance from it: bit b stands for
 * source number `first` + b of those given. Thirty-two searches share their walk, as most of what they meet is the same.
 * Then, M. et al. (2014), The more the merrier: efficient multi-source graph traversal, PVLDB 8(4), 449–460.
 */
export function distancesFrom(
  graph: Rows,
  sources: Uint32Array,
  tell: (city: number, distance: number, bits: number, first: number) => void,
): void {
  const n = graph.offsets.length - 1;
  const walk: Walk = { bits: new Int32Array(n), seen: new Int32Array(n), arriving: new Int32Array(n) };
  const even = new Uint32Array(n);
  const odd = new Uint32Array(n);
  for (let first = 0; first < sources.length; first += BATCH) {
    let front = sources.subarray(first, first + BATCH);
    walk.seen.fill(0);
    for (let bit = 0; bit < front.length; bit++) {
      walk.bits[front[bit] ?? 0] = 1 << bit;
      walk.seen[front[bit] ?? 0] = 1 << bit;
    }
    for (let distance = 1; front.length > 0; distance++) {
      front = step(graph, front, walk, distance % 2 === 0 ? even : odd);
      for (let i = 0; i < front.length; i++) {
        const city = front[i] ?? 0;
        tell(city, distance, walk.bits[city] ?? 0, first);
      }
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
export function nearSideBySide({ offsets, neighbours }: Rows): Uint32Array {
  const n = offsets.length - 1;
  const listed = new Uint32Array(n);
  const seen = new Uint8Array(n);
  let next = 0;
  for (let first = 0; first < n; first++) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    let at = next;
    listed[next++] = first;
    for (; at < next; at++) {
      const v = listed[at] ?? 0;
      for (let i = offsets[v] ?? 0; i < (offsets[v + 1] ?? 0); i++) {
        const w = neighbours[i] ?? 0;
        if (seen[w] === 1) continue;
        seen[w] = 1;
        listed[next++] = w;
      }
    }
  }
  return listed;
}

/** The cities that some source reaches one tie further on, written into `next`; `bits` then says which do. */
function step(
  { offsets, neighbours }: Rows,
  front: Uint32Array,
  { bits, seen, arriving }: Walk,
  next: Uint32Array,
): Uint32Array {
  let count = 0;
  for (let at = 0; at < front.length; at++) {
    const v = front[at] ?? 0;
    const here = bits[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i++) {
      const w = neighbours[i] ?? 0;
      const fresh = here & ~(seen[w] ?? 0);
      if (fresh === 0) continue;
      const held = arriving[w] ?? 0;
      if (held === 0) next[count++] = w;
      arriving[w] = held | fresh;
    }
  }
  for (let i = 0; i < count; i++) {
    const w = next[i] ?? 0;
    const arrived = arriving[w] ?? 0;
    bits[w] = arrived;
    seen[w] = (seen[w] ?? 0) | arrived;
    arriving[w] = 0;
  }
  return next.subarray(0, count);
}

/** The bits set in a 32-bit word, counted in pairs, nibbles and bytes. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
