import type { BipartiteConfiguration } from "../graph/bipartite-configuration.ts";
import { coMembers } from "../graph/co-members.ts";
import type { MembershipMatrix } from "../graph/membership-matrix.ts";
import { poissonBinomialTails, type Tails } from "./poisson-binomial.ts";
import { refinedNormalTails } from "./refined-normal.ts";

/** Pairs of cities that are alike: of the same two classes and with as many bodies in common. */
export interface SharedOutcome {
  /** How many pairs they are. */
  readonly pairs: number;
  /** Bodies both sit in, and how many the model expects. */
  readonly shared: number;
  readonly expected: number;
  /** The chance of sharing as many or more, and as many or fewer. */
  readonly upper: number;
  readonly lower: number;
}

/** How tails are found: to the last digits, or by one pass over the bodies whatever the number shared. */
export type TailForm = "exact" | "refined-normal";

/** outcomes[class of one city][class of the other][bodies shared], the same whichever city comes first. */
export type OutcomeTable = readonly (readonly (readonly (SharedOutcome | undefined)[])[])[];

/**
 * All pairs of cities that sit somewhere, counted by outcome. Chances hang on a city by its class alone, so there are
 * a few thousand outcomes where there are a hundred million pairs.
 */
export function sharedOutcomes(
  matrix: MembershipMatrix,
  model: BipartiteConfiguration,
  form: TailForm,
): OutcomeTable {
  const counts = countedPairs(matrix, model);
  return mirrored(counts.length, (one, two) =>
    outcomesOf(counts[one]?.[two] ?? new Float64Array(), trials(model, one, two), form),
  );
}

/** How far the tails of a table lie from exact ones, at most, among the sorts of pair that were compared. */
export interface TailError {
  readonly most: number;
  readonly compared: number;
  /** How many sorts of pair there are: two numbers of bodies that cities have. */
  readonly of: number;
}

/** Compares a table of approximated tails with exact ones, from pairs that share little by chance to those that share much. */
export function tailError(table: OutcomeTable, model: BipartiteConfiguration): TailError {
  const sorts = table.flatMap((lines, one) =>
    lines.flatMap((line, two) => {
      const expected = line.find((each) => each !== undefined)?.expected;
      return two < one || expected === undefined ? [] : [{ one, two, line, expected }];
    }),
  );
  sorts.sort((a, b) => a.expected - b.expected);
  const compared = Math.min(MOST_COMPARED, sorts.length);
  let most = 0;
  for (let i = 0; i < compared; i++) {
    const at = compared < 2 ? 0 : Math.round((i * (sorts.length - 1)) / (compared - 1));
    const { one = 0, two = 0, line = [] } = sorts[at] ?? {};
    const exact = poissonBinomialTails(trials(model, one, two), line.length - 1);
    line.forEach((outcome, k) => {
      if (outcome === undefined) return;
      const [upper, lower] = [exact.upper[k] ?? 0, exact.lower[k] ?? 0];
      most = Math.max(most, Math.abs(outcome.upper - upper), Math.abs(outcome.lower - lower));
    });
  }
  return { most, compared, of: sorts.length };
}

/** More would take as long as exact tails of all, where there are many bodies. */
const MOST_COMPARED = 200;

/** counts[one class][another][bodies shared]: how many pairs. A city without a seat is in none. */
function countedPairs(matrix: MembershipMatrix, model: BipartiteConfiguration): Float64Array[][] {
  const { classOfCity, citiesInClass } = model;
  const seats = citiesInClass.map(() => 0);
  matrix.cities.forEach((_, city) => {
    seats[classOfCity[city] ?? 0] = (matrix.offsets[city + 1] ?? 0) - (matrix.offsets[city] ?? 0);
  });
  const counts = mirrored(
    seats.length,
    (one, two) => new Float64Array(Math.min(seats[one] ?? 0, seats[two] ?? 0) + 1),
  );
  for (const { city, shared, met } of coMembers(matrix)) {
    const lines = counts[classOfCity[city] ?? 0] ?? [];
    for (let i = 0; i < met.length; i++) {
      const other = met[i] ?? 0;
      const line = lines[classOfCity[other] ?? 0];
      const count = shared[other] ?? 0;
      if (line) line[count] = (line[count] ?? 0) + 1;
    }
  }
  counts.forEach((lines, one) => {
    for (const [two, line] of lines.entries())
      if (two >= one && line.length > 1) line[0] = allPairs(citiesInClass, one, two) - total(line);
  });
  return counts;
}

function allPairs(sizes: readonly number[], one: number, two: number): number {
  const size = sizes[one] ?? 0;
  return one === two ? (size * (size - 1)) / 2 : size * (sizes[two] ?? 0);
}

function total(line: Float64Array): number {
  return line.reduce((sum, pairs) => sum + pairs, 0);
}

/** A square table with the same made for (a, b) and (b, a). */
function mirrored<Made>(size: number, make: (one: number, two: number) => Made): Made[][] {
  const table: Made[][] = [];
  for (let one = 0; one < size; one++)
    table.push(
      Array.from({ length: size }, (_, two) => (two < one ? table[two]?.[one] : undefined) ?? make(one, two)),
    );
  return table;
}

/** The chance of both sitting in each body, but for bodies where they cannot. */
function trials(
  { chances, bodiesInClass }: BipartiteConfiguration,
  one: number,
  two: number,
): readonly number[] {
  return bodiesInClass.flatMap((size, body) => {
    const both = (chances[one]?.[body] ?? 0) * (chances[two]?.[body] ?? 0);
    return both === 0 ? [] : new Array<number>(size).fill(both);
  });
}

function outcomesOf(
  counts: Float64Array,
  chances: readonly number[],
  form: TailForm,
): readonly (SharedOutcome | undefined)[] {
  const most = counts.findLastIndex((pairs) => pairs > 0);
  if (most < 0) return [];
  const tails: Tails = (form === "exact" ? poissonBinomialTails : refinedNormalTails)(chances, most);
  const expected = chances.reduce((sum, each) => sum + each, 0);
  return Array.from(counts.subarray(0, most + 1), (pairs, shared) =>
    pairs === 0
      ? undefined
      : { pairs, shared, expected, upper: tails.upper[shared] ?? 0, lower: tails.lower[shared] ?? 0 },
  );
}
