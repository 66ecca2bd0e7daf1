import { degreeOf, type Graph, tieCount } from "../graph/graph.ts";
import { eachTriangle, triangles } from "../graph/triangles.ts";
import { degreeAssortativity } from "./degree-assortativity.ts";
import { degreeGini } from "./degree-gini.ts";
import { density } from "./density.ts";
import { eiIndex } from "./ei-index.ts";
import { type FigureRange, type JackknifeInterval, jackknifed } from "./jackknife.ts";

/*
 * The jackknife intervals of figures that one tie or city more or less changes in a way that can be added up: all of
 * them in one walk over the ties, where `jackknife.compute` would compute the figure n times.
 */

/** What is none up to all, and what goes one way or the other. */
const SHARE: FigureRange = [0, 1];
const EITHER_WAY: FigureRange = [-1, 1];

type FigureInterval = (graph: Graph) => JackknifeInterval | undefined;

export const densityInterval: FigureInterval = (graph) => {
  const [n, m] = [graph.nodes.length, tieCount(graph)];
  const pairs = ((n - 1) * (n - 2)) / 2;
  const each = Float64Array.from(graph.nodes, (_, v) => (m - degreeOf(graph, v)) / pairs);
  return jackknifed(density.compute(graph), each, "cities", SHARE);
};

/** Without a city its triangles go, the wedges it is the middle of, and those it is an end of. */
export const transitivityInterval: FigureInterval = (graph) => {
  const through = triangles(graph);
  const closed = through.reduce((sum, each) => sum + each, 0);
  const wedgesAt = Float64Array.from(graph.nodes, (_, v) => wedgesOf(degreeOf(graph, v)));
  const wedges = wedgesAt.reduce((sum, each) => sum + each, 0);
  const each = Float64Array.from(graph.nodes, (_, v) => {
    const ends = partnersSum(graph, v) - degreeOf(graph, v);
    return (closed - 3 * (through[v] ?? 0)) / (wedges - (wedgesAt[v] ?? 0) - ends);
  });
  return jackknifed(wedges === 0 ? undefined : closed / wedges, each, "cities", SHARE);
};

/**
 * Without a city its own c goes, and each partner's is that of one partner less, without the triangles through both; a
 * partner with only one left has none.
 */
export const localClusteringInterval: FigureInterval = (graph) => {
  const through = triangles(graph);
  const k = Float64Array.from(graph.nodes, (_, v) => degreeOf(graph, v));
  const c = k.map((own, v) => (own < 2 ? 0 : (through[v] ?? 0) / wedgesOf(own)));
  // What a triangle adds to c of its city where that has one partner less.
  const share = k.map((own) => (own < 3 ? 0 : 1 / wedgesOf(own - 1)));
  const lost = new Float64Array(graph.nodes.length);
  const lose = (v: number, one: number, other: number): void => {
    lost[v] = (lost[v] ?? 0) + (share[one] ?? 0) + (share[other] ?? 0);
  };
  eachTriangle(graph, (u, v, w) => {
    lose(u, v, w);
    lose(v, u, w);
    lose(w, u, v);
  });
  const sum = c.reduce((all, own) => all + own, 0);
  const cities = k.reduce((count, own) => count + (own < 2 ? 0 : 1), 0);
  const each = Float64Array.from(graph.nodes, (_, v) => {
    let left = sum - (c[v] ?? 0) - (lost[v] ?? 0);
    let given = cities - ((k[v] ?? 0) < 2 ? 0 : 1);
    for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++) {
      const partner = graph.neighbours[i] ?? 0;
      left += (through[partner] ?? 0) * (share[partner] ?? 0) - (c[partner] ?? 0);
      if (k[partner] === 2) given -= 1;
    }
    return left / given;
  });
  return jackknifed(cities === 0 ? undefined : sum / cities, each, "cities", SHARE);
};

/** Newman's, over ties: the sums that the correlation is made of, less what one tie adds to them. */
export const assortativityInterval: FigureInterval = (graph) => {
  const { nodes, offsets, neighbours } = graph;
  const k = Float64Array.from(nodes, (_, v) => degreeOf(graph, v));
  const around = Float64Array.from(nodes, (_, v) => partnersSum(graph, v));
  const sums = { ends: 0, sum: 0, squares: 0, products: 0 };
  for (const [v, own] of k.entries()) {
    sums.ends += own;
    sums.sum += own ** 2;
    sums.squares += own ** 3;
    sums.products += own * (around[v] ?? 0);
  }
  const each = new Float64Array(tieCount(graph));
  let tie = 0;
  for (let a = 0; a < nodes.length; a++)
    for (let i = offsets[a] ?? 0; i < (offsets[a + 1] ?? 0); i++) {
      const b = neighbours[i] ?? 0;
      if (b < a) continue;
      const [ka, kb] = [k[a] ?? 0, k[b] ?? 0];
      const ends = sums.ends - 2;
      const sum = sums.sum - (2 * ka - 1) - (2 * kb - 1);
      const squares = sums.squares - (ka ** 3 - (ka - 1) ** 3) - (kb ** 3 - (kb - 1) ** 3);
      // The tie itself, and the ties beside it, whose one end has a partner less; each both ways round.
      const beside = (around[a] ?? 0) - kb + (around[b] ?? 0) - ka;
      const products = sums.products - 2 * ka * kb - 2 * beside;
      const spread = ends * squares - sum ** 2;
      each[tie++] = spread <= 0 ? Number.NaN : (ends * products - sum ** 2) / spread;
    }
  return jackknifed(degreeAssortativity.compute(graph), each, "ties", EITHER_WAY);
};

