import type { Entries } from "../src/diffusion/entries.ts";
import { connect, type Graph } from "../src/graph/graph.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";

/** Places whose ties are drawn at random. */
export function drawnGraph(places: number, ties: number, seed: number): Graph {
  const random = seededRandom(seed);
  const nodes = Array.from({ length: places }, (_, v) => String(v));
  const draw = (): Uint32Array => Uint32Array.from({ length: ties }, () => Math.floor(random() * places));
  return connect(nodes, new Map(nodes.map((node, v) => [node, v])), { from: draw(), to: draw() });
}

/** Years in which places took a practice up by a hazard that is known, from twenty that had it in the first year. */
export function entriesOf(drawn: {
  readonly a: number;
  readonly b: number;
  readonly places: number;
  readonly ties: number;
  readonly years: number;
  readonly seed: number;
}): Entries {
  const graph = drawnGraph(drawn.places, drawn.ties, drawn.seed);
  const random = seededRandom(drawn.seed + 1);
  const year = new Int32Array(drawn.places).fill(2000, 0, 20);
  for (let now = 2001; now <= 2000 + drawn.years; now++)
    for (let v = 0; v < drawn.places; v++) {
      if (year[v] !== 0) continue;
      const partners = graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1]);
      const have = partners.filter((w) => (year[w] ?? 0) > 0 && (year[w] ?? 0) < now).length;
      const x = drawn.a + drawn.b * (partners.length === 0 ? 0 : have / partners.length);
      if (random() < 1 / (1 + Math.exp(-x))) year[v] = now;
    }
  return { graph, year };
}
