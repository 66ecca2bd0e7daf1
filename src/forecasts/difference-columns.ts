import { quantile } from "../measures/quantile.ts";
import type { DifferenceRow } from "./difference-row.ts";
import type { Sample } from "./logistic-model.ts";
import { FEATURE_COUNT, FEATURES, type FeatureId } from "./pair-features.ts";
import type { Pair } from "./pair-sample.ts";
import type { DatedTie } from "./past.ts";
import type { RowedSample } from "./training.ts";
import type { World } from "./world.ts";

/** What a row of a comparison makes of a pair: how much both have, whether it is given, how far apart they are. */
export type Kind = "level" | "given" | "apart" | "signed";
const KINDS = ["level", "given", "apart", "signed"] as const satisfies readonly Kind[];

export interface DifferenceColumns {
  /** New ties first, then pairs drawn at random. */
  readonly test: {
    readonly pairs: readonly Pair[];
    readonly positives: number;
    readonly outcomes: Float64Array;
  };
  readonly sample: (set: "learnt" | "test", rows: readonly number[], kinds: readonly Kind[]) => Sample;
  readonly placeOf: (rows: readonly number[], kinds: readonly Kind[], kind: Kind) => number;
  /** Columns that are the same for all pairs are in no sample. */
  readonly has: (row: number, kind: Kind) => boolean;
  /** The share of pairs a row is given for, and how many pairs learnt from differ in it. */
  readonly told: (row: number) => { readonly givenShare: number; readonly differing: number };
  /** What the closest, and the farthest, tenth of the pairs looked at do not go beyond. */
  readonly tenths: (row: number) => readonly [number, number];
}

/** Features of the simple model that are differences themselves: what is asked for is what such things add. */
export const DIFFERENCES = [
  "ties-apart",
  "size-apart",
  "size-rank-apart",
] as const satisfies readonly FeatureId[];
const BASE = FEATURES.flatMap(([id], column) => (DIFFERENCES.some((each) => each === id) ? [] : [column]));

interface Asked {
  readonly world: World;
  readonly known: readonly DatedTie[];
  readonly rows: readonly DifferenceRow[];
}

interface PairSet {
  readonly pairs: readonly Pair[];
  readonly outcomes: Float64Array;
  readonly base: Float64Array;
  readonly columns: readonly Readonly<Record<Kind, Float64Array>>[];
}

export function differenceColumns(
  asked: Asked,
  windows: readonly RowedSample[],
  test: RowedSample,
): DifferenceColumns {
  const learnt = joined(windows.map((window) => pairSet(asked, window)));
  const looked = pairSet(asked, test);
  const varies = asked.rows.map((_, row) =>
    Object.fromEntries(KINDS.map((kind) => [kind, isVaried(learnt.columns[row]?.[kind] ?? NONE)])),
  );
  const has = (row: number, kind: Kind): boolean => varies[row]?.[kind] === true;
  const chosen = (rows: readonly number[], kinds: readonly Kind[]): { row: number; kind: Kind }[] =>
    rows.flatMap((row) => kinds.filter((kind) => has(row, kind)).map((kind) => ({ row, kind })));
  return {
    test: { pairs: looked.pairs, positives: test.positives, outcomes: looked.outcomes },
    sample: (set, rows, kinds) => {
      const from = set === "learnt" ? learnt : looked;
      return sampleOf(
        from,
        chosen(rows, kinds).map(({ row, kind }) => from.columns[row]?.[kind] ?? NONE),
      );
    },
    placeOf: (rows, kinds, kind) =>
      BASE.length + chosen(rows, kinds).findIndex((column) => column.kind === kind),
    has,
    told: (row) => ({
      givenShare: 1 - mean(looked.columns[row]?.given ?? NONE),
      differing: (learnt.columns[row]?.apart ?? NONE).filter((apart) => apart > 0).length,
    }),
    tenths: (row) => {
      const given = looked.columns[row]?.given ?? NONE;
      const apart = [...(looked.columns[row]?.apart ?? NONE)].filter((_, pair) => given[pair] === 0);
      return [quantile(apart, 0.1) ?? 0, quantile(apart, 0.9) ?? 0];
    },
  };
}

