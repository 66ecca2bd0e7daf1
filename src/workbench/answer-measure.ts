import { type MeasuredSlice, sizeOf } from "../assessments/slice-measures.ts";
import { listingsInForce, weightedTiesInForce } from "../assessments/ties-in-force.ts";
import type { Side } from "../assessments/told-measures.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { MeasureQuery, MeasureReply, MeasuresReply } from "../contract/measure-question.ts";
import { MEASURES } from "../measures/all.ts";
import type { Measure } from "../measures/measure.ts";
import type { Body, Polity } from "../record/entity.ts";
import { nearestHint } from "../record/nearest-words.ts";
import { bodyNamed } from "./body-named.ts";
import { polityNamed } from "./city-name.ts";
import { computedMeasure, isOnSeats, measureTold } from "./computed-measure.ts";
import type { LedgerView } from "./ledger-view.ts";
import { notOnSlices, refuseUntaken } from "./measure-refusal.ts";
import { type Computed, measureResult } from "./measure-result.ts";
import { seatSlice } from "./seat-slice.ts";
import type { Snapshot } from "./snapshot.ts";
import { type SliceDesk, tieSlice, tiesToldIn } from "./tie-slice.ts";

/** All measures with their papers. */
export function answerMeasures(): MeasuresReply {
  return { measures: MEASURES.map(measureTold) };
}

/** A measure on a slice of the ties in force, or of the memberships in bodies whose rosters are covered. */
export async function answerMeasure(
  desk: SliceDesk,
  { id, ...asked }: MeasureQuery & { id: string },
  view: LedgerView,
): Promise<MeasureReply> {
  const measure = measureNamed(id);
  const of = computedMeasure(id);
  if (of === undefined) throw notOnSlices(measure);
  refuseUntaken(of, asked);
  const { top, by, figure, model, draws, seed } = asked;
  const chance = { figure, model, draws, seed };
  const pair = pairOf(measure, sidesOf(of), asked.pair, desk, view.snapshot);
  const onSeats = isOnSeats(of, figure);
  const { words, ...measured } = onSeats
    ? await seatsMeasured(desk, asked, view)
    : await tiesMeasured(desk, asked, view);
  return {
    measure: measureTold(measure),
    slice: words,
    asOf: view.day,
    ...sizeOf(onSeats, measured),
    ...measureResult(of, measured, { top, pair, by, chance }, view.snapshot),
  };
}

type Named = MeasuredSlice & { readonly words: string };

async function tiesMeasured(desk: SliceDesk, asked: MeasureQuery, view: LedgerView): Promise<Named> {
  const { graph, words } = await tieSlice(desk, asked, view);
  const onFile = tiesToldIn(asked, view.snapshot);
  return {
    ...lookedUp(desk, view),
    words,
    graph,
    weighted: () => weightedTiesInForce(onFile, view.day),
    listings: () => listingsInForce(onFile, view.day),
  };
}

async function seatsMeasured(desk: SliceDesk, asked: MeasureQuery, view: LedgerView): Promise<Named> {
  return { ...lookedUp(desk, view), ...(await seatSlice(desk, asked, view)) };
}

/** All ties and memberships of the day, and what is known of whom they bind. */
function lookedUp({ countries }: SliceDesk, { snapshot, day, view }: LedgerView): MeasuredSlice {
  const { graph, matrix, complete } = view().given;
  return {
    graph,
    matrix,
    weighted: () => weightedTiesInForce(snapshot, day),
    listings: () => listingsInForce(snapshot, day),
    isCovered: (body) => view().covered.includes(body),
    isComplete: (each) => complete.has(each),
    polity: (each) => polityOf(each, snapshot),
    nameOf: (each) => snapshot.entities.get(each)?.name ?? each,
    countries,
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
