import { type ChanceAsked, chanceSpace } from "../assessments/chance-figures.ts";
import { communityMeasure } from "../assessments/community-measures.ts";
import { GROUPED_MEASURES, groupedMeasure } from "../assessments/grouped-measures.ts";
import { measureTraits } from "../assessments/measure-traits.ts";
import { SEAT_PAIR_MEASURES } from "../assessments/seat-pair-measures.ts";
import { type MeasuredSlice, sizeOf, sliceMeasure } from "../assessments/slice-measures.ts";
import { listingsInForce, weightedTiesInForce } from "../assessments/ties-in-force.ts";
import { type Side, toldMeasure } from "../assessments/told-measures.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { Slice } from "../contract/graph-question.ts";
import type { MeasureQuery, MeasureReply, MeasuresReply } from "../contract/measure-question.ts";
import { againstChance } from "../measures/against-chance.ts";
import { MEASURES } from "../measures/all.ts";
import type { Measure } from "../measures/measure.ts";
import type { Body, Polity } from "../record/entity.ts";
import { nearestHint } from "../record/nearest-words.ts";
import { bodyNamed } from "./body-named.ts";
import { refuseChance } from "./chance-refused.ts";
import { polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import { type Computed, measureResult } from "./measure-result.ts";
import type { Snapshot } from "./snapshot.ts";
import { type SliceDesk, tieSlice, tiesToldIn } from "./tie-slice.ts";

/** All measures with their papers. */
export function answerMeasures(): MeasuresReply {
  return { measures: MEASURES.map(told) };
}

/** A measure on a slice of the ties in force, or on the memberships in bodies whose rosters are covered. */
export async function answerMeasure(
  desk: SliceDesk,
  {
    id,
    top,
    pair,
    by,
    figure,
    model,
    draws,
    seed,
    asOf: _,
    knownAsOf: __,
    publishedUntil: ___,
    ...slice
  }: MeasureQuery & { id: string },
  view: LedgerView,
): Promise<MeasureReply> {
  const measure = measureNamed(id);
  const of = computedMeasure(id);
  if (of === undefined) throw notOnSlices(measure);
  if (by !== undefined && !("by" in of)) throw noGrouping(measure);
  const chance: ChanceAsked = { figure, model, draws, seed };
  if (id !== againstChance.id) refuseChance(measure, chance);
  const asked = pairOf(measure, sidesOf(of), pair, desk, view.snapshot);
  const onSeats = isOnSeats(of, id, chance);
  if (onSeats && isNarrowed(slice)) throw noSliceOfSeats(figure ?? measure.name);
  const { graph, words } = await tieSlice(desk, slice, view);
  const onFile = tiesToldIn(slice, view.snapshot);
  const measured: MeasuredSlice = {
    graph,
    weighted: () => weightedTiesInForce(onFile, view.day),
    listings: () => listingsInForce(onFile, view.day),
    matrix: view.view().given.matrix,
    polity: (each) => polityOf(each, view.snapshot),
    nameOf: (each) => view.snapshot.entities.get(each)?.name ?? each,
    countries: desk.countries,
  };
  return {
    measure: told(measure),
    slice: onSeats ? "memberships in bodies whose rosters are covered" : words,
    asOf: view.day,
    ...sizeOf(onSeats, measured),
    ...measureResult(of, measured, { top, pair: asked, by, chance }, view.snapshot),
  };
}

function seatPairMeasure(id: string): Computed | undefined {
  return SEAT_PAIR_MEASURES.find(({ measure }) => measure.id === id);
}

function computedMeasure(id: string): Computed | undefined {
  return groupedMeasure(id) ?? communityMeasure(id) ?? seatPairMeasure(id) ?? toldMeasure(id) ?? sliceMeasure(id);
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
  const found = computedMeasure(id);
  const onSlices = found !== undefined && !("ofPair" in found);
  const on = found && ("on" in found ? found.on : "ties");
  const { computedAs, beside } = measureTraits(id);
  return {
    ...{ id, name, of, formula, range, undefinedWhen, reference, example: example.says, onSlices },
    ...(on ? { on } : { elsewhere: elsewhereOf(id) }),
    computedAs,
    beside: [...beside],
  };
}

function measureNamed(id: string): Measure {
  const measure = MEASURES.find((each) => each.id === id);
  if (measure) return measure;
  const nearest = nearestHint(
    id,
    MEASURES.map((each) => each.id),
  );
  throw new QuestionError("not-found", "unknown-measure", `No measure is called '${id}'.${nearest}`);
}

/** Where a measure that takes more than a slice is to be had. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  backbone: "'hansa backbone' and /api/backbone compute it",
  standing: "'hansa assess CITY' and /api/cities give it among the city's peers",
  "percentile-interval": "'hansa assess CITY' gives it beside the percentile",
  "residual-interval": "'hansa assess CITY' gives it beside the residual",
  "source-removal": "'hansa assess CITY' gives it under 'How firm that is'",
  "flip-share": "'hansa compare CITY CITY' gives it, and 'hansa assess CITY' beside its peers",
  "theme-entropy": "'hansa measure --all' has it as a column",
  "niche-overlap": "'hansa pair CITY CITY' gives it, seen from each side",
  "niche-overlap-symmetric": "'hansa pair CITY CITY' gives it",
  "weight-of-evidence": "'hansa networks profile NETWORK' puts the cities that may join in its order",
};

function elsewhereOf(id: string): string {
  return ELSEWHERE[id] ?? "docs/measures says what it takes, and src/measures has it for programs";
}

function notOnSlices({ id, name, of }: Measure): QuestionError {
  return new QuestionError(
    "bad-question",
    "not-on-slices",
    `${name} is of a ${of} and takes more than a slice of the ledger: ${elsewhereOf(id)}. 'hansa measure' lists those that a slice has.`,
  );
}

function noGrouping({ name }: Measure): QuestionError {
  const taken = GROUPED_MEASURES.map(({ measure }) => measure.id).join(", ");
  return new QuestionError(
    "bad-question",
    "no-grouping",
    `${name} does not part the cities into groups; leave --by out. These do: ${taken}.`,
  );
}

function isNarrowed(slice: Slice): boolean {
  return Object.values(slice).some((condition) => condition !== undefined);
}

function isOnSeats(of: Computed, id: string, { figure }: ChanceAsked): boolean {
  if (id === againstChance.id) return chanceSpace(figure) === "memberships";
  return "on" in of && of.on === "memberships";
}

function noSliceOfSeats(what: string): QuestionError {
  return new QuestionError(
    "bad-question",
    "no-slice-of-memberships",
    `${what} is computed on memberships, which a slice of ties does not narrow; ask without one.`,
  );
}

function polityOf(id: string, { entities }: Snapshot): Polity | undefined {
  const entity = entities.get(id);
  return entity?.type === "polity" ? entity : undefined;
}

/** What a measure of a pair is of: two cities, two networks, or a city and a network. */
function sidesOf(of: Computed): readonly [Side, Side] | undefined {
  return "ofPair" in of ? (of.sides ?? ["city", "city"]) : undefined;
}

const PAIR_EXAMPLES: Readonly<Record<string, readonly [string, string, string]>> = {
  "city,city": ["two cities", "Cape Town", "Tokyo"],
  "body,body": ["two networks", "C40", "Urban 20"],
  "city,body": ["a city and a network", "Cape Town", "C40"],
};

/** The two that a measure of a pair is asked of. */
function pairOf(
  { id, name }: Measure,
  sides: readonly [Side, Side] | undefined,
  pair: readonly string[] | undefined,
  { places }: SliceDesk,
  snapshot: Snapshot,
): (Polity | Body)[] {
  if (sides === undefined && pair === undefined) return [];
  if (sides !== undefined && pair !== undefined)
    return pair.map((each, at) =>
      sides[at] === "body" ? bodyNamed(each, snapshot, places) : polityNamed(each, snapshot, places),
    );
  const [two, one, other] = PAIR_EXAMPLES[String(sides)] ?? ["two cities", "", ""];
  throw new QuestionError(
    "bad-question",
    sides === undefined ? "no-pair" : "pair-needed",
    sides === undefined
      ? `${name} is not of two cities; leave --pair out.`
      : `${name} is of ${two}: name them, as in 'hansa measure ${id} --pair "${one}" ${/\s/.test(other) ? `"${other}"` : other}' or ?pair=${one}&pair=${other}.`,
  );
}
