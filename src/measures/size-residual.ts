import type { Measure } from "./measure.ts";

/** Fewer cities than this predict nothing worth a residual. */
export const LEAST_CITIES = 30;

export const sizeResidual: Measure<typeof sizeResiduals> = {
  id: "size-residual",
  name: "Residual from what size predicts",
  of: "city",
  formula:
    "e_i = y_i − (α + β·x_i) by ordinary least squares, y = ln(1 + value), x = ln(population); standardised e_i / (s·√(1 − h_i)), s² = Σe² / (n − 2), h_i = 1/n + (x_i − x̄)² / Σ(x − x̄)²",
  undefinedWhen:
    "fewer than 30 cities have both a value and a population, all populations are equal, or the city lacks one of the two; standardised also where the line meets every city",
  range: "any number, in units of ln; standardised within ±√(n − 2)",
  reference:
    "Bettencourt, L. M. A., Lobo, J., Strumsky, D. and West, G. B. (2010), Urban scaling and its deviations, PLoS ONE 5(11), e13541; standardised: Cook, R. D. and Weisberg, S. (1982), Residuals and Influence in Regression, Chapman and Hall, ch. 2",
  compute: sizeResiduals,
  example: {
    says: "Eight cities each of e¹⁰ people with 3 partners, e¹⁰ with 7, e¹² with 3 and e¹² with 7: size predicts nothing, the line is flat at ln √32 = 1.7329, and a city with 7 partners lies ln √2 = 0.3466 above it, 1 standardised.",
    run: () => sizeResiduals(Array.from({ length: 32 }, (_, i) => flatWorld[i % 4] ?? {})),
    gives: {
      intercept: Math.log(32) / 2,
      slope: 0,
      cities: 32,
      residuals: Array.from({ length: 32 }, (_, i) => ({
        residual: (i % 2 === 0 ? -1 : 1) * (Math.log(2) / 2),
        standardised: i % 2 === 0 ? -1 : 1,
      })),
    },
  },
};

const flatWorld: readonly SizedCity[] = [
  { population: Math.exp(10), value: 3 },
  { population: Math.exp(10), value: 7 },
  { population: Math.exp(12), value: 3 },
  { population: Math.exp(12), value: 7 },
];

export interface SizedCity {
  readonly population?: number | undefined;
  /** A degree or another count, 0 or more. */
  readonly value?: number | undefined;
}

/** In units of ln: residual 0.69 is twice the 1 + value that size predicts. */
export interface SizeResidual {
  readonly residual: number;
  readonly standardised?: number;
}

/** The line through the cities, and one residual for each city given. */
export interface SizeFit {
  readonly intercept: number;
  readonly slope: number;
  readonly cities: number;
  readonly residuals: readonly (SizeResidual | undefined)[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

function sizeResiduals(cities: readonly SizedCity[]): SizeFit | undefined {
  const points = cities.map(pointOf);
  const given = points.filter((point) => point !== undefined);
  const line = given.length < LEAST_CITIES ? undefined : fittedLine(given);
  if (line === undefined) return undefined;
  const { intercept, slope } = line;
  const residuals = points.map((point) => point && residualOf(point, line));
  return { intercept, slope, cities: given.length, residuals };
}

/** Both on the scale of ln on which the line is drawn. */
export function pointOf({ population, value }: SizedCity): Point | undefined {
  if (population === undefined || value === undefined || population <= 0 || value < 0) return undefined;
  return { x: Math.log(population), y: Math.log1p(value) };
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
  readonly meanX: number;
  readonly spreadX: number;
  readonly n: number;
  /** The standard error s of a residual. */
  readonly error: number;
}

function fittedLine(points: readonly Point[]): Line | undefined {
  const n = points.length;
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / n;
  const meanX = mean(({ x }) => x);
  const meanY = mean(({ y }) => y);
  const spreadX = n * mean(({ x }) => (x - meanX) ** 2);
  // Equal logarithms can differ in their last digit, which is no spread to fit a line to.
  if (spreadX <= n * (ROUNDING * meanX) ** 2) return undefined;
  const slope = (n * mean(({ x, y }) => (x - meanX) * (y - meanY))) / spreadX;
  const intercept = meanY - slope * meanX;
  const squares = n * mean(({ x, y }) => (y - intercept - slope * x) ** 2);
  return { intercept, slope, meanX, spreadX, n, error: Math.sqrt(squares / (n - 2)) };
}

/** Differences this small against the numbers they come from are rounding. */
const ROUNDING = 1e-12;

function residualOf({ x, y }: Point, line: Line): SizeResidual {
  const residual = y - (line.intercept + line.slope * x);
  const leverage = 1 / line.n + (x - line.meanX) ** 2 / line.spreadX;
  const error = line.error * Math.sqrt(Math.max(0, 1 - leverage));
  return error <= ROUNDING * (1 + Math.abs(y)) ? { residual } : { residual, standardised: residual / error };
}
