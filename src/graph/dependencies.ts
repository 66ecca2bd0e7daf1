import type { Rows } from "./graph.ts";

/** Sources searched from at once, a bit of a word each. */
const LANES = 32;

/**
 * Adds to each city's sum what it carries between each source and all other cities, both ends weighed: Brandes'
 * dependencies. Thirty-two searches share their walk, as most of the ties they take are the same; each has a lane of
 * its own in which paths are counted outwards and dependencies handed inwards.
 * Brandes, U. (2001), A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25(2), 163–177;
 * Then, M. et al. (2014), The more the merrier: efficient multi-source graph traversal, PVLDB 8(4), 449–460.
 */
export function addDependencies(
  rows: Rows,
  weight: Float64Array,
  sources: Uint32Array,
  sum: Float64Array,
): void {
  const walk = newWalk(rows.offsets.length - 1);
  for (let first = 0; first < sources.length; first += LANES) {
    const batch = sources.subarray(first, first + LANES);
    walkOutwards(rows, batch, walk);
    weighEnds(walk, weight);
    handInwards(walk);
    settle(walk, batch, weight, sum);
  }
}

/** Of a city a bit or a place for each lane; all is 0 between batches, but what `handed` holds. */
interface Walk {
  readonly seen: Int32Array;
  readonly here: Int32Array;
  readonly arriving: Int32Array;
  readonly paths: Float64Array;
  readonly handed: Float64Array;
  /** The cities that some source of the batch reaches, in the order in which they were met. */
  readonly reached: Uint32Array;
  reachedCount: number;
  readonly even: Uint32Array;
  readonly odd: Uint32Array;
  /** The ties that shortest paths take, outwards, with the lanes that take them. */
  from: Uint32Array;
  to: Uint32Array;
  lanes: Int32Array;
  stepCount: number;
}

function newWalk(n: number): Walk {
  return {
    seen: new Int32Array(n),
    here: new Int32Array(n),
    arriving: new Int32Array(n),
    paths: new Float64Array(n * LANES),
    handed: new Float64Array(n * LANES),
    reached: new Uint32Array(n),
    reachedCount: 0,
    even: new Uint32Array(n),
    odd: new Uint32Array(n),
    from: new Uint32Array(n),
    to: new Uint32Array(n),
    lanes: new Int32Array(n),
    stepCount: 0,
  };
}

function walkOutwards(rows: Rows, batch: Uint32Array, walk: Walk): void {
  walk.reachedCount = 0;
  walk.stepCount = 0;
  for (let lane = 0; lane < batch.length; lane++) {
    const source = batch[lane] ?? 0;
    walk.here[source] = 1 << lane;
    walk.seen[source] = 1 << lane;
    walk.paths[source * LANES + lane] = 1;
    walk.reached[walk.reachedCount++] = source;
  }
  let front = batch;
  for (let distance = 1; front.length > 0; distance++) {
    const begun = walk.stepCount;
    makeRoom(rows, front, walk);
    front = step(rows, front, walk, distance % 2 === 0 ? walk.even : walk.odd);
    countPaths(walk, begun);
  }
}

/** So many steps as the next front may take at most. */
function makeRoom({ offsets }: Rows, front: Uint32Array, walk: Walk): void {
  let needed = walk.stepCount;
  for (let i = 0; i < front.length; i++)
    needed += (offsets[(front[i] ?? 0) + 1] ?? 0) - (offsets[front[i] ?? 0] ?? 0);
  if (needed <= walk.from.length) return;
  const room = Math.max(needed, 2 * walk.from.length);
  const { from, to, lanes } = walk;
  walk.from = new Uint32Array(room);
  walk.to = new Uint32Array(room);
  walk.lanes = new Int32Array(room);
  walk.from.set(from);
  walk.to.set(to);
  walk.lanes.set(lanes);
}

