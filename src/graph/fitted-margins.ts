/** Rows (or columns) of one degree: how many they are, and the ones that each has. */
export interface Margin {
  readonly size: number;
  readonly degree: number;
}

/**
 * Chances p_gh = x_g·y_h / (1 + x_g·y_h) with which every row and every column has its degree in expectation, for
 * margins that no cell is forced by (then the x and y are finite and, but for one factor, one of a kind). The
 * likelihood is concave in ln x and ln y: Newton's steps with the rows eliminated, halved until they help, and a round
 * of the fixed point x_g = r_g / Σ_h y_h/(1 + x_g·y_h) where none does.
 * Fixed point: Saracco, F., Di Clemente, R., Gabrielli, A. and Squartini, T. (2015), Randomizing bipartite networks,
 * Scientific Reports 5, 10595.
 */
export function fittedMargins(rows: readonly Margin[], columns: readonly Margin[]): readonly Float64Array[] {
  if (rows.length < columns.length) {
    const turned = fittedMargins(columns, rows);
    return rows.map((_, g) => Float64Array.from(turned, (column) => column[g] ?? 0));
  }
  let fit = started(rows, columns);
  for (let round = 0; round < MOST_ROUNDS && fit.residual > NEAR_ENOUGH; round++) {
    const step = newtonStep(rows, columns, fit);
    // Only rounding is left, which no step mends.
    if (step === undefined && fit.residual < SETTLED) break;
    fit = step ?? fixedPoint(rows, columns, fit);
  }
  return fit.chances;
}

const MOST_ROUNDS = 500;
const NEAR_ENOUGH = 1e-12;
const SETTLED = 1e-9;
const FIRST_SWEEPS = 5;
const MOST_HALVINGS = 30;

interface Fit {
  /** ln x and ln y. */
  readonly row: Float64Array;
  readonly column: Float64Array;
  readonly chances: readonly Float64Array[];
  /** What each row (column) still lacks of its degree. */
  readonly rowLack: Float64Array;
  readonly columnLack: Float64Array;
  /** The largest lack. */
  readonly residual: number;
}

function started(rows: readonly Margin[], columns: readonly Margin[]): Fit {
  const half = Math.log(rows.reduce((sum, { size, degree }) => sum + size * degree, 0)) / 2;
  const start = ({ degree }: Margin): number => Math.log(degree) - half;
  let fit = fitAt(rows, columns, Float64Array.from(rows, start), Float64Array.from(columns, start));
  for (let sweep = 0; sweep < FIRST_SWEEPS; sweep++) fit = fixedPoint(rows, columns, fit);
  return fit;
}

function fitAt(
  rows: readonly Margin[],
  columns: readonly Margin[],
  row: Float64Array,
  column: Float64Array,
): Fit {
  const rowLack = Float64Array.from(rows, ({ degree }) => degree);
  const columnLack = Float64Array.from(columns, ({ degree }) => degree);
  const chances = rows.map(({ size }, g) =>
    Float64Array.from(columns, (other, h) => {
      const chance = 1 / (1 + Math.exp(-(row[g] ?? 0) - (column[h] ?? 0)));
      rowLack[g] = (rowLack[g] ?? 0) - other.size * chance;
      columnLack[h] = (columnLack[h] ?? 0) - size * chance;
      return chance;
    }),
  );
  const largest = (sum: number, lack: number): number => Math.max(sum, Math.abs(lack));
  const residual = columnLack.reduce(largest, rowLack.reduce(largest, 0));
  return { row, column, chances, rowLack, columnLack, residual };
}

/** The rows are set by the columns, then the columns by the rows. */
function fixedPoint(rows: readonly Margin[], columns: readonly Margin[], fit: Fit): Fit {
  const moved = (margins: readonly Margin[], at: Float64Array, lack: Float64Array): Float64Array =>
    at.map((value, g) => {
      const degree = margins[g]?.degree ?? 0;
      return value + Math.log(degree / (degree - (lack[g] ?? 0)));
    });
  const half = fitAt(rows, columns, moved(rows, fit.row, fit.rowLack), fit.column);
  return fitAt(rows, columns, half.row, moved(columns, half.column, half.columnLack));
}

/** One step of Newton, halved until the largest lack shrinks; undefined where it never does. */
function newtonStep(rows: readonly Margin[], columns: readonly Margin[], fit: Fit): Fit | undefined {
  const { row, column } = direction(rows, columns, fit);
  let length = 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
    const by = length;
    const next = fitAt(
      rows,
      columns,
      fit.row.map((value, g) => value + by * (row[g] ?? 0)),
      fit.column.map((value, h) => value + by * (column[h] ?? 0)),
    );
    if (next.residual < fit.residual) return next;
  }
  return undefined;
}

/**
 * Newton's direction. With w = p(1 − p), the rows' own block is diagonal; put into the columns' equations it leaves
 * S = diag(v·c) − Σ_g u_g·b_g·b_gᵀ/a_g, b_g = (v_h·w_gh), a_g = Σ b_g, c_h = Σ_g u_g·w_gh. The last column stays.
 */
function direction(
  rows: readonly Margin[],
  columns: readonly Margin[],
  { chances, rowLack, columnLack }: Fit,
): { readonly row: Float64Array; readonly column: Float64Array } {
  const free = columns.length - 1;
  const system = columns.map(() => new Float64Array(columns.length));
  const right = Float64Array.from(columns, ({ size }, h) => size * (columnLack[h] ?? 0));
  const weights = chances.map((each) =>
    each.map((chance, h) => (columns[h]?.size ?? 0) * chance * (1 - chance)),
  );
  const sums = weights.map((each) => each.reduce((sum, weight) => sum + weight, 0));
  rows.forEach(({ size }, g) => {
    const [own, sum, lack] = [weights[g], sums[g] ?? 0, rowLack[g] ?? 0];
    if (own === undefined || sum === 0) return;
    for (let h = 0; h < free; h++) {
      const weight = size * (own[h] ?? 0);
      const line = system[h];
      if (line === undefined) continue;
      line[h] = (line[h] ?? 0) + weight;
      right[h] = (right[h] ?? 0) - (weight * lack) / sum;
      for (let k = 0; k <= h; k++) line[k] = (line[k] ?? 0) - (weight * (own[k] ?? 0)) / sum;
    }
  });
  const column = solved(system, right, free);
  const row = rowLack.map((lack, g) => {
    const moved = weights[g]?.reduce((sum, weight, h) => sum + weight * (column[h] ?? 0), 0) ?? 0;
    return (lack - moved) / (sums[g] || 1);
  });
  return { row, column };
}

/** Solves the first `n` equations, symmetric and positive definite, given below the diagonal (Cholesky, in place). */
function solved(lower: readonly Float64Array[], right: Float64Array, n: number): Float64Array {
  const solution = new Float64Array(right.length);
  const at = (i: number, j: number): number => lower[i]?.[j] ?? 0;
  for (let i = 0; i < n; i++) {
    const line = lower[i];
    if (line === undefined) continue;
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      line[j] = i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / at(j, j);
    }
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (solution[k] ?? 0);
    solution[i] = sum / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = solution[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (solution[k] ?? 0);
    solution[i] = sum / at(i, i);
  }
  return solution;
}
