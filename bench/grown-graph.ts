import { connect, type Graph } from "../src/graph/graph.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";

/**
 * Cities strewn over a square. Half of the ties join neighbours on the map, half lead to a city as often as it has
 * ties already, as sister cities do. No loop, no pair twice, exactly as many ties as asked.
 */
export function grownGraph(cities: number, ties: number, seed: number): Graph {
  // Beyond that new pairs are drawn ever more rarely, and in the end never.
  if (ties > (cities * (cities - 1)) / 4)
    throw new RangeError(`${ties} ties are too many for ${cities} cities: at most half of all pairs.`);
  const random = seededRandom(seed);
  const side = Math.max(1, Math.floor(Math.sqrt(cities / 4)));
  const cells = Array.from({ length: cities }, () => ({ x: cell(random, side), y: cell(random, side) }));
  const inCell = Map.groupBy(cells.keys(), (city) => (cells[city]?.y ?? 0) * side + (cells[city]?.x ?? 0));
  const near = (city: number): number | undefined => {
    const { x, y } = cells[city] ?? { x: 0, y: 0 };
    const [dx, dy] = [Math.floor(random() * 3) - 1, Math.floor(random() * 3) - 1];
    const there = inCell.get((y + dy) * side + x + dx) ?? [];
    return there[Math.floor(random() * there.length)];
  };
  const seen = new Set<number>();
  const ends = new Uint32Array(2 * ties);
  for (let count = 0; count < ends.length; ) {
    const one = Math.floor(random() * cities);
    const other = random() < 0.5 ? near(one) : ends[Math.floor(random() * count)];
    if (other === undefined || other === one) continue;
    const pair = Math.min(one, other) * cities + Math.max(one, other);
    if (seen.has(pair)) continue;
    seen.add(pair);
    ends[count++] = one;
    ends[count++] = other;
  }
  const { nodes, index } = numberedCities(cities);
  const from = ends.filter((_, place) => place % 2 === 0);
  return connect(nodes, index, { from, to: ends.filter((_, place) => place % 2 === 1) });
}

/** Ids of cities in the order of their numbers. */
export function numberedCities(cities: number): Pick<Graph, "nodes" | "index"> {
  const nodes = Array.from({ length: cities }, (_, city) => `c${String(city).padStart(7, "0")}`);
  return { nodes, index: new Map(nodes.map((node, number) => [node, number])) };
}

function cell(random: () => number, side: number): number {
  return Math.floor(random() * side);
}
