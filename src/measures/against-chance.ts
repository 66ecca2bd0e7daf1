import { adjacency, type Graph } from "../graph/graph.ts";
import { type NullModel, tieDraws } from "../graph/null-draws.ts";
import type { Measure } from "./measure.ts";
import { seededRandom } from "./seeded-random.ts";
import { triangleCount } from "./triangle-count.ts";

export const againstChance: Measure<typeof compared> = {
  id: "against-chance",
  name: "A figure against chance",
  of: "graph",
  formula:
    "z = (x − x̄) / s over n graphs with the same degrees and ties left to chance; p_upper = (b + 1) / (n + 1), b the draws with a figure of x or more, p_lower likewise with x or less, p = min(1, 2 min(p_upper, p_lower))",
  undefinedWhen:
    "the figure has no value for the graph or for one of the draws, or fewer than two draws are asked for; z alone where all draws agree",
  range: "p_upper and p_lower from 1 / (n + 1) to 1, p from 2 / (n + 1) to 1; z any number",
  reference:
    "North, B. V., Curtis, D. and Sham, P. C. (2002), A note on the calculation of empirical P values from Monte Carlo procedures, American Journal of Human Genetics 71(2), 439–441; Phipson, B. and Smyth, G. K. (2010), Permutation P-values should never be zero, Statistical Applications in Genetics and Molecular Biology 9(1), 39; draws: Fosdick, B. K. et al. (2018), Configuring random graph models with fixed degree sequences, SIAM Review 60(2), 315–355; of listings: Roberts, E. S. and Coolen, A. C. C. (2012), Unbiased degree-preserving randomization of directed binary networks, Physical Review E 85, 046103; loose ends joined: Britton, T., Deijfen, M. and Martin-Löf, A. (2006), Generating simple random graphs with prescribed degree distribution, Journal of Statistical Physics 124, 1377–1397",
  compute: compared,
  example: {
    says: "A triangle Lübeck, Riga, Tallinn and a path Accra – Lagos – Lomé – Tema – Visby, 999 rewirings: a triangle comes up in an eighth of them, p = 0.124 for one or more.",
    run: () =>
      compared(
        adjacency([
          ["Lübeck", "Riga"],
          ["Lübeck", "Tallinn"],
          ["Riga", "Tallinn"],
          ["Accra", "Lagos"],
          ["Lagos", "Lomé"],
          ["Lomé", "Tema"],
          ["Tema", "Visby"],
        ]),
        triangleCount.compute,
        { model: "rewired", draws: 999, seed: 1 },
      ),
    gives: {
      value: 1,
      mean: 0.1291,
      deviation: 0.353,
      z: 2.4672,
      pUpper: 0.124,
      pLower: 0.994,
      p: 0.248,
      draws: 999,
    },
  },
};

/** How graphs are drawn, and how many. */
export interface DrawPlan {
  readonly model: NullModel;
  readonly draws: number;
  readonly seed: number;
}

export interface AgainstChance {
  readonly value: number;
  /** Of the draws: their mean and standard deviation. */
  readonly mean: number;
  readonly deviation: number;
  readonly z: number | undefined;
  readonly pUpper: number;
  readonly pLower: number;
  /** That chance gives a figure as far out on either side. */
  readonly p: number;
  readonly draws: number;
}

function compared(
  graph: Graph,
  figure: (graph: Graph) => number | undefined,
  { model, draws, seed }: DrawPlan,
): AgainstChance | undefined {
  return againstDraws(graph, figure, tieDraws(graph, model, seededRandom(seed)), draws);
}

/** The same for whatever can be drawn: listings, seats, or graphs by another model. */
export function againstDraws<Drawn>(
  own: Drawn,
  figure: (drawn: Drawn) => number | undefined,
  draw: () => Drawn,
  draws: number,
): AgainstChance | undefined {
  const value = figure(own);
  if (value === undefined || draws < 2) return undefined;
  const drawn: number[] = [];
  for (let i = 0; i < draws; i++) {
    const next = figure(draw());
    if (next === undefined) return undefined;
    drawn.push(next);
  }
  const mean = drawn.reduce((sum, each) => sum + each, 0) / draws;
  const deviation = Math.sqrt(drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (draws - 1));
  // Figures that differ by the order of their sums alone are level.
  const hair = 1e-9 * Math.max(Math.abs(value), Math.abs(mean));
  const share = (count: number): number => (count + 1) / (draws + 1);
  const pUpper = share(drawn.filter((each) => each >= value - hair).length);
  const pLower = share(drawn.filter((each) => each <= value + hair).length);
  const z = deviation <= hair ? undefined : (value - mean) / deviation;
  return { value, mean, deviation, z, pUpper, pLower, p: Math.min(1, 2 * Math.min(pUpper, pLower)), draws };
}
