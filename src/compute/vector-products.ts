import { type ProductsUnder, productsUnder } from "../inference/permuted-products.ts";
import { type BlockShape, vectorFunctions, vectorMemory } from "./vector-module.ts";

/** Sums of two that are held in registers at once, and pairs of cells among them. */
const SUMS = 12;
const MOST_PAIRS = 6;
/** Nodes that are gathered at once: their cells and as much of a fixed column stay in the nearest cache. */
export const PIECE = 128;
export const DOUBLE = 8;
/** What WebAssembly can address. */
export const MOST_BYTES = 2 ** 32;

/**
 * `productsUnder` in WebAssembly, two products at a time, unless the grid is more than that can address. The cells of
 * a pair of nodes lie side by side, so that one look-up brings them all, and a row of all fixed columns too.
 */
export const vectorProducts: ProductsUnder = (nodes, permuted, fixed) => {
  const shape = shapeOf(permuted.length, fixed.length);
  const { pairs, width } = shape;
  const columns = Math.ceil(fixed.length / shape.columns) * shape.columns;
  const place = placesOf(nodes, width, columns);
  if (place.end > MOST_BYTES) return productsUnder(nodes, permuted, fixed);
  const memory = vectorMemory(place.end);
  fillGrid(new Float64Array(memory.buffer, place.grid, nodes * nodes * width), nodes, width, permuted);
  fillRows(new Float64Array(memory.buffer, place.fixed, pairsOf(nodes) * columns), nodes, columns, fixed);
  const { gather, block } = vectorFunctions(memory, shape);
  const order32 = new Uint32Array(memory.buffer, place.order, nodes);
  const sums = new Float64Array(memory.buffer, place.sums, columns * width);
  return (order) => {
    for (let i = 0; i < nodes; i++) order32[i] = DOUBLE * width * (order[i] ?? 0);
    sums.fill(0);
    let start = place.fixed;
    for (let i = 0; i + 1 < nodes; i++) {
      const apart = DOUBLE * (nodes - 1 - i);
      const row = place.grid + nodes * (order32[i] ?? 0);
      for (let j = i + 1; j < nodes; j += PIECE) {
        const count = Math.min(PIECE, nodes - j);
        gather(row, place.order + 4 * j, count, place.gathered);
        const from = start + DOUBLE * (j - i - 1);
        for (let c = 0; c < columns; c += shape.columns)
          for (let k = 0; k < width; k += 2 * pairs)
            block(
              place.gathered + DOUBLE * k,
              from + c * apart,
              apart,
              count,
              place.sums + DOUBLE * (c * width + k),
            );
      }
      start += columns * apart;
    }
    return (k, c) => sums[c * width + k] ?? 0;
  };
};

function shapeOf(width: number, fixed: number): BlockShape {
  const all = Math.ceil(width / 2);
  const blocks = Math.ceil(all / MOST_PAIRS);
  const pairs = Math.ceil(all / blocks);
  const most = Math.floor(SUMS / pairs);
  const columns = Math.ceil(fixed / Math.ceil(fixed / most));
  return { pairs, columns, width: 2 * pairs * blocks };
}

interface Places {
  readonly grid: number;
  readonly fixed: number;
  readonly order: number;
  readonly gathered: number;
  readonly sums: number;
  readonly end: number;
}

function placesOf(nodes: number, width: number, columns: number): Places {
  const fixed = DOUBLE * nodes * nodes * width;
  const order = fixed + DOUBLE * pairsOf(nodes) * columns;
  const gathered = order + 16 * Math.ceil(nodes / 4);
  const sums = gathered + DOUBLE * PIECE * width;
  return { grid: 0, fixed, order, gathered, sums, end: sums + DOUBLE * columns * width };
}

export function fillGrid(
  cells: Float64Array,
  nodes: number,
  width: number,
  permuted: readonly Float64Array[],
): void {
  for (const [k, column] of permuted.entries())
    for (let i = 0, at = 0; i < nodes; i++)
      for (let j = i + 1; j < nodes; j++, at++) {
        cells[(i * nodes + j) * width + k] = column[at] ?? 0;
        cells[(j * nodes + i) * width + k] = column[at] ?? 0;
      }
}

export function fillRows(
  cells: Float64Array,
  nodes: number,
  columns: number,
  fixed: readonly Float64Array[],
): void {
  for (const [c, column] of fixed.entries())
    for (let i = 0, start = 0; i + 1 < nodes; start += nodes - 1 - i, i++)
      cells.set(column.subarray(start, start + nodes - 1 - i), columns * start + c * (nodes - 1 - i));
}

export function pairsOf(nodes: number): number {
  return (nodes * (nodes - 1)) / 2;
}
