import { adjacency, type Graph, tieCount } from "../graph/graph.ts";
import { inducedGraph } from "../graph/induced-graph.ts";
import { withoutTies } from "../graph/without-ties.ts";
import { density } from "./density.ts";
import type { Measure } from "./measure.ts";

export const jackknife: Measure<typeof leavingOut> = {
  id: "jackknife",
  name: "Interval by jackknife",
  of: "graph",
  formula:
    "s = √(Σ_e (x₋ₑ − x)²) where each tie e is left out in turn, s = √((n − 2)/(2n) · Σ_v (x₋ᵥ − x̄)²) where each of n cities is, x̄ the mean of the x₋ᵥ; lower and upper are x ∓ 1.96 s, cut where the figure itself can be no lower or no higher",
  undefinedWhen:
    "the figure has no value, or has none once one of the ties or cities is left out; of cities, with fewer than three",
  range:
    "s 0 or more; lower and upper within the figure's own range, which `cut` says of each that reached beyond",
  reference:
    "ties: Newman, M. E. J. (2003), Mixing patterns in networks, Physical Review E 67, 026126; cities: Snijders, T. A. B. and Borgatti, S. P. (1999), Non-parametric standard errors and tests for network statistics, Connections 22(2), 161–170",
  compute: leavingOut,
  example: {
    says: "A triangle Lübeck, Riga, Tallinn and a tie Tallinn – Visby, density 2/3: as much without Lübeck or Riga, 1/3 without Tallinn, 1 without Visby, so s = √(2/8 · 2/9) = 0.2357.",
    run: () =>
      leavingOut(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Tallinn"],
          ["Tallinn", "Visby"],
        ]),
        density.compute,
        "cities",
        [0, 1],
      ),
    gives: { error: 0.2357, lower: 0.2047, upper: 1, over: "cities", leftOut: 4, cut: "upper" },
  },
};

/** What is left out, one at a time. */
export type LeftOut = "ties" | "cities";

export interface JackknifeInterval {
  /** The standard error. */
  readonly error: number;
  /** An interval of 95 %, were the ties or cities on file drawn by chance from more of their kind. */
  readonly lower: number;
  readonly upper: number;
  readonly over: LeftOut;
  /** How many were left out in turn. */
  readonly leftOut: number;
  /** Which of the two reached beyond what the figure can be, and stands at the end of that. */
  readonly cut?: "lower" | "upper" | "both";
}

/** The lowest and the highest that a figure can be. */
export type FigureRange = readonly [lowest: number, highest: number];

/** By computing the figure anew each time; `jackknifed` takes the values where there is a shorter way to them. */
function leavingOut(
  graph: Graph,
  figure: (graph: Graph) => number | undefined,
  over: LeftOut,
  range?: FigureRange,
): JackknifeInterval | undefined {
  const n = graph.nodes.length;
  const each =
    over === "ties"
      ? Array.from({ length: tieCount(graph) }, (_, tie) => figure(withoutTies(graph, new Set([tie]))))
      : graph.nodes.map((_, left) => figure(inducedGraph(graph, others(n, left))));
  return jackknifed(figure(graph), each, over, range);
}

function others(n: number, left: number): number[] {
  return Array.from({ length: n }, (_, v) => v).filter((v) => v !== left);
}

/** The interval of a figure from its values where each tie, or each city, is left out. */
export function jackknifed(
  value: number | undefined,
  each: ArrayLike<number | undefined>,
  over: LeftOut,
  [lowest, highest]: FigureRange = [-Infinity, Infinity],
): JackknifeInterval | undefined {
  const n = each.length;
  if (value === undefined || n < (over === "ties" ? 1 : 3)) return undefined;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += each[i] ?? Number.NaN;
  const centre = over === "ties" ? value : sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((each[i] ?? Number.NaN) - centre) ** 2;
  if (Number.isNaN(squares)) return undefined;
  const error = Math.sqrt(over === "ties" ? squares : (squares * (n - 2)) / (2 * n));
  const [lower, upper] = [value - 1.96 * error, value + 1.96 * error];
  const within = { lower: Math.max(lower, lowest), upper: Math.min(upper, highest) };
  const cut = cutOf(lower < lowest - ROUNDING, upper > highest + ROUNDING);
  return { error, ...within, over, leftOut: n, ...(cut && { cut }) };
}

/** An end this near to that of the figure's range is at it. */
const ROUNDING = 1e-9;

function cutOf(lower: boolean, upper: boolean): JackknifeInterval["cut"] {
  if (lower && upper) return "both";
  return lower ? "lower" : upper ? "upper" : undefined;
}