/** The cities that some source reaches one tie further on, written into `next`, and the steps that lead there. */
function step({ offsets, neighbours }: Rows, front: Uint32Array, walk: Walk, next: Uint32Array): Uint32Array {
  const { here, seen, arriving, from, to, lanes } = walk;
  let steps = walk.stepCount;
  let count = 0;
  for (let at = 0; at < front.length; at++) {
    const v = front[at] ?? 0;
    const leaving = here[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    for (let i = offsets[v] ?? 0; i < end; i++) {
      const w = neighbours[i] ?? 0;
      const fresh = leaving & ~(seen[w] ?? 0);
      if (fresh === 0) continue;
      const held = arriving[w] ?? 0;
      if (held === 0) next[count++] = w;
      arriving[w] = held | fresh;
      from[steps] = v;
      to[steps] = w;
      lanes[steps++] = fresh;
    }
  }
  walk.stepCount = steps;
  arrive(walk, next, count);
  return next.subarray(0, count);
}

function arrive(walk: Walk, next: Uint32Array, count: number): void {
  const { here, seen, arriving, reached } = walk;
  for (let i = 0; i < count; i++) {
    const w = next[i] ?? 0;
    const known = seen[w] ?? 0;
    const arrived = arriving[w] ?? 0;
    if (known === 0) reached[walk.reachedCount++] = w;
    here[w] = arrived;
    seen[w] = known | arrived;
    arriving[w] = 0;
  }
}

function countPaths({ from, to, lanes, paths, stepCount }: Walk, begun: number): void {
  for (let i = begun; i < stepCount; i++) {
    const v = (from[i] ?? 0) * LANES;
    const w = (to[i] ?? 0) * LANES;
    let rest = lanes[i] ?? 0;
    while (rest !== 0) {
      const lane = 31 - Math.clz32(rest);
      rest ^= 1 << lane;
      paths[w + lane] = (paths[w + lane] ?? 0) + (paths[v + lane] ?? 0);
    }
  }
}

/** What a city hands to each path that ends in it: its own weight, shared among them. Lanes without a path are not read. */
function weighEnds({ reached, reachedCount, paths, handed }: Walk, weight: Float64Array): void {
  for (let i = 0; i < reachedCount; i++) {
    const v = reached[i] ?? 0;
    const own = weight[v] ?? 0;
    for (let at = v * LANES; at < (v + 1) * LANES; at++) handed[at] = own / (paths[at] ?? 1);
  }
}

/** From the farthest inwards: each path to a city takes on what all paths hand on that lead farther through it. */
function handInwards({ from, to, lanes, handed, stepCount }: Walk): void {
  for (let i = stepCount - 1; i >= 0; i--) {
    const v = (from[i] ?? 0) * LANES;
    const w = (to[i] ?? 0) * LANES;
    let rest = lanes[i] ?? 0;
    while (rest !== 0) {
      const lane = 31 - Math.clz32(rest);
      rest ^= 1 << lane;
      handed[v + lane] = (handed[v + lane] ?? 0) + (handed[w + lane] ?? 0);
    }
  }
}

/** Adds up the lanes of each city, less what it handed to paths of its own and as a source, and clears it. */
function settle(walk: Walk, batch: Uint32Array, weight: Float64Array, sum: Float64Array): void {
  const { seen, reached, reachedCount, paths, handed } = walk;
  batch.forEach((source, lane) => {
    handed[source * LANES + lane] = weight[source] ?? 0;
  });
  const sourceWeight = Float64Array.from(batch, (source) => weight[source] ?? 0);
  for (let i = 0; i < reachedCount; i++) {
    const v = reached[i] ?? 0;
    const own = weight[v] ?? 0;
    const lanes = seen[v] ?? 0;
    let carried = 0;
    for (let lane = 0; lane < batch.length; lane++) {
      if (((lanes >>> lane) & 1) === 0) continue;
      const at = v * LANES + lane;
      const count = paths[at] ?? 1;
      // The same quotient as was handed: what carries nothing has exactly 0.
      carried += (sourceWeight[lane] ?? 0) * count * ((handed[at] ?? 0) - own / count);
      paths[at] = 0;
    }
    sum[v] = (sum[v] ?? 0) + carried;
    seen[v] = 0;
  }
}
