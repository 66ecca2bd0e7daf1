/**
 * How long the measures that a page computes take, on graphs of the bundled data's size and larger.
 * Run: npx node bench/measures.ts
 */
import { adjacency, type Graph, tieCount } from "../src/graph/graph.ts";
import { betweenness } from "../src/measures/betweenness.ts";
import { harmonicCloseness, harmonicClosenessOf } from "../src/measures/harmonic-closeness.ts";
import { removalInterval } from "../src/measures/removal-interval.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";

/** A graph where half of the ties seek cities that have many already, as sister cities do. */
function grown(cities: number, ties: number, seed: number): Graph {
  const random = seededRandom(seed);
  const any = (): string => `c${Math.floor(random() * cities)}`;
  const edges: [string, string][] = [];
  while (edges.length < ties) {
    const known = edges[Math.floor(random() * edges.length)]?.[0];
    edges.push([known !== undefined && random() < 0.5 ? known : any(), any()]);
  }
  return adjacency(
    edges,
    Array.from({ length: cities }, (_, i) => `c${i}`),
  );
}

/** Every city tied to one before it: the largest component a graph with n − 1 ties can have. */
function tree(cities: number, seed: number): Graph {
  const random = seededRandom(seed);
  return adjacency(
    Array.from({ length: cities - 1 }, (_, i) => [`c${i + 1}`, `c${Math.floor(random() * (i + 1))}`]),
  );
}

function median(run: () => unknown, times: number): string {
  for (let i = 0; i < 5; i++) run();
  const each = Array.from({ length: times }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  const middle = each.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  return `${middle.toFixed(2)} ms`;
}

const plan = { share: 0.1, draws: 200, seed: 1 };
const graphs = [
  ["2,500 cities, 2,100 ties", grown(2500, 2100, 1), 21],
  ["2,500 cities, a tree", tree(2500, 1), 21],
  ["10,055 cities, 17,401 ties", grown(10_055, 17_401, 1), 5],
] as const;
for (const [name, graph, times] of graphs) {
  console.log(`${name} (${tieCount(graph)} after repeats), median of ${times}`);
  console.log(`  betweenness, all cities        ${median(() => betweenness.compute(graph), times)}`);
  console.log(`  harmonic closeness, all cities ${median(() => harmonicCloseness.compute(graph), times)}`);
  const one = (g: Graph): readonly (number | undefined)[] => [harmonicClosenessOf(g, 0)];
  console.log(
    `  interval of one, 200 draws     ${median(() => removalInterval.compute(graph, one, plan), 5)}`,
  );
}
