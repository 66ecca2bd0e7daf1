/** By what the cities of a slice can be parted: what is on file of their countries, or how they are tied. */
export const GROUPINGS = [
  "country",
  "region",
  "subregion",
  "income-group",
  "leiden",
  "louvain",
  "component",
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Other words for them: the regions of the United Nations are the continents, the Americas one. */
export const GROUPING_WORDS: Readonly<Record<string, Grouping>> = {
  continent: "region",
  income: "income-group",
  community: "leiden",
};
