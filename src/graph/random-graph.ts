import { connect, type Graph } from "./graph.ts";

/**
 * The cities of a graph with as many ties as asked, each set of that many pairs as likely as any other.
 * Erdős, P. and Rényi, A. (1959), On random graphs I, Publicationes Mathematicae Debrecen 6, 290–297: G(n, m).
 */
export function randomGraph(
  { nodes, index }: Pick<Graph, "nodes" | "index">,
  ties: number,
  random: () => number,
): Graph {
  const n = nodes.length;
  const pairs = (n * (n - 1)) / 2;
  if (ties > pairs) throw new RangeError(`${n} cities have ${pairs} pairs, not ${ties}.`);
  // Of more than half of all pairs it is sooner to draw those left out.
  const drawn = pairsDrawn(n, Math.min(ties, pairs - ties), random);
  const chosen = drawn.size === ties ? drawn : othersThan(drawn, n);
  const from = new Uint32Array(ties);
  const to = new Uint32Array(ties);
  let next = 0;
  for (const pair of chosen) {
    from[next] = Math.floor(pair / n);
    to[next++] = pair % n;
  }
  return connect(nodes, index, { from, to });
}

/** Different pairs a < b, each as a·n + b. */
function pairsDrawn(n: number, size: number, random: () => number): Set<number> {
  const drawn = new Set<number>();
  while (drawn.size < size) {
    const a = Math.floor(random() * n);
    const b = Math.floor(random() * n);
    if (a !== b) drawn.add(Math.min(a, b) * n + Math.max(a, b));
  }
  return drawn;
}

function othersThan(left: ReadonlySet<number>, n: number): Set<number> {
  const others = new Set<number>();
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) if (!left.has(a * n + b)) others.add(a * n + b);
  return others;
}
