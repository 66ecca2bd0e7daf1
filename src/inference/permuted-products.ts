/** Columns of all pairs of some nodes: the rows of the upper triangle, one after the other. */
type PairColumns = readonly Float64Array[];

/** Gives, for an order of the nodes, the product of each column that it permutes with each fixed one. */
export type ProductsUnder = (
  nodes: number,
  permuted: PairColumns,
  fixed: PairColumns,
) => (order: Uint32Array) => (k: number, c: number) => number;

/**
 * Products of permuted columns with fixed ones: Σ over i < j of e_k(π(i), π(j)) · b_c(i, j), for all k and c. This is
 * where MRQAP spends its time: pairs are gathered a row at a time, and multiplied in blocks of 4 × 3, which keeps the
 * sums in registers. `vectorProducts` of compute/ does the same faster.
 */
export const productsUnder: ProductsUnder = (nodes, permuted, fixed) => {
  const width = permuted.length;
  const grid = { nodes, width, cells: bothWays(nodes, permuted) };
  // A block that is not full is filled up with columns of nothing.
  const gathered = padded(width, ROWS, () => new Float64Array(nodes));
  const nothing = new Float64Array(fixed[0]?.length ?? 0);
  const columns = padded(fixed.length, COLUMNS, (c) => fixed[c] ?? nothing);
  const stride = columns.length;
  const sums = new Float64Array(gathered.length * stride);
  return (order) => {
    sums.fill(0);
    let start = 0;
    for (let i = 0; i + 1 < nodes; i++) {
      gather(grid, order, i, gathered);
      for (let k = 0; k < gathered.length; k += ROWS)
        for (let c = 0; c < stride; c += COLUMNS)
          addProducts(gathered, k, columns, c, start, nodes - 1 - i, sums, stride);
      start += nodes - 1 - i;
    }
    return (k, c) => sums[k * stride + c] ?? 0;
  };
};

/** Columns of all pairs of nodes, both ways round: column k of the pair (i, j) at (i·width + k)·n + j. */
interface PairGrid {
  readonly nodes: number;
  readonly width: number;
  readonly cells: Float64Array;
}

function bothWays(nodes: number, columns: PairColumns): Float64Array {
  const cells = new Float64Array(nodes * nodes * columns.length);
  for (const [k, column] of columns.entries())
    for (let i = 0, at = 0; i < nodes; i++)
      for (let j = i + 1; j < nodes; j++, at++) {
        cells[(i * columns.length + k) * nodes + j] = column[at] ?? 0;
        cells[(j * columns.length + k) * nodes + i] = column[at] ?? 0;
      }
  return cells;
}

const ROWS = 4;
const COLUMNS = 3;

function padded(length: number, multiple: number, column: (at: number) => Float64Array): Float64Array[] {
  return Array.from({ length: Math.ceil(length / multiple) * multiple }, (_, at) => column(at));
}

function gather(
  { nodes, width, cells }: PairGrid,
  order: Uint32Array,
  i: number,
  into: readonly Float64Array[],
): void {
  for (let k = 0; k < width; k++) {
    const row = ((order[i] ?? 0) * width + k) * nodes;
    const place = into[k];
    if (!place) return;
    for (let j = i + 1; j < nodes; j++) place[j - i - 1] = cells[row + (order[j] ?? 0)] ?? 0;
  }
}

function addProducts(
  a: readonly Float64Array[],
  k: number,
  b: readonly Float64Array[],
  c: number,
  start: number,
  length: number,
  sums: Float64Array,
  stride: number,
): void {
  const [a0, a1, a2, a3] = [a[k], a[k + 1], a[k + 2], a[k + 3]];
  const [b0, b1, b2] = [b[c], b[c + 1], b[c + 2]];
  if (!a0 || !a1 || !a2 || !a3 || !b0 || !b1 || !b2) return;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s20 = 0;
  let s21 = 0;
  let s22 = 0;
  let s30 = 0;
  let s31 = 0;
  let s32 = 0;
  for (let j = 0; j < length; j++) {
    const x = b0[start + j] ?? 0;
    const y = b1[start + j] ?? 0;
    const z = b2[start + j] ?? 0;
    const p = a0[j] ?? 0;
    const q = a1[j] ?? 0;
    const r = a2[j] ?? 0;
    const s = a3[j] ?? 0;
    s00 += p * x;
    s01 += p * y;
    s02 += p * z;
    s10 += q * x;
    s11 += q * y;
    s12 += q * z;
    s20 += r * x;
    s21 += r * y;
    s22 += r * z;
    s30 += s * x;
    s31 += s * y;
    s32 += s * z;
  }
  const block = [s00, s01, s02, s10, s11, s12, s20, s21, s22, s30, s31, s32];
  for (const [at, sum] of block.entries()) {
    const place = (k + Math.floor(at / COLUMNS)) * stride + c + (at % COLUMNS);
    sums[place] = (sums[place] ?? 0) + sum;
  }
}
