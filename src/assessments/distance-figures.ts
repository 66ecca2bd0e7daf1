import * as z from "zod";
import { nearSideBySide } from "../graph/distances-from.ts";
import { degreeOf, type Graph } from "../graph/graph.ts";
import { largestComponents } from "../graph/largest-components.ts";
import { PATH_SUMS } from "../graph/path-sums.ts";
import { diameter } from "../measures/diameter.ts";
import { diameterBounds } from "../measures/diameter-bounds.ts";
import { joinedPairs } from "../measures/mean-distance.ts";
import { meanDistanceSampled } from "../measures/mean-distance-sampled.ts";
import { grouped } from "../wording/number-words.ts";

/** Searches from all cities take about n × m steps: up to so many they are made, in some seconds. */
export const MOST_EXACT_STEPS = 1e9;
const SEED = 1;
/** What a sample may take, in ties looked at; but never fewer cities than the least. */
const SAMPLE_STEPS = 2e8;
const LEAST_DRAWS = 128;
const MOST_DRAWS = 4096;
const SEARCH_STEPS = 5e7;
const LEAST_SEARCHES = 10;
const MOST_SEARCHES = 2000;

/** Mean distance and diameter of the largest component, and how they were come by where that is too large. */
export const Distances = {
  meanDistance: z.number().nullable(),
  /** Null, too, where it is only known to lie within bounds: those of `sampled`. */
  diameter: z.number().int().nullable(),
  sampled: z
    .strictObject({
      /** Of `meanDistance`: 95 %, from as many cities drawn. */
      meanDistance: z
        .strictObject({
          lower: z.number(),
          upper: z.number(),
          draws: z.number().int(),
          seed: z.number().int(),
        })
        .optional(),
      /** The diameter for certain lies here; both the same where the searches made it exact. */
      diameter: z
        .strictObject({ lower: z.number().int(), upper: z.number().int(), searches: z.number().int() })
        .optional(),
      why: z.string(),
    })
    .optional(),
};

const Figures = z.object(Distances);
interface Figures extends z.infer<typeof Figures> {
  /** Why there are no more than bounds of the diameter. */
  readonly tooLarge?: string;
}

/** How figures of a graph are wished for. */
export interface FigureWish {
  /** Distances are exact up to so many cities × ties. */
  readonly mostSteps?: number;
  /** Told what is being done, for whoever waits. */
  readonly tell?: (words: string) => void;
}

export function distanceFigures(
  graph: Graph,
  { mostSteps = MOST_EXACT_STEPS, tell = silent }: FigureWish,
): Figures {
  const size = sizeOfLargest(graph);
  if (size === undefined) return { meanDistance: null, diameter: null };
  if (size.cities * size.ties > mostSteps) return sampledFigures(graph, size, mostSteps, tell);
  const mean = exactMean(graph, tell);
  tell("diameter");
  return { meanDistance: mean ?? null, diameter: diameter.compute(graph) ?? null };
}

const silent = (): void => undefined;

/** Of the largest component, or of all that are as large. */
interface Size {
  readonly cities: number;
  readonly ties: number;
}

export function sizeOfLargest(graph: Graph): Size | undefined {
  const cities = largestComponents(graph).flat();
  const ends = cities.reduce((sum, v) => sum + degreeOf(graph, v), 0);
  return cities.length === 0 ? undefined : { cities: cities.length, ties: ends / 2 };
}

function sampledFigures(
  graph: Graph,
  { cities, ties }: Size,
  mostSteps: number,
  tell: (words: string) => void,
): Figures {
  const samples = within(LEAST_DRAWS, SAMPLE_STEPS / ties, MOST_DRAWS);
  tell(`mean distance, from ${grouped(samples)} cities drawn`);
  const mean = meanDistanceSampled.compute(graph, { samples, seed: SEED });
  const searches = within(LEAST_SEARCHES, SEARCH_STEPS / ties, MOST_SEARCHES);
  tell(`diameter, in up to ${grouped(searches)} searches`);
  const bounds = diameterBounds.compute(graph, searches);
  const exact = bounds && bounds.lower === bounds.upper ? bounds.lower : null;
  const why = `the largest component has ${grouped(cities)} cities and ${grouped(ties)} ties; distances from all cities are computed where cities × ties are no more than ${grouped(mostSteps)}`;
  return {
    meanDistance: mean?.value ?? null,
    diameter: exact,
    sampled: {
      ...(mean && {
        meanDistance: { lower: mean.lower, upper: mean.upper, draws: mean.samples, seed: SEED },
      }),
      ...(bounds && { diameter: { ...bounds, searches } }),
      why,
    },
    ...(bounds && exact === null && { tooLarge: withinBounds(bounds, why) }),
  };
}

const withinBounds = ({ lower, upper }: { lower: number; upper: number }, why: string): string =>
  `too large for an exact search, which found it to lie from ${lower} to ${upper}: ${why}`;

const within = (least: number, wanted: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, wanted)));

/** A part of all cities after another, so that whoever waits hears how far it is. */
function exactMean(graph: Graph, tell: (words: string) => void): number | undefined {
  const joined = joinedPairs(graph);
  if (joined === undefined) return undefined;
  const { within, pairs } = joined;
  const sources = nearSideBySide(within);
  const sum = new Float64Array(1);
  for (let from = 0; from < sources.length; from += PIECE) {
    tell(`mean distance, ${grouped(from)} of ${grouped(sources.length)} cities`);
    PATH_SUMS.distances(within, NO_WEIGHT, sources.subarray(from, from + PIECE), sum);
  }
  return (sum[0] ?? 0) / pairs;
}

const NO_WEIGHT = new Float64Array(0);
/** Cities that a walk shares come side by side; a multiple of how many share one. */
const PIECE = 1024;
