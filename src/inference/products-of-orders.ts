import { productsUnder } from "./permuted-products.ts";

/** Orders of the nodes that are multiplied at once, at most. */
export const AT_ONCE = 12;

/** What comes of one order π of the nodes: sums over all pairs i < j. */
export interface OrderProducts {
  /** Σ e(π(i), π(j)) · b(i, j) of each fixed column b. */
  readonly along: readonly number[];
  /** Σ e(π(i), π(j))² · b(i, j) of the one that weighs. */
  readonly squares: number;
}

/** Gives, for some orders, the products of one column that they permute with fixed ones. */
export type ProductsOfOrders = (
  nodes: number,
  permuted: Float64Array,
  fixed: readonly Float64Array[],
  /** Which of the fixed columns weighs the squares. */
  weight: number,
) => (orders: readonly Uint32Array[]) => readonly OrderProducts[];

/** Order after order, in plain loops; `vectorOrders` of compute/ does the same faster. */
export const productsOfOrders: ProductsOfOrders = (nodes, permuted, fixed, weight) => {
  const products = productsUnder(nodes, [permuted, permuted.map((value) => value * value)], fixed);
  return (orders) =>
    orders.map((order) => {
      const told = products(order);
      return { along: fixed.map((_, c) => told(0, c)), squares: told(1, weight) };
    });
};
