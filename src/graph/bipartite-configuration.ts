import { fittedMargins } from "./fitted-margins.ts";
import { type DegreeClass, looseBlocks } from "./loose-blocks.ts";
import type { MembershipMatrix } from "./membership-matrix.ts";

/**
 * The chance of each city sitting in each body, were only the numbers of a city's bodies and a body's members known.
 * Cities with as many bodies, and bodies with as many members, form a class and share their chances.
 */
export interface BipartiteConfiguration {
  readonly classOfCity: Uint32Array;
  readonly classOfBody: Uint32Array;
  readonly citiesInClass: readonly number[];
  readonly bodiesInClass: readonly number[];
  /** chances[class of the city][class of the body]. */
  readonly chances: readonly Float64Array[];
  /** The most by which an expected number of bodies or members misses the one on file. */
  readonly residual: number;
}

/**
 * The bipartite configuration model: p_ik = x_i·y_k / (1 + x_i·y_k) with Σ_k p_ik and Σ_i p_ik as in the matrix, the
 * chances of greatest entropy with these expected degrees. Cells that the degrees force (a city in no body, in all of
 * them, or less plainly) have 0 or 1, where x or y would be 0 or infinite. Grades do not count.
 * Saracco, F., Di Clemente, R., Gabrielli, A. and Squartini, T. (2015), Randomizing bipartite networks: the case of the
 * World Trade Web, Scientific Reports 5, 10595; grouped by degree as in Vallarano, N. et al. (2021), Fast and scalable
 * likelihood maximization for exponential random graph models with local constraints, Scientific Reports 11, 15227.
 */
export function bipartiteConfiguration({
  cities,
  bodies,
  offsets,
  columns,
}: MembershipMatrix): BipartiteConfiguration {
  const seats = Uint32Array.from(cities, (_, city) => (offsets[city + 1] ?? 0) - (offsets[city] ?? 0));
  const members = new Uint32Array(bodies.length);
  for (const body of columns) members[body] = (members[body] ?? 0) + 1;
  const [city, body] = [classesOf(seats), classesOf(members)];
  const chances = city.classes.map(() => new Float64Array(body.classes.length));
  const set = (row: number, column: number, chance: number): void => {
    const line = chances[row];
    if (line) line[column] = chance;
  };
  for (const block of looseBlocks(city.classes, body.classes, (row, column) => set(row, column, 1))) {
    const fitted = fittedMargins(block.rows, block.columns);
    block.rows.forEach((row, g) => {
      block.columns.forEach((column, h) => {
        set(row.number, column.number, fitted[g]?.[h] ?? 0);
      });
    });
  }
  return {
    classOfCity: city.classOf,
    classOfBody: body.classOf,
    citiesInClass: city.classes.map(({ size }) => size),
    bodiesInClass: body.classes.map(({ size }) => size),
    chances,
    residual: residualOf(city.classes, body.classes, chances),
  };
}

/** The chance of one city sitting in one body, by their numbers in the matrix. */
export function chanceOf(
  { classOfCity, classOfBody, chances }: BipartiteConfiguration,
  city: number,
  body: number,
): number {
  return chances[classOfCity[city] ?? 0]?.[classOfBody[body] ?? 0] ?? 0;
}

function classesOf(degrees: Uint32Array): {
  readonly classes: readonly DegreeClass[];
  readonly classOf: Uint32Array;
} {
  const sizes = new Map<number, number>();
  for (const degree of degrees) sizes.set(degree, (sizes.get(degree) ?? 0) + 1);
  const classes = [...sizes]
    .sort(([a], [b]) => b - a)
    .map(([degree, size], number) => ({ number, size, degree }));
  const number = new Map(classes.map((each) => [each.degree, each.number]));
  return { classes, classOf: degrees.map((degree) => number.get(degree) ?? 0) };
}

function residualOf(
  rows: readonly DegreeClass[],
  columns: readonly DegreeClass[],
  chances: readonly Float64Array[],
): number {
  const row = rows.map(({ number, degree }) =>
    columns.reduce((lack, each) => lack - each.size * (chances[number]?.[each.number] ?? 0), degree),
  );
  const column = columns.map(({ number, degree }) =>
    rows.reduce((lack, each) => lack - each.size * (chances[each.number]?.[number] ?? 0), degree),
  );
  return [...row, ...column].reduce((most, lack) => Math.max(most, Math.abs(lack)), 0);
}