const NONE = new Float64Array(0);

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const isVaried = (values: Float64Array): boolean => values.some((value) => value !== values[0]);

/** New ties and the pairs drawn at random beside them; chances are of such a sample. */
function pairSet({ world, known, rows }: Asked, sample: RowedSample): PairSet {
  const { year = Number.POSITIVE_INFINITY } = sample;
  const pairs = sample.pairs.slice(0, sample.positives + sample.uniform);
  const base = new Float64Array(pairs.length * BASE.length);
  for (let pair = 0; pair < pairs.length; pair++)
    for (const [at, column] of BASE.entries())
      base[pair * BASE.length + at] = sample.rows[pair * FEATURE_COUNT + column] ?? 0;
  const ends = new Float64Array(world.cities.length);
  for (const tie of known)
    if ((tie.year ?? Number.POSITIVE_INFINITY) < year)
      for (const city of [tie.one, tie.other]) ends[city] = (ends[city] ?? 0) + 1;
  return {
    pairs,
    outcomes: Float64Array.from(pairs, (_, at) => Number(at < sample.positives)),
    base,
    columns: rows.map((row) => columnsOf(row, year, pairs, ends)),
  };
}

function columnsOf(
  row: DifferenceRow,
  year: number,
  pairs: readonly Pair[],
  ends: Float64Array,
): PairSet["columns"][number] {
  const scale = (value: number): number =>
    row.scale === "ln" ? Math.log(value) : row.scale === "ln1p" ? Math.log1p(value) : value;
  const values = row.at(year).map(scale);
  const common = "common" in row ? row.common(year) : undefined;
  const of = (told: (one: number, other: number, pair: Pair) => number): Float64Array => {
    const column = Float64Array.from(pairs, (pair) =>
      told(values[pair.one] ?? Number.NaN, values[pair.other] ?? Number.NaN, pair),
    );
    const given = column.filter((value) => !Number.isNaN(value));
    // What is not given stands at the mean and has a column of its own.
    const usual = given.length === 0 ? 0 : mean(given);
    return column.map((value) => (Number.isNaN(value) ? usual : value));
  };
  return {
    level: of((one, other) => one + other),
    given: Float64Array.from(pairs, ({ one, other }) =>
      Number(Number.isNaN((values[one] ?? Number.NaN) + (values[other] ?? Number.NaN))),
    ),
    apart: common
      ? of((_, __, { one, other }) => scale(common(one, other)))
      : of((one, other) => Math.abs(one - other)),
    signed: common
      ? new Float64Array(pairs.length)
      : of(
          (one, other, pair) =>
            (one - other) * Math.sign((ends[pair.one] ?? 0) - (ends[pair.other] ?? 0)) || 0,
        ),
  };
}

function joined(sets: readonly PairSet[]): PairSet {
  const all = (of: (set: PairSet) => Float64Array): Float64Array =>
    Float64Array.from(sets.flatMap((set) => [...of(set)]));
  return {
    pairs: sets.flatMap(({ pairs }) => pairs),
    outcomes: all(({ outcomes }) => outcomes),
    base: all(({ base }) => base),
    columns: (sets[0]?.columns ?? []).map((_, row) => {
      const of = (kind: Kind): Float64Array => all(({ columns }) => columns[row]?.[kind] ?? NONE);
      return { level: of("level"), given: of("given"), apart: of("apart"), signed: of("signed") };
    }),
  };
}

function sampleOf({ base, outcomes }: PairSet, columns: readonly Float64Array[]): Sample {
  const width = BASE.length + columns.length;
  const rows = new Float64Array(outcomes.length * width);
  for (let pair = 0; pair < outcomes.length; pair++) {
    rows.set(base.subarray(pair * BASE.length, (pair + 1) * BASE.length), pair * width);
    for (const [at, column] of columns.entries()) rows[pair * width + BASE.length + at] = column[pair] ?? 0;
  }
  return { width, rows, outcomes, weights: new Float64Array(outcomes.length).fill(1) };
}
