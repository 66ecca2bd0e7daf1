import { FEATURE_COUNT, FEATURES, type FeatureId } from "./pair-features.ts";

/** A rule that others forecast by: a score from a row of features, the higher the likelier. */
export interface Baseline {
  readonly id: "preferentialAttachment" | "adamicAdar" | "countryPairAffinity";
  readonly name: string;
  readonly reference: string;
  readonly score: (rows: Float64Array, at: number) => number;
}

const COLUMN: ReadonlyMap<FeatureId, number> = new Map(FEATURES.map(([id], column) => [id, column]));

export function columnOf(feature: FeatureId): number {
  return COLUMN.get(feature) ?? FEATURE_COUNT;
}

const [FEWER, APART, SHARED, DENSITY] = [
  columnOf("fewer-ties"),
  columnOf("ties-apart"),
  columnOf("shared-partners"),
  columnOf("country-density"),
];

export const BASELINES: readonly Baseline[] = [
  {
    id: "preferentialAttachment",
    name: "Preferential attachment",
    reference:
      "Barabási, A.-L. and Albert, R. (1999), Emergence of scaling in random networks, Science 286, 509–512",
    score: (rows, at) => {
      const fewer = rows[at + FEWER] ?? 0;
      return Math.expm1(fewer) * Math.expm1(fewer + (rows[at + APART] ?? 0));
    },
  },
  {
    id: "adamicAdar",
    name: "Adamic–Adar",
    reference:
      "Adamic, L. A. and Adar, E. (2003), Friends and neighbors on the Web, Social Networks 25(3), 211–230",
    score: (rows, at) => Math.expm1(rows[at + SHARED] ?? 0),
  },
  {
    id: "countryPairAffinity",
    name: "Country-pair affinity",
    reference:
      "Ties between the two countries, against the mean over all pairs of cities, both raised by one",
    score: (rows, at) => Math.exp(rows[at + DENSITY] ?? 0),
  },
];

/** What gravity looks at: the sizes of the two and how far apart they are (Tinbergen 1962, Shaping the World Economy). */
export const GRAVITY: readonly FeatureId[] = ["size", "size-not-given", "distance", "distance-not-given"];
