import { ref } from "../assessments/because.ts";
import {
  type MeasuredSlice,
  type SliceMeasure,
  sizeOf,
  sliceMeasure,
} from "../assessments/slice-measures.ts";
import { listingsInForce, weightedTiesInForce } from "../assessments/ties-in-force.ts";
import { type Told, type ToldMeasure, toldMeasure } from "../assessments/told-measures.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { Slice } from "../contract/graph-question.ts";
import type { MeasureQuery, MeasureReply, MeasuresReply } from "../contract/measure-question.ts";
import type { AgainstChance } from "../measures/against-chance.ts";
import { MEASURES } from "../measures/all.ts";
import {
  assortativityInterval,
  densityInterval,
  eiInterval,
  giniInterval,
  transitivityInterval,
} from "../measures/figure-interval.ts";
import type { JackknifeInterval } from "../measures/jackknife.ts";
import type { CityValues, Measure } from "../measures/measure.ts";
import type { Polity } from "../record/entity.ts";
import { nearestWords } from "../record/nearest-words.ts";
import { polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { Snapshot } from "./snapshot.ts";
import { type SliceDesk, tieSlice } from "./tie-slice.ts";

/** All measures with their papers. */
export function answerMeasures(): MeasuresReply {
  return { measures: MEASURES.map(told) };
}

/** A measure on a slice of the ties in force, or on the memberships in bodies whose rosters are covered. */
export async function answerMeasure(
  desk: SliceDesk,
  { id, top, pair, asOf: _, knownAsOf: __, publishedUntil: ___, ...slice }: MeasureQuery & { id: string },
  view: LedgerView,
): Promise<MeasureReply> {
  const measure = measureNamed(id);
  const of = sliceMeasure(id) ?? toldMeasure(id);
  if (of === undefined) throw notOnSlices(measure);
  const asked = pairOf(measure, "ofPair" in of, pair, desk, view.snapshot);
  const onSeats = "on" in of && of.on === "memberships";
  if (onSeats && isNarrowed(slice)) throw noSliceOfSeats(measure);
  const { graph, words } = await tieSlice(desk, slice, view);
  const measured: MeasuredSlice = {
    graph,
    weighted: () => weightedTiesInForce(view.snapshot, view.day),
    listings: () => listingsInForce(view.snapshot, view.day),
    matrix: view.view().given.matrix,
    polity: (each) => polityOf(each, view.snapshot),
    countries: desk.countries,
  };
  return {
    measure: told(measure),
    slice: onSeats ? "memberships in bodies whose rosters are covered" : words,
    asOf: view.day,
    ...sizeOf(onSeats, measured),
    ...resultOf(of, measured, { top, pair: asked }, view.snapshot),
  };
}

function told({
  id,
  name,
  of,
  formula,
  range,
  undefinedWhen,
  reference,
  example,
}: Measure): MeasureReply["measure"] {
  const found = sliceMeasure(id) ?? toldMeasure(id);
  const onSlices = found !== undefined && !("ofPair" in found);
  return { id, name, of, formula, range, undefinedWhen, reference, example: example.says, onSlices };
}

function measureNamed(id: string): Measure {
  const measure = MEASURES.find((each) => each.id === id);
  if (measure) return measure;
  const nearest = nearestWords(
    id,
    MEASURES.map((each) => each.id),
  );
  throw new QuestionError(
    "not-found",
    "unknown-measure",
    `No measure is called '${id}'.${nearest.length > 0 ? ` Nearest: ${nearest.join(", ")}.` : ""}`,
  );
}

/** Where a measure that takes more than a slice is to be had. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  backbone: "'hansa backbone' and /api/backbone compute it",
  "network-overlap": "'hansa networks overlap' and /api/overlap compute it",
  standing: "'hansa assess CITY' and /api/cities give it among the city's peers",
  "percentile-interval": "'hansa assess CITY' gives it beside the percentile",
  "residual-interval": "'hansa assess CITY' gives it beside the residual",
  "source-removal": "'hansa assess CITY' gives it under 'How firm that is'",
  "flip-share": "'hansa compare CITY CITY' gives it, and 'hansa assess CITY' beside its peers",
  "theme-entropy": "'hansa measure --all' has it as a column",
  "marginal-reach": "it takes a city and its networks: src/measures has it for programs",
};

function notOnSlices({ id, name, of }: Measure): QuestionError {
  const where = ELSEWHERE[id] ?? "docs/measures says what it takes, and src/measures has it for programs";
  return new QuestionError(
    "bad-question",
    "not-on-slices",
    `${name} is of a ${of} and takes more than a slice of the ledger: ${where}. 'hansa measure' lists those that a slice has.`,
  );
}

function isNarrowed(slice: Slice): boolean {
  return Object.values(slice).some((condition) => condition !== undefined);
}

function noSliceOfSeats({ name }: Measure): QuestionError {
  return new QuestionError(
    "bad-question",
    "no-slice-of-memberships",
    `${name} is computed on memberships, which a slice of ties does not narrow; ask without one.`,
  );
}

function polityOf(id: string, { entities }: Snapshot): Polity | undefined {
  const entity = entities.get(id);
  return entity?.type === "polity" ? entity : undefined;
}

interface Asked {
  top: number;
  pair: readonly Polity[];
}

/** The two cities that a measure of a pair is asked of. */
function pairOf(
  { id, name }: Measure,
  wanted: boolean,
  pair: readonly string[] | undefined,
  { places }: SliceDesk,
  snapshot: Snapshot,
): Polity[] {
  if (wanted === (pair !== undefined)) return (pair ?? []).map((each) => polityNamed(each, snapshot, places));
  throw new QuestionError(
    "bad-question",
    wanted ? "pair-needed" : "no-pair",
    wanted
      ? `${name} is of two cities: name them, as in 'hansa measure ${id} --pair "Cape Town" Tokyo' or ?pair=Cape Town&pair=Tokyo.`
      : `${name} is not of two cities; leave --pair out.`,
  );
}

type Result = Omit<
  MeasureReply,
  "measure" | "slice" | "asOf" | "cities" | "edges" | "meant" | "knownAsOf" | "published"
>;

function resultOf(
  of: SliceMeasure | ToldMeasure,
  slice: MeasuredSlice,
  { top, pair }: Asked,
  { entities }: Snapshot,
): Result {
  const cities = "on" in of && of.on === "memberships" ? slice.matrix.cities : slice.graph.nodes;
  const notGiven = cities.length === 0 ? `Not given: ${NOBODY}.` : `Not given: ${of.measure.undefinedWhen}.`;
  const told = toldOf(of, slice, pair);
  if (told === undefined) return { ...pairTold(pair, entities), notGiven };
  const { value, values, rangeOf, drawn, interval, chance, table, through } = told;
  const ranked = values && ranking(cities, values);
  return {
    ...pairTold(pair, entities),
    ...(value !== undefined && { value: typeof value === "number" ? value : [...value] }),
    ...(ranked && {
      values: ranked.slice(0, top).map(({ city, number, ...each }) => {
        const { lower, upper } = rangeOf?.(number) ?? {};
        const range = lower !== undefined && upper !== undefined && { lower, upper };
        return { city: ref(city, entities), ...each, ...range };
      }),
      given: ranked.length,
      ...(ranked.length === 0 && { notGiven }),
    }),
    ...(drawn && { drawn: { ...drawn } }),
    ...(interval && { interval: { ...interval } }),
    ...(chance && { chance: withoutAbsent(chance) }),
    ...(table && { table: table.map((row) => ({ ...row })) }),
    ...(through && { through: through.map((city) => ref(city, entities)) }),
  };
}

/** Why nothing has a value where nobody is left. */
const NOBODY = "no city is left on this day; ask for another day or a wider slice";

function withoutAbsent({ z, ...chance }: AgainstChance): NonNullable<MeasureReply["chance"]> {
  return { ...chance, ...(z !== undefined && { z }) };
}

function pairTold(pair: readonly Polity[], entities: Snapshot["entities"]): Pick<Result, "pair"> {
  return pair.length === 0 ? {} : { pair: pair.map(({ id }) => ref(id, entities)) };
}

function toldOf(
  of: SliceMeasure | ToldMeasure,
  slice: MeasuredSlice,
  [a, b]: Asked["pair"],
): Told | undefined {
  if ("ofPair" in of) return a && b && of.ofPair(slice, a.id, b.id);
  if ("told" in of) return of.told(slice);
  if ("values" in of) return { values: of.values(slice) };
  const value = of.value(slice);
  const interval = INTERVALS[of.measure.id]?.(slice);
  return value === undefined ? undefined : { value, ...(interval && { interval }) };
}

/** Of the figures for which a formula gives an interval. */
const INTERVALS: Readonly<Record<string, (slice: MeasuredSlice) => JackknifeInterval | undefined>> = {
  density: ({ graph }) => densityInterval(graph),
  transitivity: ({ graph }) => transitivityInterval(graph),
  "degree-assortativity": ({ graph }) => assortativityInterval(graph),
  "degree-gini": ({ graph }) => giniInterval(graph),
  "ei-index": ({ graph, polity }) => eiInterval(graph, (city) => polity(city)?.country),
};

interface Ranked {
  city: string;
  value: number;
  rank: number;
  /** Its place among the cities of the slice. */
  number: number;
}

/** The highest first; the same value, the same rank, and the next one as many below as share it. */
function ranking(cities: readonly string[], values: CityValues): Ranked[] {
  const given = cities.flatMap((city, number): Ranked[] => {
    const value = values[number];
    return value === undefined ? [] : [{ city, value, rank: 0, number }];
  });
  given.sort((one, other) => other.value - one.value || (one.city < other.city ? -1 : 1));
  given.forEach((each, at) => {
    const before = given[at - 1];
    each.rank = before?.value === each.value ? before.rank : at + 1;
  });
  return given;
}
