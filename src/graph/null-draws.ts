import { configurationGraph, directedConfiguration, seatConfiguration } from "./configuration-model.ts";
import type { DirectedGraph } from "./directed-graph.ts";
import type { Graph } from "./graph.ts";
import type { MembershipMatrix } from "./membership-matrix.ts";
import { directedRewirings, rewirings, seatRewirings } from "./rewiring.ts";

/**
 * How graphs of the same degrees are drawn: `rewired` keeps every degree, each such graph as likely as any other;
 * `configuration` joins loose ends at random and leaves out loops and repeats, so that degrees hold but for those.
 */
export type NullModel = "rewired" | "configuration";

type Draws<Drawn> = (own: Drawn, model: NullModel, random: () => number) => () => Drawn;

export const tieDraws: Draws<Graph> = (graph, model, random) =>
  model === "rewired" ? rewirings(graph, random) : () => configurationGraph(graph, random);

export const listingDraws: Draws<DirectedGraph> = (listings, model, random) =>
  model === "rewired" ? directedRewirings(listings, random) : () => directedConfiguration(listings, random);

export const seatDraws: Draws<MembershipMatrix> = (matrix, model, random) =>
  model === "rewired" ? seatRewirings(matrix, random) : () => seatConfiguration(matrix, random);
