import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency, degreeOf, type Graph, tieCount } from "../graph/graph.ts";
import { withoutTies } from "../graph/without-ties.ts";
import { orderUnderRemoval } from "./order-under-removal.ts";

/** Every set of ties of that size left out, one after the other. */
function byCounting(graph: Graph, a: string, b: string, size: number): Record<string, number> {
  const counts = { ahead: 0, behind: 0, level: 0 };
  const [one, other] = [graph.index.get(a) ?? 0, graph.index.get(b) ?? 0];
  const m = tieCount(graph);
  let sets = 0;
  for (let bits = 0; bits < 2 ** m; bits++) {
    const removed = new Set(Array.from({ length: m }, (_, tie) => tie).filter((tie) => (bits >> tie) & 1));
    if (removed.size !== size) continue;
    const left = withoutTies(graph, removed);
    const lead = degreeOf(left, one) - degreeOf(left, other);
    counts[lead > 0 ? "ahead" : lead < 0 ? "behind" : "level"] += 1;
    sets += 1;
  }
  return { ahead: counts.ahead / sets, behind: counts.behind / sets, level: counts.level / sets };
}

test("the shares are those of all ways to leave ties out, counted one by one", () => {
  fc.assert(
    fc.property(anyTies, fc.nat(), fc.nat(), fc.nat(), ({ nodes, edges }, first, second, some) => {
      const graph = adjacency(edges.slice(0, 9), nodes);
      const m = tieCount(graph);
      const [a, b] = [graph.nodes[first % graph.nodes.length], graph.nodes[second % graph.nodes.length]];
      if (m < 2 || a === undefined || b === undefined || a === b) return;
      const size = 1 + (some % (m - 1));
      const { ahead, behind, level } = orderUnderRemoval.compute(graph, a, b, size / m) ?? {};
      assertNear({ ahead, behind, level }, byCounting(graph, a, b, size));
    }),
    { numRuns: 60 },
  );
});

test("shares of a large graph sum to 1, and who is far ahead stays so", () => {
  const karate = GRAPH_FIXTURES[0]?.graph ?? adjacency([]);
  const [most, least] = ["33", "11"].map((name) => karate.nodes.find((node) => node.endsWith(name)) ?? "");
  const {
    ahead = 0,
    behind = 0,
    level = 0,
    flips = 1,
  } = orderUnderRemoval.compute(karate, most ?? "", least ?? "", 0.1) ?? {};
  assertNear(ahead + behind + level, 1);
  assert.ok(ahead > 0.999 && flips < 0.001);
});

test("a city beside itself, one that is not there, and no tie left out have no order", () => {
  const graph = adjacency([["Lübeck", "Riga"]]);
  for (const [a, b, share] of [
    ["Riga", "Riga", 1],
    ["Riga", "Accra", 1],
    ["Riga", "Lübeck", 0.1],
  ] as const)
    assert.equal(orderUnderRemoval.compute(graph, a, b, share), undefined);
});
