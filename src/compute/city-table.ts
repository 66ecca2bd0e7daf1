import {
  COLUMN_GROUPS,
  type ColumnGroup,
  type ColumnName,
  type PlainSlice,
  SAMPLING,
} from "../assessments/city-columns.ts";
import { residualsBySize } from "../assessments/standing-table.ts";
import { type Graph, tieCount } from "../graph/graph.ts";
import { MEASURES } from "../measures/all.ts";
import { betweenness } from "../measures/betweenness.ts";
import { betweennessNormalised } from "../measures/betweenness-normalised.ts";
import type { SamplePlan } from "../measures/betweenness-sampled.ts";
import { degree } from "../measures/degree.ts";
import { harmonicCloseness } from "../measures/harmonic-closeness.ts";
import { harmonicClosenessNormalised } from "../measures/harmonic-closeness-normalised.ts";
import type { CityMeasure, CityValues } from "../measures/measure.ts";
import { sizeResidual } from "../measures/size-residual.ts";
import { columnJob } from "./column-job.ts";
import { betweennessOnThreads, harmonicClosenessOnThreads } from "./heavy-measures.ts";
import type { JobWish } from "./path-job.ts";

/**
 * All shortest paths take about n × m steps, some 25 ns each: up to so many, two minutes of a processor, they are
 * searched; where there are more, closeness and betweenness are sampled.
 */
const MOST_STEPS = 5e9;

/** How the table is computed, followed and given up. */
export interface TableWish {
  /** As many as the machine has processors, unless said; the values are the same. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly progress?: (told: TableProgress) => void;
}

export interface TableProgress {
  /** Measures done with, and all there are. */
  readonly done: number;
  readonly all: number;
  /** The one on all shortest paths that is under way, and its share that is done with. */
  readonly under?: { readonly name: string; readonly share: number };
}

/** One column of the table of all cities. */
export interface CityColumn extends ColumnName {
  readonly measure: string;
  readonly on: "ties" | "memberships";
  /** In the order of the graph's cities, or of the matrix's. */
  readonly values: CityValues;
  readonly sampled?: SamplePlan & { readonly error: number };
}

/**
 * Every measure of every city of a slice, in the order of the list of measures. What needs all shortest paths is
 * shared out among threads; the others are computed on one thread meanwhile.
 */
export async function cityTable(slice: PlainSlice, wish: TableWish = {}): Promise<CityColumn[]> {
  const { graph } = slice;
  const isLarge = graph.nodes.length * tieCount(graph) > MOST_STEPS;
  const groups = groupsFor(slice, isLarge);
  const tell = teller(groups.length + (isLarge ? 0 : PATH_MEASURES), wish.progress);
  const giveUp = new AbortController();
  const signal = wish.signal ? AbortSignal.any([wish.signal, giveUp.signal]) : giveUp.signal;
  const share = { slice, measures: groups.map(({ measure }) => measure) };
  const light = (): ReturnType<typeof columnJob> => columnJob(share, { signal, made: tell.done });
  const heavy = async (): Promise<CityColumn[]> => (isLarge ? [] : onPaths(graph, { ...wish, signal }, tell));
  try {
    // On one thread one after the other, so that no more than one is busy.
    const [made, paths] =
      wish.threads === 1 ? [await light(), await heavy()] : await Promise.all([light(), heavy()]);
    const columns = [...groups.flatMap((group) => columnsOf(group, made.get(group.measure) ?? [])), ...paths];
    return inOrder([...columns, ...residuals(columns, slice)]);
  } catch (error) {
    giveUp.abort(error);
    throw error;
  }
}

/** Harmonic closeness and betweenness. */
const PATH_MEASURES = 2;

function groupsFor({ matrix }: PlainSlice, isLarge: boolean): ColumnGroup[] {
  return COLUMN_GROUPS.filter(
    ({ measure, on }) =>
      (on === "ties" || matrix.cities.length > 0) && (isLarge || SAMPLING[measure] === undefined),
  );
}

function columnsOf({ measure, on, columns }: ColumnGroup, made: readonly CityValues[]): CityColumn[] {
  const plan = SAMPLING[measure];
  const error = made[1]?.[0];
  const sampled = plan && error !== undefined ? { sampled: { ...plan, error } } : {};
  return columns.map((column, at) => ({ ...column, measure, on, values: made[at] ?? [], ...sampled }));
}

async function onPaths(graph: Graph, { threads, signal }: TableWish, tell: Teller): Promise<CityColumn[]> {
  const wish = (name: string): JobWish => ({
    ...(threads !== undefined && { threads }),
    ...(signal && { signal }),
    progress: (done, all) => tell.under(name, all === 0 ? 1 : done / all),
  });
  const n = graph.nodes.length;
  const closeness = await harmonicClosenessOnThreads(graph, wish(harmonicCloseness.name));
  tell.done();
  const between = await betweennessOnThreads(graph, wish(betweenness.name));
  tell.done();
  return [
    onTies(harmonicCloseness, closeness),
    onTies(harmonicClosenessNormalised, shares(closeness, n - 1)),
    onTies(betweenness, between),
    onTies(betweennessNormalised, shares(between, ((n - 1) * (n - 2)) / 2)),
  ];
}

function onTies({ id, name }: CityMeasure, values: CityValues): CityColumn {
  return { id, name, measure: id, on: "ties", values };
}

function shares(values: CityValues, of: number): CityValues {
  return values.map((value) => (value === undefined ? undefined : value / of));
}

/** Measures set beside the size of cities, as in an assessment. */
const BY_SIZE: readonly CityMeasure[] = [degree, harmonicClosenessNormalised, betweenness];

function residuals(columns: readonly CityColumn[], { graph, polities }: PlainSlice): CityColumn[] {
  const population = new Map(
    [...polities.values()].flatMap(({ id, level, gazetteerPopulation }): [string, number][] =>
      level === "city" && gazetteerPopulation !== undefined ? [[id, gazetteerPopulation]] : [],
    ),
  );
  return BY_SIZE.flatMap(({ id, name }): CityColumn[] => {
    const column = columns.find((each) => each.id === id);
    if (column === undefined) return [];
    const values = new Map(
      graph.nodes.flatMap((city, v): [string, number][] => {
        const value = column.values[v];
        return value === undefined ? [] : [[city, value]];
      }),
    );
    const { residuals: found } = residualsBySize(values, population);
    return [
      {
        id: `${id}-residual`,
        name: `${name}: residual from what size predicts`,
        measure: sizeResidual.id,
        on: "ties",
        values: graph.nodes.map((city) => found.get(city)),
      },
    ];
  });
}

/** Those of a city, then the parts that a measure of the graph puts it in. Sorting keeps the columns of one measure as they come. */
function inOrder(columns: readonly CityColumn[]): CityColumn[] {
  const place = new Map(MEASURES.map(({ id, of }, at) => [id, of === "city" ? at : MEASURES.length + at]));
  return columns.toSorted((one, other) => (place.get(one.measure) ?? 0) - (place.get(other.measure) ?? 0));
}

interface Teller {
  readonly done: () => void;
  readonly under: (name: string, share: number) => void;
}

function teller(all: number, progress: TableWish["progress"]): Teller {
  let count = 0;
  return {
    done: () => progress?.({ done: ++count, all }),
    under: (name, share) => progress?.({ done: count, all, under: { name, share } }),
  };
}
