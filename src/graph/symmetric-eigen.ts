/** Eigenvalues in falling order, each with its vector of length 1. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

/**
 * All eigenvalues and vectors of a symmetric matrix, by rotations that take off-diagonal cells to zero one after
 * another until none is left (cyclic Jacobi). Slow, k³ for each of some ten sweeps, but right to the last digits
 * for equal eigenvalues as well; for a few hundred rows, not for thousands.
 * Golub, G. H. and Van Loan, C. F. (2013), Matrix Computations, 4th ed., Johns Hopkins, 8.5.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const n = matrix.length;
  const cells = matrix.map((row) => Float64Array.from(row));
  // Rows of `vectors` turn along and become the eigenvectors.
  const vectors = cells.map((_, i) => Float64Array.from({ length: n }, (_, j) => Number(i === j)));
  const size = Math.sqrt(
    cells.reduce((sum, row) => sum + row.reduce((all, cell) => all + cell * cell, 0), 0),
  );
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(cells) > size * ROUNDING; sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(cells, vectors, p, q);
  const values = cells.map((row, i) => row[i] ?? 0);
  const falling = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  return {
    values: falling.map((i) => values[i] ?? 0),
    vectors: falling.map((i) => vectors[i] ?? new Float64Array(n)),
  };
}

const MOST_SWEEPS = 60;
const ROUNDING = 1e-15;

function offDiagonal(cells: readonly Float64Array[]): number {
  let sum = 0;
  cells.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (i !== j) sum += cell * cell;
    });
  });
  return Math.sqrt(sum);
}

function rotate(
  cells: readonly Float64Array[],
  vectors: readonly Float64Array[],
  p: number,
  q: number,
): void {
  const [rowP, rowQ, vectorP, vectorQ] = [cells[p], cells[q], vectors[p], vectors[q]];
  if (!rowP || !rowQ || !vectorP || !vectorQ) return;
  const cell = rowP[q] ?? 0;
  if (cell === 0) return;
  const half = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * cell);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.hypot(1, half));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = tangent * cosine;
  turn(rowP, rowQ, cosine, sine);
  for (const row of cells) {
    const [a, b] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * a - sine * b;
    row[q] = sine * a + cosine * b;
  }
  rowP[q] = 0;
  rowQ[p] = 0;
  turn(vectorP, vectorQ, cosine, sine);
}

function turn(one: Float64Array, two: Float64Array, cosine: number, sine: number): void {
  for (let j = 0; j < one.length; j++) {
    const [a, b] = [one[j] ?? 0, two[j] ?? 0];
    one[j] = cosine * a - sine * b;
    two[j] = sine * a + cosine * b;
  }
}
