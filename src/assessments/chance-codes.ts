import type { NullModel } from "../graph/null-draws.ts";

/** Figures that degrees leave open, so that graphs of the same degrees differ in them. */
export const CHANCE_FIGURES = [
  "transitivity",
  "triangles",
  "mean-local-clustering",
  "assortativity",
  "mean-distance",
  "reciprocity",
  "pairs-together",
  "bipartite-clustering",
  "interlock-gini",
] as const;
export type ChanceFigure = (typeof CHANCE_FIGURES)[number];

/** What a figure is of, and what is drawn anew: ties, who lists whom, or who sits where. */
export const CHANCE_SPACES = ["ties", "listings", "memberships"] as const;
export type ChanceSpace = (typeof CHANCE_SPACES)[number];

/** By what is drawn. */
export const NULL_MODELS = ["rewired", "configuration"] as const satisfies readonly NullModel[];

/** The ids under which the measures of some figures are listed. */
export const CHANCE_FIGURE_WORDS: Readonly<Record<string, ChanceFigure>> = {
  "degree-assortativity": "assortativity",
  "triangle-count": "triangles",
};
