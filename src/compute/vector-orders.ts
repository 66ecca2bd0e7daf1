import { AT_ONCE, type ProductsOfOrders, productsOfOrders } from "../inference/products-of-orders.ts";
import { type BlockShape, vectorFunctions, vectorMemory } from "./vector-module.ts";
import { DOUBLE, fillGrid, fillRows, MOST_BYTES, PIECE, pairsOf } from "./vector-products.ts";

/** Twelve orders side by side, and two fixed columns: as many sums as registers hold. */
const SHAPE: BlockShape = { pairs: AT_ONCE / 2, columns: 2, width: AT_ONCE };
/** Which of the fixed columns a block multiplies. */
const BLOCK = SHAPE.columns;

/**
 * `productsOfOrders` in WebAssembly: of several orders what they put at a pair lies side by side, so that the fixed
 * columns, too many for a cache, are read once for all of them. Each sum is made pair after pair, as for one alone.
 */
export const vectorOrders: ProductsOfOrders = (nodes, permuted, fixed, weight) => {
  const columns = BLOCK * Math.ceil(fixed.length / BLOCK);
  const place = placesOf(nodes, columns);
  if (place.end > MOST_BYTES) return productsOfOrders(nodes, permuted, fixed, weight);
  const memory = vectorMemory(place.end);
  fillGrid(new Float64Array(memory.buffer, place.grid, nodes * nodes), nodes, 1, [permuted]);
  fillRows(new Float64Array(memory.buffer, place.fixed, pairsOf(nodes) * columns), nodes, columns, fixed);
  const { pick, block, squares } = vectorFunctions(memory, SHAPE);
  const places = new Uint32Array(memory.buffer, place.orders, AT_ONCE * nodes);
  const sums = new Float64Array(memory.buffer, place.sums, (columns + 1) * AT_ONCE);
  const pieceAt = (i: number, j: number, start: number): void => {
    const [count, apart] = [Math.min(PIECE, nodes - j), DOUBLE * (nodes - 1 - i)];
    for (let b = 0; b < AT_ONCE; b++) {
      const row = place.grid + nodes * (places[b * nodes + i] ?? 0);
      pick(row, place.orders + 4 * (b * nodes + j), count, place.gathered + DOUBLE * b);
    }
    const from = start + DOUBLE * (j - i - 1);
    for (let c = 0; c < columns; c += BLOCK)
      block(place.gathered, from + c * apart, apart, count, place.sums + DOUBLE * c * AT_ONCE);
    squares(place.gathered, from + weight * apart, count, place.sums + DOUBLE * columns * AT_ONCE);
  };
  return (orders) => {
    if (orders.length > AT_ONCE) throw new RangeError(`${orders.length} orders, of ${AT_ONCE} at most.`);
    // A place without an order of its own takes the first, and nobody asks what comes of it.
    for (let b = 0; b < AT_ONCE; b++)
      places.set(orders[b]?.map((node) => DOUBLE * node) ?? places.subarray(0, nodes), b * nodes);
    sums.fill(0);
    for (let i = 0, start = place.fixed; i + 1 < nodes; i++) {
      for (let j = i + 1; j < nodes; j += PIECE) pieceAt(i, j, start);
      start += DOUBLE * columns * (nodes - 1 - i);
    }
    return orders.map((_, b) => ({
      along: fixed.map((_column, c) => sums[c * AT_ONCE + b] ?? 0),
      squares: sums[columns * AT_ONCE + b] ?? 0,
    }));
  };
};

interface Places {
  readonly grid: number;
  readonly fixed: number;
  readonly orders: number;
  readonly gathered: number;
  readonly sums: number;
  readonly end: number;
}

function placesOf(nodes: number, columns: number): Places {
  const fixed = DOUBLE * nodes * nodes;
  const orders = fixed + DOUBLE * pairsOf(nodes) * columns;
  const gathered = orders + 4 * AT_ONCE * nodes;
  const sums = gathered + DOUBLE * PIECE * AT_ONCE;
  return { grid: 0, fixed, orders, gathered, sums, end: sums + DOUBLE * (columns + 1) * AT_ONCE };
}
