import { adjacency, degreeOf, type Graph, tieCount } from "../graph/graph.ts";
import type { Measure } from "./measure.ts";
import { pairOf } from "./pair-of.ts";

export const orderUnderRemoval: Measure<typeof orderBetween> = {
  id: "order-under-removal",
  name: "Order under missing ties",
  of: "pair",
  formula:
    "of all ways to leave out ⌊share·m + ½⌋ of the m ties, the share in which a keeps more partners than b, fewer, or as many; exact: P(X = x, Y = y) = C(a′, x)·C(b′, y)·C(m − a′ − b′, r − x − y) / C(m, r), a′ and b′ their degrees without a tie between the two; flips = the share whose order is not the present one",
  undefinedWhen:
    "one of the two is not in the graph, they are the same city, or no tie would be left out; flips also where the two have as many partners now",
  range: "each share 0 to 1; ahead + behind + level = 1",
  reference:
    "Johnson, N. L., Kotz, S. and Balakrishnan, N. (1997), Discrete Multivariate Distributions, Wiley, ch. 39 (multivariate hypergeometric); the question: Borgatti, S. P., Carley, K. M. and Krackhardt, D. (2006), On the robustness of centrality measures under conditions of imperfect data, Social Networks 28(2), 124–136",
  compute: orderBetween,
  example: {
    says: "Riga with Lübeck and Tallinn, Accra with Lagos, one of the three ties left out: Riga stays ahead where it is Accra's (1/3), and they are level where it is one of Riga's (2/3).",
    run: () =>
      orderBetween(
        adjacency([
          ["Lübeck", "Riga"],
          ["Riga", "Tallinn"],
          ["Accra", "Lagos"],
        ]),
        "Riga",
        "Accra",
        1 / 3,
      ),
    gives: { ahead: 1 / 3, behind: 0, level: 2 / 3, flips: 2 / 3 },
  },
};

export interface OrderUnderRemoval {
  readonly ahead: number;
  readonly behind: number;
  readonly level: number;
  /** Level counts: the order that was there is gone. */
  readonly flips?: number;
}

function orderBetween(graph: Graph, a: string, b: string, share: number): OrderUnderRemoval | undefined {
  const pair = pairOf(graph, a, b);
  const m = tieCount(graph);
  const removed = Math.round(share * m);
  if (pair === undefined || removed < 1 || removed > m) return undefined;
  // A tie between the two, left out or not, counts for both alike.
  const shared = areTied(graph, ...pair) ? 1 : 0;
  const [own, other] = [degreeOf(graph, pair[0]) - shared, degreeOf(graph, pair[1]) - shared];
  let [ahead, behind, level] = [0, 0, 0];
  urn({ ties: m, removed, own, other }, (x, y, chance) => {
    if (own - x > other - y) ahead += chance;
    else if (own - x < other - y) behind += chance;
    else level += chance;
  });
  // The chances sum to 1 but for rounding.
  const all = ahead + behind + level;
  [ahead, behind, level] = [ahead / all, behind / all, level / all];
  const kept = own > other ? ahead : behind;
  return { ahead, behind, level, ...(own !== other && { flips: Math.max(0, 1 - kept) }) };
}

function areTied({ offsets, neighbours }: Graph, v: number, w: number): boolean {
  return neighbours.subarray(offsets[v], offsets[v + 1]).includes(w);
}

interface Urn {
  readonly ties: number;
  readonly removed: number;
  readonly own: number;
  readonly other: number;
}

/** Tells of each x of one city's ties and y of the other's the chance that just these are among those left out. */
function urn({ ties, removed, own, other }: Urn, tell: (x: number, y: number, chance: number) => void): void {
  const rest = ties - own - other;
  const [xs, ys] = [likely(own, removed, ties), likely(other, removed, ties)];
  const lnOf = (n: number, from: number, to: number): Float64Array =>
    Float64Array.from({ length: to - from + 1 }, (_, at) => lnChoose(n, from + at));
  const [lnOwn, lnOther] = [lnOf(own, xs.from, xs.to), lnOf(other, ys.from, ys.to)];
  const most = Math.min(rest, removed - xs.from - ys.from);
  const least = Math.max(0, removed - xs.to - ys.to);
  const lnRest = lnOf(rest, least, most);
  const all = lnChoose(ties, removed);
  for (let x = xs.from; x <= xs.to; x++)
    for (let y = ys.from; y <= Math.min(ys.to, removed - x); y++) {
      const ln = lnRest[removed - x - y - least];
      // Absent where the ties of the others do not suffice.
      if (ln !== undefined)
        tell(x, y, Math.exp((lnOwn[x - xs.from] ?? 0) + (lnOther[y - ys.from] ?? 0) + ln - all));
    }
}

/** Less than this is the chance of all that is passed over. */
const PASSED_OVER = 1e-18;

/**
 * How many of n ties may be among those left out, but for a chance that no rounding would show: Hoeffding, W. (1963),
 * Probability inequalities for sums of bounded random variables, Journal of the American Statistical Association 58, 13–30,
 * whose bound holds of draws without replacement as well.
 */
function likely(n: number, removed: number, ties: number): { from: number; to: number } {
  const mean = (n * removed) / ties;
  const off = Math.sqrt((Math.min(n, removed) * Math.log(4 / PASSED_OVER)) / 2);
  return { from: Math.max(0, Math.floor(mean - off)), to: Math.min(n, removed, Math.ceil(mean + off)) };
}

const lnChoose = (n: number, k: number): number => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);

/** Stirling's series from 16 on, where its error is below 10⁻¹³; the product itself before. */
function lnFactorial(n: number): number {
  if (n < 16) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5) - 1 / (1680 * n ** 7);
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series;
}
