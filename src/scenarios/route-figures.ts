import { breadthFirst } from "../graph/breadth-first.ts";
import type { Graph } from "../graph/graph.ts";

/** What the shortest routes of every place come to, on two sides of a comparison, by the place's number. */
export interface RouteFigures {
  readonly before: Side;
  readonly after: Side;
  /** Other places that a place had a route to and has none any more, and so on. */
  readonly lost: Uint32Array;
  readonly gained: Uint32Array;
  readonly longer: Uint32Array;
  readonly shorter: Uint32Array;
  /** Each pair once. */
  readonly pairs: {
    readonly before: number;
    readonly after: number;
    readonly lost: number;
    readonly gained: number;
    readonly longer: number;
    readonly shorter: number;
    /** Steps that the pairs with a route on both sides take more, in the mean. */
    readonly meanChange: number | undefined;
  };
}

interface Side {
  /** Σ 1 / d over the other places. */
  readonly closeness: Float64Array;
  /** Other places reached in two steps or fewer. */
  readonly twoSteps: Uint32Array;
}

/** One search a place on either side; networks are passed through and are no goal. */
export function routeFigures(before: Graph, after: Graph, isPlace: Uint8Array): RouteFigures {
  const n = isPlace.length;
  const counts = (): Uint32Array => new Uint32Array(n);
  const side = (): Side => ({ closeness: new Float64Array(n), twoSteps: counts() });
  const told = { before: side(), after: side(), lost: counts(), gained: counts() };
  const changed = { longer: counts(), shorter: counts() };
  const sums = { before: 0, after: 0, both: 0, change: 0 };
  const [searchBefore, searchAfter] = [breadthFirst(before), breadthFirst(after)];
  for (let s = 0; s < n; s++) {
    if (isPlace[s] === 0) continue;
    const [was, is] = [searchBefore(s).distance, searchAfter(s).distance];
    for (let t = 0; t < n; t++) {
      if (t === s || isPlace[t] === 0) continue;
      const [d, e] = [was[t] ?? -1, is[t] ?? -1];
      if (d === -1 && e === -1) continue;
      note(told.before, s, d);
      note(told.after, s, e);
      if (d !== -1) sums.before++;
      if (e !== -1) sums.after++;
      if (e === -1) add(told.lost, s);
      else if (d === -1) add(told.gained, s);
      else {
        sums.both++;
        sums.change += e - d;
        if (e !== d) add(e > d ? changed.longer : changed.shorter, s);
      }
    }
  }
  const half = (each: Uint32Array): number => each.reduce((sum, count) => sum + count, 0) / 2;
  return {
    ...told,
    ...changed,
    pairs: {
      before: sums.before / 2,
      after: sums.after / 2,
      lost: half(told.lost),
      gained: half(told.gained),
      longer: half(changed.longer),
      shorter: half(changed.shorter),
      meanChange: sums.both === 0 ? undefined : sums.change / sums.both,
    },
  };
}

function note({ closeness, twoSteps }: Side, s: number, distance: number): void {
  if (distance === -1) return;
  closeness[s] = (closeness[s] ?? 0) + 1 / distance;
  if (distance <= 2) add(twoSteps, s);
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}
