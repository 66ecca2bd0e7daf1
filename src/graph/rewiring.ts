import { connectArcs, type DirectedGraph } from "./directed-graph.ts";
import { connect, type Graph, tiesOf } from "./graph.ts";
import type { MembershipMatrix } from "./membership-matrix.ts";

/** Attempts a tie before the first graph, and between one graph and the next. */
const FIRST = 100;
const BETWEEN = 10;

/**
 * Graphs in which every city keeps the number of its ties and whom they lead to is left to chance: each simple graph
 * with these degrees is as likely as any other, once the ends of ties have been exchanged often enough. The chain
 * starts from the graph given, goes 100 attempts a tie before the first and 10 from each to the next.
 * Fosdick, B. K. et al. (2018), Configuring random graph models with fixed degree sequences, SIAM Review 60(2),
 * 315–355; on how many: Milo, R. et al. (2003), arXiv:cond-mat/0312028.
 */
export function rewirings(graph: Graph, random: () => number): () => Graph {
  const { from, to } = tiesOf(graph);
  const chain = startChain(from, to, graph.nodes.length, (a, b) => [Math.min(a, b), Math.max(a, b)]);
  const exchange = (): void => {
    const [one, other] = [Math.floor(random() * from.length), Math.floor(random() * from.length)];
    // A tie has no direction: it is turned at random, so that either of its ends may go to either other.
    if (random() < 0.5) turn(chain, other);
    exchangeEnds(chain, one, other);
  };
  return thinned(chain, exchange, () => connect(graph.nodes, graph.index, chain));
}

/**
 * The same of listings: each city lists as many, and is listed by as many. Besides exchanging ends, three cities that
 * list each other round in a circle may do so the other way round, without which not every graph can be reached.
 * Roberts, E. S. and Coolen, A. C. C. (2012), Unbiased degree-preserving randomization of directed binary networks,
 * Physical Review E 85, 046103; Rao, A. R., Jana, R. and Bandyopadhyay, S. (1996), Sankhyā A 58, 225–242.
 */
export function directedRewirings(graph: DirectedGraph, random: () => number): () => DirectedGraph {
  const { offsets, heads } = graph;
  const from = new Uint32Array(heads.length);
  for (let v = 0; v < graph.nodes.length; v++) from.fill(v, offsets[v], offsets[v + 1]);
  // Slots keep their listers, so the slots of a city are its row throughout.
  const chain = startChain(from, heads.slice(), graph.nodes.length, (a, b) => [a, b]);
  const exchange = (): void => {
    const slot = Math.floor(random() * from.length);
    if (random() < 0.5) exchangeEnds(chain, slot, Math.floor(random() * from.length));
    else reverseCircle(chain, offsets, slot, random);
  };
  return thinned(chain, exchange, () => connectArcs(graph.nodes, graph.index, chain.from, chain.to));
}

/** The same of seats: each city keeps the number of its bodies, each body that of its members. Grades are left out. */
export function seatRewirings(matrix: MembershipMatrix, random: () => number): () => MembershipMatrix {
  const { offsets, columns, cities, bodies } = matrix;
  const from = new Uint32Array(columns.length);
  for (let v = 0; v < cities.length; v++) from.fill(v, offsets[v], offsets[v + 1]);
  // Bodies are numbered after all cities, so that no seat looks like a city tied to itself.
  const to = columns.map((body) => body + cities.length);
  const chain = startChain(from, to, cities.length + bodies.length, (a, b) => [a, b]);
  const exchange = (): void =>
    exchangeEnds(chain, Math.floor(random() * from.length), Math.floor(random() * from.length));
  const grades = new Array<undefined>(columns.length).fill(undefined);
  const drawn = (): MembershipMatrix => {
    const rows = chain.to.map((body) => body - cities.length);
    for (let v = 0; v < cities.length; v++) rows.subarray(offsets[v], offsets[v + 1]).sort();
    return { ...matrix, columns: rows, grades, repeated: 0 };
  };
  return thinned(chain, exchange, drawn);
}

interface Chain {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Pairs that are tied, each as one number. */
  readonly tied: Set<number>;
  readonly key: (a: number, b: number) => number;
}

function startChain(
  from: Uint32Array,
  to: Uint32Array,
  cities: number,
  ordered: (a: number, b: number) => readonly [number, number],
): Chain {
  const key = (a: number, b: number): number => {
    const [one, other] = ordered(a, b);
    return one * cities + other;
  };
  const tied = new Set<number>();
  from.forEach((a, slot) => {
    tied.add(key(a, to[slot] ?? 0));
  });
  return { from, to, tied, key };
}

function thinned<Drawn>({ from }: Chain, exchange: () => void, drawn: () => Drawn): () => Drawn {
  let attempts = FIRST * from.length;
  return () => {
    for (; attempts > 0; attempts--) exchange();
    attempts = BETWEEN * from.length;
    return drawn();
  };
}

function turn({ from, to }: Chain, slot: number): void {
  const held = from[slot] ?? 0;
  from[slot] = to[slot] ?? 0;
  to[slot] = held;
}

/** a – b and c – d become a – d and c – b, unless that would tie a city to itself or two cities twice. */
function exchangeEnds({ from, to, tied, key }: Chain, one: number, other: number): void {
  const [a, b] = [from[one] ?? 0, to[one] ?? 0];
  const [c, d] = [from[other] ?? 0, to[other] ?? 0];
  if (a === d || c === b || b === d || a === c) return;
  const [ad, cb] = [key(a, d), key(c, b)];
  if (tied.has(ad) || tied.has(cb)) return;
  tied.delete(key(a, b));
  tied.delete(key(c, d));
  tied.add(ad);
  tied.add(cb);
  to[one] = d;
  to[other] = b;
}

/** a → b → c → a becomes a → c → b → a, where the first listing drawn goes on to such a circle. */
function reverseCircle(
  { from, to, tied, key }: Chain,
  offsets: Uint32Array,
  ab: number,
  random: () => number,
): void {
  const [a, b] = [from[ab] ?? 0, to[ab] ?? 0];
  const bc = slotOf(offsets, b, random);
  const c = bc === undefined ? a : (to[bc] ?? 0);
  const ca = slotOf(offsets, c, random);
  if (bc === undefined || ca === undefined || c === a || to[ca] !== a) return;
  const turned = [key(a, c), key(c, b), key(b, a)];
  if (turned.some((pair) => tied.has(pair))) return;
  for (const pair of [key(a, b), key(b, c), key(c, a)]) tied.delete(pair);
  for (const pair of turned) tied.add(pair);
  to[ab] = c;
  to[bc] = a;
  to[ca] = b;
}

/** One of the listings of a city, each as likely as any other. */
function slotOf(offsets: Uint32Array, city: number, random: () => number): number | undefined {
  const start = offsets[city] ?? 0;
  const count = (offsets[city + 1] ?? 0) - start;
  return count === 0 ? undefined : start + Math.floor(random() * count);
}
