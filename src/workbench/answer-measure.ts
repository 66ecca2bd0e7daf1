import { ref } from "../assessments/because.ts";
import {
  type MeasuredSlice,
  type SliceMeasure,
  sizeOf,
  sliceMeasure,
} from "../assessments/slice-measures.ts";
import { listingsInForce, weightedTiesInForce } from "../assessments/ties-in-force.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { Slice } from "../contract/graph-question.ts";
import type { MeasureQuery, MeasureReply, MeasuresReply } from "../contract/measure-question.ts";
import { MEASURES } from "../measures/all.ts";
import type { CityValues, Measure } from "../measures/measure.ts";
import type { Polity } from "../record/entity.ts";
import { nearestWords } from "../record/nearest-words.ts";
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
  { id, top, asOf: _, knownAsOf: __, ...slice }: MeasureQuery & { id: string },
  view: LedgerView,
): Promise<MeasureReply> {
  const measure = measureNamed(id);
  const of = sliceMeasure(id);
  if (of === undefined) throw notOnSlices(measure);
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
    ...sizeOf(of, measured),
    ...resultOf(of, measured, top, view.snapshot),
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
  const onSlices = sliceMeasure(id) !== undefined;
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
};

function notOnSlices({ id, name, of }: Measure): QuestionError {
  const where = ELSEWHERE[id] ?? "docs/measures says what, and src/measures has it for programs";
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

type Result = Pick<MeasureReply, "value" | "values" | "given" | "notGiven">;

function resultOf(of: SliceMeasure, slice: MeasuredSlice, top: number, snapshot: Snapshot): Result {
  const notGiven = `Not given: ${of.measure.undefinedWhen}.`;
  if ("value" in of) {
    const value = of.value(slice);
    if (value === undefined) return { notGiven };
    return { value: typeof value === "number" ? value : [...value] };
  }
  const cities = of.on === "memberships" ? slice.matrix.cities : slice.graph.nodes;
  const ranked = ranking(cities, of.values(slice));
  const values = ranked
    .slice(0, top)
    .map(({ city, ...each }) => ({ city: ref(city, snapshot.entities), ...each }));
  return { values, given: ranked.length, ...(ranked.length === 0 && { notGiven }) };
}

interface Ranked {
  city: string;
  value: number;
  rank: number;
}

/** The highest first; the same value, the same rank, and the next one as many below as share it. */
function ranking(cities: readonly string[], values: CityValues): Ranked[] {
  const given = cities.flatMap((city, number): Ranked[] => {
    const value = values[number];
    return value === undefined ? [] : [{ city, value, rank: 0 }];
  });
  given.sort((one, other) => other.value - one.value || (one.city < other.city ? -1 : 1));
  given.forEach((each, at) => {
    const before = given[at - 1];
    each.rank = before?.value === each.value ? before.rank : at + 1;
  });
  return given;
}
