import type { Away } from "./distances-to.ts";
import { degreeOf, type Graph } from "./graph.ts";

/**
 * Between which bounds the greatest distance among the cities of one component lies, after as many searches as given, three at
 * least; mostly few make it exact. Seen from a city in the middle, two cities at most i ties away are at most 2i
 * apart. So the farthest are searched first, and once some pair is known to be 2i apart or more, those not farther
 * than i need not be searched.
 * Crescenzi, P. et al. (2013), On computing the diameter of real-world undirected graphs, Theoretical Computer
 * Science 514, 84–95 (iFUB).
 */
export function widestApart(
  graph: Graph,
  search: Search,
  cities: readonly number[],
  searches: number,
): { lower: number; upper: number } {
  const { city, atLeast } = middle(graph, search, cities);
  const { order, count, distance } = search(city);
  const outwards = order.slice(0, count);
  const away = Uint32Array.from(outwards, (v) => distance[v] ?? 0);
  let lower = Math.max(atLeast, away[count - 1] ?? 0);
  let left = searches - 3;
  let next = count - 1;
  for (; next > 0 && 2 * (away[next] ?? 0) > lower && left > 0; next--, left--)
    lower = Math.max(lower, eccentricity(search(outwards[next] ?? 0)));
  return { lower, upper: Math.max(lower, 2 * (away[next] ?? 0)) };
}

type Search = (source: number) => Away;

/** A city halfway along a long path, found by two sweeps, and the length of that path. */
function middle(graph: Graph, search: Search, cities: readonly number[]): { city: number; atLeast: number } {
  let start = cities[0] ?? 0;
  for (const v of cities) if (degreeOf(graph, v) > degreeOf(graph, start)) start = v;
  const one = farthest(search(start));
  const swept = search(one);
  const atLeast = eccentricity(swept);
  const { distance } = swept;
  let city = farthest(swept);
  for (let step = 0; step < Math.floor(atLeast / 2); step++) city = nearer(graph, distance, city);
  return { city, atLeast };
}

function nearer({ offsets, neighbours }: Graph, distance: Int32Array, city: number): number {
  const row = neighbours.subarray(offsets[city] ?? 0, offsets[city + 1] ?? 0);
  return row.find((next) => (distance[next] ?? 0) < (distance[city] ?? 0)) ?? city;
}

function farthest({ order, count }: Away): number {
  return order[count - 1] ?? 0;
}

function eccentricity(reached: Away): number {
  return reached.distance[farthest(reached)] ?? 0;
}
