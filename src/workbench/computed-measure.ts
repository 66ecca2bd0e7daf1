import type { ChanceFigure } from "../assessments/chance-codes.ts";
import { chanceSpace } from "../assessments/chance-figures.ts";
import { communityMeasure } from "../assessments/community-measures.ts";
import { groupedMeasure } from "../assessments/grouped-measures.ts";
import { measureTraits } from "../assessments/measure-traits.ts";
import { seatMeasure } from "../assessments/seat-measures.ts";
import { SEAT_PAIR_MEASURES } from "../assessments/seat-pair-measures.ts";
import { sliceMeasure } from "../assessments/slice-measures.ts";
import { toldMeasure } from "../assessments/told-measures.ts";
import type { MeasureReply } from "../contract/measure-question.ts";
import { againstChance } from "../measures/against-chance.ts";
import type { Measure } from "../measures/measure.ts";
import type { Computed } from "./measure-result.ts";

/** How a measure is computed on a slice, if it is. */
export function computedMeasure(id: string): Computed | undefined {
  return (
    groupedMeasure(id) ??
    communityMeasure(id) ??
    seatMeasure(id) ??
    seatPairMeasure(id) ??
    toldMeasure(id) ??
    sliceMeasure(id)
  );
}

function seatPairMeasure(id: string): Computed | undefined {
  return SEAT_PAIR_MEASURES.find(({ measure }) => measure.id === id);
}

/** Whether a measure is computed on memberships, as some figures set against chance are; the others are on ties. */
export function isOnSeats(of: Computed, figure?: ChanceFigure): boolean {
  if (of.measure.id === againstChance.id) return chanceSpace(figure) === "memberships";
  return "on" in of && of.on === "memberships";
}

type Taken = MeasureReply["measure"]["takes"][number];

const OF_TIES: readonly Taken[] = ["form", "theme", "source", "network", "region", "city"];
/** Some of its figures are of memberships, and take networks, too. */
const OF_CHANCE: readonly Taken[] = ["networks", "figure", "model", "draws", "seed"];
const OF_SEATS: readonly Taken[] = ["theme", "networks", "network", "region", "city"];

/** A measure with its papers, on what it is computed, and what a question for it may say. */
export function measureTold(measure: Measure): MeasureReply["measure"] {
  const { id, name, of, formula, range, unit, undefinedWhen, reference, example } = measure;
  const found = computedMeasure(id);
  const { computedAs, beside } = measureTraits(id);
  return {
    ...{ id, name, of, formula, range, undefinedWhen, reference },
    ...(unit && { unit }),
    example: example.says,
    onSlices: found !== undefined && !("ofPair" in found),
    ...(found ? { on: isOnSeats(found) ? "memberships" : "ties" } : { elsewhere: elsewhereOf(id) }),
    computedAs,
    beside: [...beside],
    takes: found ? takenBy(found) : [],
  };
}

function takenBy(found: Computed): Taken[] {
  return [
    ...(isOnSeats(found) ? OF_SEATS : OF_TIES),
    ...("ofPair" in found ? (["pair"] as const) : []),
    ...("by" in found ? (["by"] as const) : []),
    ...(found.measure.id === againstChance.id ? OF_CHANCE : []),
  ];
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

export function elsewhereOf(id: string): string {
  return ELSEWHERE[id] ?? "docs/measures says what it takes, and src/measures has it for programs";
}
