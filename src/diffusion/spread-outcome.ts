import type { SpreadRuns } from "./spread.ts";

export interface SpreadOutcome {
  readonly runs: number;
  /** After each step: places that have it, in the mean of the runs, and between which numbers 95 % of them lie. */
  readonly path: readonly { readonly mean: number; readonly lower: number; readonly upper: number }[];
  /** The share of runs in which each place has it at the end. */
  readonly chance: Float64Array;
}

/** All runs together, whoever ran which; the limits are those that 2.5 % of the runs lie below and above. */
export function spreadOutcome(parts: readonly SpreadRuns[], steps: number): SpreadOutcome {
  const width = steps + 1;
  const runs = parts.reduce((sum, { counts }) => sum + counts.length / width, 0);
  const path = Array.from({ length: width }, (_, step) => {
    const values = parts.flatMap(({ counts }) => [...counts].filter((__, at) => at % width === step));
    values.sort((one, other) => one - other);
    const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? 0;
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, runs);
    return { mean, lower: at(0.025), upper: at(0.975) };
  });
  const took = parts[0]?.took.map((_, v) => parts.reduce((sum, part) => sum + (part.took[v] ?? 0), 0)) ?? [];
  return { runs, path, chance: Float64Array.from(took, (count) => count / Math.max(1, runs)) };
}
