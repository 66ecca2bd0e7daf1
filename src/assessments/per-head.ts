import * as z from "zod";
import { BOUNDARIES } from "../record/vocabulary.ts";
import { Because } from "./because.ts";
import { type MeasuredFigure, MeasuredFigure as MeasuredFigureSchema } from "./identity.ts";

export const PerHead = z
  .strictObject({
    /** The population taken for each city, in the order of the cities. */
    populations: z.array(MeasuredFigureSchema),
    boundaries: z.array(z.enum(BOUNDARIES)),
    /** Only one known boundary for all, and a date for each, makes ratios that may be set side by side. */
    fair: z.boolean(),
    /** Why it is not fair: shown beside every value. */
    unfair: z.string().optional(),
    /** The count per million inhabitants, city by city, fair or not. */
    perMillion: z.array(z.number()),
    /** Whether the order by this ratio is another than the raw order. */
    flipsOrder: z.boolean(),
    because: Because,
  })
  .meta({ id: "PerHead" });
export type PerHead = z.infer<typeof PerHead>;

/** Every pair of the populations of two cities; of five cities with several each, the first of hundreds. */
const MOST_COMBINATIONS = 48;

/**
 * A count per million inhabitants, once for each combination of populations on file, the fair ones first. No
 * population is taken from the gazetteer. Where boundaries differ or are not said the value stands with the
 * reason why it is unfair.
 */
export function perHead(
  counts: readonly number[],
  populations: readonly (readonly MeasuredFigure[])[],
): PerHead[] {
  return combinations(populations)
    .map((taken) => combine(counts, taken))
    .sort((one, other) => Number(other.fair) - Number(one.fair))
    .slice(0, MOST_COMBINATIONS);
}

function combinations(lists: readonly (readonly MeasuredFigure[])[]): MeasuredFigure[][] {
  return lists.reduce<MeasuredFigure[][]>(
    (held, figures) => held.flatMap((taken) => figures.map((figure) => [...taken, figure])),
    [[]],
  );
}

function combine(counts: readonly number[], taken: readonly MeasuredFigure[]): PerHead {
  const ratios = counts.map((n, at) => (1e6 * n) / (taken[at]?.figure.value ?? Number.POSITIVE_INFINITY));
  const why = unfairness(taken);
  return {
    populations: [...taken],
    boundaries: taken.map(({ boundary }) => boundary),
    fair: why === undefined,
    ...(why && { unfair: why }),
    perMillion: ratios,
    flipsOrder: turns(counts, ratios),
    because: taken.flatMap((figure) => figure.because),
  };
}

function unfairness(taken: readonly MeasuredFigure[]): string | undefined {
  const boundaries = new Set(taken.map(({ boundary }) => boundary));
  if (boundaries.has("not-said")) return "a source does not say which boundary its population is of";
  if (boundaries.size > 1) return `different boundaries: ${[...boundaries].join(", ")}`;
  if (taken.some(({ asOf }) => asOf === undefined)) return "a population without a date";
  return undefined;
}

/** Whether some pair is ordered one way by the counts and the other way by the ratios; a tie turns nothing. */
function turns(counts: readonly number[], ratios: readonly number[]): boolean {
  return counts.some((count, a) =>
    counts.some((other, b) => (count - other) * ((ratios[a] ?? 0) - (ratios[b] ?? 0)) < 0),
  );
}
