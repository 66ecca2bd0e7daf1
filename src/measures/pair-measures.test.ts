import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { GRAPH_FIXTURES } from "../../test/fixtures/graph-fixture.ts";
import { moreMeasures } from "../../test/fixtures/more-graph-measures.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency, type Graph } from "../graph/graph.ts";
import { twoStepPairs } from "../graph/two-step-pairs.ts";
import { adamicAdar } from "./adamic-adar.ts";
import { commonPartners } from "./common-partners.ts";
import { partnerJaccard } from "./partner-jaccard.ts";
import { preferentialAttachment } from "./preferential-attachment.ts";

type Scored = Record<string, number>;

function ofAllPairs(graph: Graph): Scored {
  const scores: Scored = {};
  twoStepPairs(graph, (a, b, _, score) => {
    scores[`${graph.nodes[a]} ${graph.nodes[b]}`] = score;
  });
  return scores;
}

for (const { name, graph } of GRAPH_FIXTURES) {
  test(`${name}: Adamic–Adar and Jaccard of all pairs with a common partner are those of networkx`, () => {
    const { adamicAdar: expected, jaccard } = moreMeasures(name);
    assertNear(ofAllPairs(graph), Object.fromEntries(expected.map(([a, b, score]) => [`${a} ${b}`, score])));
    for (const [a, b, share] of jaccard) assertNear(partnerJaccard.compute(graph, a, b), share);
    for (const [a, b, score] of expected) assertNear(adamicAdar.compute(graph, b, a), score);
  });
}

test("all pairs at once are told what each pair is told alone", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      const told = new Map<string, readonly [number, number]>();
      twoStepPairs(graph, (a, b, common, score) => {
        assert.ok(a < b && !told.has(`${a} ${b}`));
        told.set(`${a} ${b}`, [common, score]);
      });
      graph.nodes.forEach((one, a) => {
        graph.nodes.slice(a + 1).forEach((other, i) => {
          const alone = [
            commonPartners.compute(graph, one, other)?.length,
            adamicAdar.compute(graph, other, one),
          ];
          assertNear(told.get(`${a} ${a + 1 + i}`) ?? [0, 0], alone);
        });
      });
    }),
  );
});

test("a pair has the same values from both its ends, and a city none with itself", () => {
  fc.assert(
    fc.property(anyTies, ({ nodes, edges }) => {
      const graph = adjacency(edges, nodes);
      for (const { compute } of [commonPartners, adamicAdar, partnerJaccard, preferentialAttachment])
        for (const a of nodes) {
          assert.equal(compute(graph, a, a), undefined);
          for (const b of nodes) assertNear(compute(graph, a, b), compute(graph, b, a));
        }
    }),
  );
});
