import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import { breadthFirst } from "./breadth-first.ts";
import { adjacency } from "./graph.ts";
import { randomShortestPath } from "./random-shortest-path.ts";

test("what is drawn between two cities lies on a shortest path of theirs, and all of one path", () => {
  fc.assert(
    fc.property(anyTies, fc.nat(), ({ nodes, edges }, seed) => {
      const graph = adjacency(edges, nodes);
      const draw = randomShortestPath(graph, seededRandom(seed));
      const distances = graph.nodes.map((_, v) => breadthFirst(graph)(v).distance);
      graph.nodes.forEach((_, a) => {
        graph.nodes.forEach((_, b) => {
          const apart = distances[a]?.[b] ?? -1;
          const path = draw(a, b);
          assert.equal(path === undefined, apart === -1);
          if (path === undefined) return;
          assert.equal(path.between.length, Math.max(0, apart - 1));
          const steps = [...path.between].map((v) => distances[a]?.[v] ?? -1).sort((x, y) => x - y);
          assert.deepEqual(
            steps,
            steps.map((_, i) => i + 1),
          );
          for (const v of path.between)
            assert.equal((distances[a]?.[v] ?? -1) + (distances[b]?.[v] ?? -1), apart);
        });
      });
    }),
  );
});

test("each of several shortest paths is drawn as often, whichever way they part and meet", () => {
  // From s by a or b, on from b by c or d or e, all to t: six tied cities, four paths of equal length.
  const graph = adjacency([
    ["s", "a"],
    ["s", "b"],
    ["a", "x"],
    ["b", "c"],
    ["b", "d"],
    ["b", "e"],
    ["x", "t"],
    ["c", "t"],
    ["d", "t"],
    ["e", "t"],
  ]);
  const draw = randomShortestPath(graph, seededRandom(5));
  const [s, t] = [graph.index.get("s") ?? 0, graph.index.get("t") ?? 0];
  const times = new Map<string, number>();
  for (let i = 0; i < 8000; i++) {
    const path = [...(draw(s, t)?.between ?? [])]
      .map((v) => graph.nodes[v])
      .sort()
      .join("");
    times.set(path, (times.get(path) ?? 0) + 1);
  }
  assert.deepEqual([...times.keys()].sort(), ["ax", "bc", "bd", "be"]);
  for (const count of times.values()) assert.ok(Math.abs(count - 2000) < 200, `${count}`);
});
