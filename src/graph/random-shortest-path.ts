import { degreeOf, type Graph } from "./graph.ts";

/** One of the shortest paths between two cities. */
export interface RandomPath {
  /** The cities on it, the two ends left out, in no order to rely on. */
  readonly between: Uint32Array;
}

/**
 * A way to draw, for one pair after another, one of its shortest paths, each as likely as any other; undefined
 * where none leads. It walks from both ends, a ring of cities at a time, always on from the ring with fewer ties,
 * until the two meet: mostly near √n cities are seen and not all. Each answer lies in the same array as the last.
 * Borassi, M. and Natale, E. (2019), KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation,
 * Journal of Experimental Algorithmics 24, 1.2, section 4.1.
 */
export function randomShortestPath(
  graph: Graph,
  random: () => number,
): (one: number, other: number) => RandomPath | undefined {
  const sides = [walkOf(graph), walkOf(graph)] as const;
  const between = new Uint32Array(graph.nodes.length);
  return (one, other) => {
    start(graph, sides[0], one);
    start(graph, sides[1], other);
    const middle = meeting(graph, sides, random);
    let count = 0;
    if (middle !== undefined && one !== other) {
      if (middle !== one && middle !== other) between[count++] = middle;
      for (const side of sides)
        for (let at = back(graph, side, middle, random); (side.distance[at] ?? 0) > 0; ) {
          between[count++] = at;
          at = back(graph, side, at, random);
        }
    }
    sides.forEach(forget);
    return middle === undefined ? undefined : { between: between.subarray(0, count) };
  };
}

/** A walk outwards from one end. */
interface Walk {
  /** −1 where it has not been. */
  readonly distance: Int32Array;
  readonly paths: Float64Array;
  /** The cities it has been to, ring after ring; the outermost is from `ring` to `count`. */
  readonly order: Uint32Array;
  ring: number;
  count: number;
  /** Ends of ties in the outermost ring. */
  ends: number;
}

function walkOf({ nodes }: Graph): Walk {
  const n = nodes.length;
  const distance = new Int32Array(n).fill(-1);
  return { distance, paths: new Float64Array(n), order: new Uint32Array(n), ring: 0, count: 0, ends: 0 };
}

function start(graph: Graph, walk: Walk, city: number): void {
  walk.distance[city] = 0;
  walk.paths[city] = 1;
  walk.order[0] = city;
  walk.ring = 0;
  walk.count = 1;
  walk.ends = degreeOf(graph, city);
}

function forget({ distance, paths, order, count }: Walk): void {
  for (let i = 0; i < count; i++) {
    distance[order[i] ?? 0] = -1;
    paths[order[i] ?? 0] = 0;
  }
}

/** A city where both walks meet, drawn by the number of shortest paths through it. */
function meeting(
  graph: Graph,
  [one, other]: readonly [Walk, Walk],
  random: () => number,
): number | undefined {
  let [near, far] = [one, other];
  while (near.ring < near.count && far.ring < far.count) {
    const met = drawnFrom(near, far, random);
    if (met !== undefined) return met;
    [near, far] = near.ends <= far.ends ? [near, far] : [far, near];
    widen(graph, near);
  }
  return undefined;
}

/** One ring further. */
function widen(graph: Graph, walk: Walk): void {
  const { offsets, neighbours } = graph;
  const { distance, paths, order } = walk;
  const end = walk.count;
  let count = end;
  let ends = 0;
  for (let i = walk.ring; i < end; i++) {
    const v = order[i] ?? 0;
    const further = (distance[v] ?? 0) + 1;
    for (let j = offsets[v] ?? 0; j < (offsets[v + 1] ?? 0); j++) {
      const w = neighbours[j] ?? 0;
      if (distance[w] === -1) {
        distance[w] = further;
        order[count++] = w;
        ends += degreeOf(graph, w);
      }
      if (distance[w] === further) paths[w] = (paths[w] ?? 0) + (paths[v] ?? 0);
    }
  }
  walk.ring = end;
  walk.count = count;
  walk.ends = ends;
}

/** Of the outermost ring of one walk, a city where the other has been. */
function drawnFrom(ring: Walk, other: Walk, random: () => number): number | undefined {
  let all = 0;
  for (let i = ring.ring; i < ring.count; i++) all += through(ring, other, ring.order[i] ?? 0);
  if (all === 0) return undefined;
  let left = random() * all;
  let last: number | undefined;
  for (let i = ring.ring; i < ring.count; i++) {
    const city = ring.order[i] ?? 0;
    const paths = through(ring, other, city);
    if (paths === 0) continue;
    last = city;
    left -= paths;
    if (left < 0) return city;
  }
  return last;
}

/** How many shortest paths lead through a city from end to end; 0 where one of the walks has not been. */
function through(one: Walk, other: Walk, city: number): number {
  return other.distance[city] === -1 ? 0 : (one.paths[city] ?? 0) * (other.paths[city] ?? 0);
}

/** A partner one step nearer to the walk's end, drawn by the number of paths that come that way. */
function back({ offsets, neighbours }: Graph, walk: Walk, city: number, random: () => number): number {
  const nearer = (walk.distance[city] ?? 0) - 1;
  let left = random() * (walk.paths[city] ?? 0);
  let last = city;
  for (let j = offsets[city] ?? 0; j < (offsets[city + 1] ?? 0) && nearer >= 0; j++) {
    const w = neighbours[j] ?? 0;
    if (walk.distance[w] !== nearer) continue;
    last = w;
    left -= walk.paths[w] ?? 0;
    if (left < 0) return w;
  }
  return last;
}
