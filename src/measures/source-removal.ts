import type { Measure } from "./measure.ts";

export const sourceRemoval: Measure<typeof withoutEach> = {
  id: "source-removal",
  name: "Range when each source is left out",
  of: "city",
  formula:
    "x₋ₒ, the measure computed again without the claims that rest on source o alone, for each source in turn; lower and upper are the least and the greatest x₋ₒ, and the source that matters most has the greatest |x − x₋ₒ|",
  undefinedWhen: "the measure has no value, or no source carries the city",
  range: "that of the measure; lower ≤ upper",
  reference:
    "leaving out one part of the evidence at a time: Quenouille, M. H. (1956), Notes on bias in estimation, Biometrika 43(3/4), 353–360; of what a network measure leans on: Borgatti, S. P., Carley, K. M. and Krackhardt, D. (2006), On the robustness of centrality measures under conditions of imperfect data, Social Networks 28(2), 124–136",
  compute: withoutEach,
  example: {
    says: "Riga's list names Lübeck, Tallinn and Visby, Visby's names Riga: without the first 1 partner is left of 3, without the second all 3.",
    run: () => {
      const carriers = [["riga"], ["riga"], ["riga", "visby"]];
      const partners = (without?: string): number =>
        carriers.filter((lists) => lists.some((list) => list !== without)).length;
      return withoutEach(["riga", "visby"], partners);
    },
    gives: {
      value: 3,
      lower: 1,
      upper: 3,
      without: [
        { source: "riga", value: 1 },
        { source: "visby", value: 3 },
      ],
    },
  },
};

export interface SourceRemoval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** The one that matters most first; of two that matter alike in the order given. A value there is none of is absent. */
  readonly without: readonly { readonly source: string; readonly value: number | undefined }[];
}

/** `valueWithout` is the measure on what is left without a source, and on everything where none is named. */
function withoutEach(
  sources: readonly string[],
  valueWithout: (source?: string) => number | undefined,
): SourceRemoval | undefined {
  const value = valueWithout();
  if (value === undefined || sources.length === 0) return undefined;
  const without = sources.map((source) => ({ source, value: valueWithout(source) }));
  const given = without.flatMap((each) => each.value ?? []);
  // Without a value at all matters more than any change of it.
  const change = (each: number | undefined): number => Math.abs((each ?? Number.POSITIVE_INFINITY) - value);
  return {
    value,
    lower: given.reduce((least, each) => Math.min(least, each), given[0] ?? value),
    upper: given.reduce((most, each) => Math.max(most, each), given[0] ?? value),
    without: without.toSorted((one, other) =>
      change(other.value) > change(one.value) ? 1 : change(other.value) < change(one.value) ? -1 : 0,
    ),
  };
}
