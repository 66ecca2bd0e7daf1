import { coMembers } from "../graph/co-members.ts";
import type { MembershipMatrix } from "../graph/membership-matrix.ts";
import { giniOf } from "../measures/degree-gini.ts";

/**
 * Figures of memberships that the numbers of cities' bodies and bodies' members leave open. Grades do not count, as
 * the draws they are set beside have none.
 */

/** Pairs of cities that sit together in a body at least; undefined where no city sits in one. */
export function pairsTogether(matrix: MembershipMatrix): number | undefined {
  if (matrix.columns.length === 0) return undefined;
  let pairs = 0;
  for (const { met } of coMembers(matrix)) pairs += met.length;
  return pairs;
}

/**
 * How often cities that meet in one body meet in another: 4·C₄ / L₃, C₄ the cycles city – body – city – body and L₃ the
 * paths of three seats. Undefined where there is no such path.
 * Robins, G. and Alexander, M. (2004), Small worlds among interlocking directors: network structure and distance in
 * bipartite graphs, Computational and Mathematical Organization Theory 10(1), 69–94.
 */
export function bipartiteClustering(matrix: MembershipMatrix): number | undefined {
  const { cities, bodies, offsets, columns } = matrix;
  const members = new Uint32Array(bodies.length);
  for (const body of columns) members[body] = (members[body] ?? 0) + 1;
  let paths = 0;
  for (let city = 0; city < cities.length; city++) {
    const row = columns.subarray(offsets[city], offsets[city + 1]);
    for (const body of row) paths += (row.length - 1) * ((members[body] ?? 0) - 1);
  }
  let cycles = 0;
  for (const { met, shared } of coMembers(matrix))
    for (const other of met) cycles += ((shared[other] ?? 0) * ((shared[other] ?? 0) - 1)) / 2;
  return paths === 0 ? undefined : (4 * cycles) / paths;
}

/** The Gini coefficient of cities' interlocking connectivity, N_a = Σ_{b ≠ a} bodies both sit in. */
export function interlockGini(matrix: MembershipMatrix): number | undefined {
  const sums = new Float64Array(matrix.cities.length);
  for (const { city, met, shared } of coMembers(matrix))
    for (const other of met) {
      sums[city] = (sums[city] ?? 0) + (shared[other] ?? 0);
      sums[other] = (sums[other] ?? 0) + (shared[other] ?? 0);
    }
  return giniOf(sums);
}