/** G = Σ_{i<j} |k(i) − k(j)| / (n Σ k): without a city, the differences it has, and its partners have one tie less. */
export const giniInterval: FigureInterval = (graph) => {
  const n = graph.nodes.length;
  const own = degreeGini.compute(graph);
  if (own === undefined) return undefined;
  const total = 2 * tieCount(graph);
  const degrees = new DegreeRow(graph);
  const all = own * n * total;
  const each = Float64Array.from(
    graph.nodes,
    (_, v) => degrees.differencesWithout(v, all) / ((n - 1) * (total - 2 * degreeOf(graph, v))),
  );
  return jackknifed(own, each, "cities", SHARE);
};

/** Of the ties between cities of given groups, those of the city left out go. */
export function eiInterval(
  graph: Graph,
  groupOf: (city: string) => string | number | undefined,
): JackknifeInterval | undefined {
  const whole = eiIndex.compute(graph, groupOf);
  if (whole === undefined) return undefined;
  const groups = graph.nodes.map(groupOf);
  const each = Float64Array.from(graph.nodes, (_, v) => {
    let [external, internal] = [whole.external, whole.internal];
    for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++) {
      const other = groups[graph.neighbours[i] ?? 0];
      if (groups[v] === undefined || other === undefined) continue;
      if (groups[v] === other) internal -= 1;
      else external -= 1;
    }
    return (external - internal) / (external + internal);
  });
  return jackknifed(whole.value, each, "cities", EITHER_WAY);
}

const wedgesOf = (k: number): number => (k * (k - 1)) / 2;

/** The degrees of a city's partners in sum. */
function partnersSum(graph: Graph, v: number): number {
  let sum = 0;
  for (let i = graph.offsets[v] ?? 0; i < (graph.offsets[v + 1] ?? 0); i++)
    sum += degreeOf(graph, graph.neighbours[i] ?? 0);
  return sum;
}

/** The degrees of a graph by how many cities have each or fewer. */
class DegreeRow {
  readonly #graph: Graph;
  /** Cities of degree k or less, by k. */
  readonly #upTo: Float64Array;
  /** Their degrees in sum. */
  readonly #sumUpTo: Float64Array;

  constructor(graph: Graph) {
    this.#graph = graph;
    const most = graph.nodes.reduce((max, _, v) => Math.max(max, degreeOf(graph, v)), 0);
    this.#upTo = new Float64Array(most + 1);
    this.#sumUpTo = new Float64Array(most + 1);
    for (let v = 0; v < graph.nodes.length; v++) this.#count(degreeOf(graph, v), 1);
    for (let k = 0; k <= most; k++) {
      const cities = this.#upTo[k] ?? 0;
      this.#sumUpTo[k] = (this.#sumUpTo[k - 1] ?? 0) + k * cities;
      this.#upTo[k] = (this.#upTo[k - 1] ?? 0) + cities;
    }
  }

  #count(k: number, cities: number): void {
    this.#upTo[k] = (this.#upTo[k] ?? 0) + cities;
  }

  /** Σ_{i<j} |k(i) − k(j)| of the graph without city v, given the sum of the whole graph. */
  differencesWithout(v: number, all: number): number {
    const { nodes, offsets, neighbours } = this.#graph;
    const own = degreeOf(this.#graph, v);
    let sum = all - this.#distance(own);
    const start = offsets[v] ?? 0;
    const end = offsets[v + 1] ?? 0;
    for (let i = start; i < end; i++) {
      const k = degreeOf(this.#graph, neighbours[i] ?? 0);
      // City v, which is gone, is not among those with fewer; the partner itself is not, either.
      const fewer = (this.#upTo[k - 1] ?? 0) - (own < k ? 1 : 0);
      sum += nodes.length - 2 - 2 * fewer;
      this.#count(k - 1, 1);
    }
    for (let i = start; i < end; i++) this.#count(degreeOf(this.#graph, neighbours[i] ?? 0) - 1, -1);
    return sum;
  }

  /** Σ_i |k − k(i)| over all cities. */
  #distance(k: number): number {
    const [fewer, sum] = [this.#upTo[k] ?? 0, this.#sumUpTo[k] ?? 0];
    const [n, total] = [this.#upTo.at(-1) ?? 0, this.#sumUpTo.at(-1) ?? 0];
    return k * fewer - sum + (total - sum) - k * (n - fewer);
  }
}
