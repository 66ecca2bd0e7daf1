import type { Comparison } from "../../assessments/compare.ts";
import { flipShare, type ShakenOrder } from "../../measures/flip-share.ts";

/** How much each countable row is to weigh, by the row's id; one that is not named weighs as much as any. */
export type Weights = Readonly<Record<string, number>>;

export const EQUAL = 5;

export interface WeighedPair {
  readonly first: number;
  readonly second: number;
  /** Absent where no weight is left. */
  readonly order?: ShakenOrder;
}

/**
 * Each pair of cities under some weights, and these shaken: every row as a share of the larger of the two, times its
 * weight. With equal weights it is what the reply says; a draw that turns the order of the weights as set is a flip.
 */
export function weighedPairs({ rows, weights }: Comparison, set: Weights): WeighedPair[] {
  const countable = rows.filter((row) => row.countable && weightOf(row.id, set) > 0);
  const [plan] = weights;
  const count = rows[0]?.cells.length ?? 0;
  return pairsOf(count).map(([first, second]): WeighedPair => {
    const shares = (own: number): number[] =>
      countable.map(({ id, cells }) => {
        const larger = Math.max(cells[first]?.value ?? 0, cells[second]?.value ?? 0);
        return larger === 0 ? 0 : (weightOf(id, set) * (cells[own]?.value ?? 0)) / larger;
      });
    const order = plan && flipShare.compute(shares(first), shares(second), plan);
    return { first, second, ...(order && { order }) };
  });
}

export const weightOf = (row: string, set: Weights): number => set[row] ?? EQUAL;

function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, step): [number, number] => [a, a + step + 1]),
  );
}
