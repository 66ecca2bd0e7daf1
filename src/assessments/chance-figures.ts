import type { DirectedGraph } from "../graph/directed-graph.ts";
import { type Graph, tieCount } from "../graph/graph.ts";
import type { MembershipMatrix } from "../graph/membership-matrix.ts";
import { listingDraws, type NullModel, seatDraws, tieDraws } from "../graph/null-draws.ts";
import { type AgainstChance, againstDraws, type DrawPlan } from "../measures/against-chance.ts";
import { degreeAssortativity } from "../measures/degree-assortativity.ts";
import { meanDistance } from "../measures/mean-distance.ts";
import { meanLocalClustering } from "../measures/mean-local-clustering.ts";
import { reciprocity } from "../measures/reciprocity.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { transitivity } from "../measures/transitivity.ts";
import { triangleCount } from "../measures/triangle-count.ts";
import { grouped } from "../wording/number-words.ts";
import type { ChanceFigure, ChanceSpace } from "./chance-codes.ts";
import { listingsReturnable } from "./listings-among.ts";
import { bipartiteClustering, interlockGini, pairsTogether } from "./seat-figures.ts";
import type { MeasuredSlice } from "./slice-measures.ts";
import type { Told } from "./told-measures.ts";

type Computed =
  | { readonly on: "ties"; readonly of: (graph: Graph) => number | undefined }
  | { readonly on: "listings"; readonly of: (listings: DirectedGraph) => number | undefined }
  | { readonly on: "memberships"; readonly of: (matrix: MembershipMatrix) => number | undefined };

const COMPUTED: Readonly<Record<ChanceFigure, Computed>> = {
  transitivity: { on: "ties", of: transitivity.compute },
  triangles: { on: "ties", of: triangleCount.compute },
  "mean-local-clustering": { on: "ties", of: meanLocalClustering.compute },
  assortativity: { on: "ties", of: degreeAssortativity.compute },
  "mean-distance": { on: "ties", of: meanDistance.compute },
  reciprocity: { on: "listings", of: (listings) => reciprocity.compute(listings, () => true)?.value },
  "pairs-together": { on: "memberships", of: pairsTogether },
  "bipartite-clustering": { on: "memberships", of: bipartiteClustering },
  "interlock-gini": { on: "memberships", of: interlockGini },
};

export function chanceSpace(figure: ChanceFigure = "transitivity"): ChanceSpace {
  return COMPUTED[figure].on;
}

/** What is asked of chance; each has a value if absent. */
export interface ChanceAsked {
  readonly figure?: ChanceFigure | undefined;
  readonly model?: NullModel | undefined;
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
}

/** A figure beside chance, and what was drawn by which model. */
export interface ChanceTold extends AgainstChance {
  readonly on: ChanceSpace;
  readonly model: NullModel;
  readonly seed: number;
  /** Cities that have such ends, their ties, listings or seats, and how many of these the draws have on average. */
  readonly cities: number;
  readonly edges: number;
  readonly drawnEdges: number;
}

/** A figure of a slice beside what chance gives in graphs, listings or memberships of the same degrees. */
export function toldAgainstChance(
  slice: MeasuredSlice,
  { figure = "transitivity", model = "rewired", draws = 100, seed = 1 }: ChanceAsked = {},
): Told {
  const plan = { model, draws, seed };
  const computed = COMPUTED[figure];
  if (computed.on === "ties") {
    const { graph } = slice;
    const tooMuch = figure === "mean-distance" ? tooFar(graph, draws) : undefined;
    const draw = tieDraws(graph, model, seededRandom(seed));
    return told(figure, plan, { ...computed, own: graph, draw, edges: tieCount, tooMuch });
  }
  if (computed.on === "listings") {
    const own = listingsReturnable(slice);
    const draw = listingDraws(own, model, seededRandom(seed));
    return told(figure, plan, { ...computed, own, draw, edges: ({ heads }) => heads.length });
  }
  const { matrix } = slice;
  const draw = seatDraws(matrix, model, seededRandom(seed));
  return told(figure, plan, { ...computed, own: matrix, draw, edges: ({ columns }) => columns.length });
}

interface Drawable<Drawn> {
  readonly on: ChanceSpace;
  readonly own: Drawn;
  readonly of: (drawn: Drawn) => number | undefined;
  readonly draw: () => Drawn;
  readonly edges: (drawn: Drawn) => number;
  readonly tooMuch?: string | undefined;
}

function told<Drawn extends { readonly nodes: readonly string[] } | { readonly cities: readonly string[] }>(
  figure: ChanceFigure,
  plan: DrawPlan,
  { on, own, of, draw, edges, tooMuch }: Drawable<Drawn>,
): Told {
  const { model, draws, seed } = plan;
  const size = edges(own);
  if (size === 0) return { notGiven: NOTHING[on] };
  const tooLong = tooMuch ?? tooMany(size, plan, on);
  if (tooLong !== undefined) return { notGiven: tooLong };
  let drawn = 0;
  const counted = (): Drawn => {
    const next = draw();
    drawn += edges(next);
    return next;
  };
  if (of(own) === undefined) return { notGiven: `${figure} has no value on these ${on}` };
  const chance = againstDraws(own, of, counted, draws);
  if (chance === undefined)
    return { notGiven: `${figure} has no value in one of the draws, so that they have no mean` };
  const cities = "nodes" in own ? own.nodes.length : own.cities.length;
  const beside: ChanceTold = { ...chance, on, model, seed, cities, edges: size, drawnEdges: drawn / draws };
  const least = chance.p <= LEAST_P / (1 + draws);
  return {
    ...{ value: chance.value, figure, chance: beside, drawn: { draws, seed } },
    ...(least && { remarks: [leastWords(draws)] }),
  };
}

/** No draw is as far out: the least two-sided p is so many over draws + 1. */
const LEAST_P = 2 * (1 + 1e-12);

function leastWords(draws: number): string {
  return `No draw is as far out: p is the least that ${grouped(draws)} draws can give, and would be less with more of them.`;
}

const NOTHING: Readonly<Record<ChanceSpace, string>> = {
  ties: "there is no tie whose ends chance could exchange",
  listings: "no city with a list on file lists another with one",
  memberships: "there is no membership in a body whose roster is covered on this day",
};

/** Ties in all draws: exchanging the ends of so many takes about a minute, joining loose ends of so many half of it. */
const MOST_DRAWN: Readonly<Record<NullModel, number>> = { rewired: 1e7, configuration: 1e8 };

function tooMany(size: number, { model, draws }: DrawPlan, on: ChanceSpace): string | undefined {
  const limit = MOST_DRAWN[model];
  if (size * draws <= limit) return undefined;
  const most = Math.floor(limit / size);
  const fewer = most < 2 ? "ask for a smaller slice" : `ask for a smaller slice or --draws ${most} at most`;
  return `${grouped(draws)} draws of ${grouped(size)} ${on} take too long; they are drawn where draws × ${on} are no more than ${grouped(limit)}: ${fewer}`;
}

/** Searches of the draws, which take cities × ties steps each: of so many, they take half a minute. */
const MOST_STEPS = 1e10;

function tooFar(graph: Graph, draws: number): string | undefined {
  const [n, m] = [graph.nodes.length, tieCount(graph)];
  if (n * m * draws <= MOST_STEPS) return undefined;
  return `the mean distance of ${grouped(draws)} graphs of ${grouped(n)} cities and ${grouped(m)} ties takes too long; it is drawn where draws × cities × ties are no more than ${grouped(MOST_STEPS)}, so ask for a smaller slice or fewer draws, or 'hansa measure mean-distance' without chance`;
}
