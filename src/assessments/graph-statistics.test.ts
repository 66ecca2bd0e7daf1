import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyTies } from "../../test/fixtures/any-graph.ts";
import { adjacency } from "../graph/graph.ts";
import { GraphStatistics, graphStatistics } from "./graph-statistics.ts";

const ALWAYS = [
  ...["n", "m", "components", "largestComponent", "meanDegree", "maxDegree", "triangles", "wedges"],
  ...["transitivity", "meanLocalClustering", "assortativity", "meanDistance", "diameter", "gini"],
];

test("of any graph each figure is there as a number, or as null with its reason", () => {
  fc.assert(
    fc.property(anyTies, fc.boolean(), ({ nodes, edges }, exact) => {
      const told = graphStatistics(adjacency(edges, nodes), exact ? {} : { mostSteps: 0 });
      assert.deepEqual(GraphStatistics.parse(told), told);
      const { sampled: _, intervals: __, notGiven = {}, ...figures } = told;
      for (const key of ALWAYS) assert.ok(key in figures, key);
      for (const [key, value] of Object.entries(figures))
        assert.equal(value === null, key in notGiven, `${key}: ${value}`);
      assert.ok(Object.values(notGiven).every((why) => why !== ""));
    }),
  );
});

test("no city, no tie, no wedge and one degree alone are told apart", () => {
  const why = (edges: [string, string][], nodes: string[] = []) =>
    graphStatistics(adjacency(edges, nodes)).notGiven;
  assert.equal(why([])?.maxDegree, "there is no city");
  assert.deepEqual(Object.keys(why([]) ?? {}).length, 10);
  assert.equal(why([], ["Riga"])?.density, "there is one city alone, so no tie is possible");
  assert.equal(why([], ["Lübeck", "Riga"])?.meanDistance, "there is no tie");
  assert.deepEqual(why([["Lübeck", "Riga"]]), {
    transitivity: "no city has two partners, so there is no wedge to close",
    meanLocalClustering: "no city has two partners, so there is no wedge to close",
    meanLocalClusteringWithZeros: "no city has two partners, so there is no wedge to close",
    assortativity: "all cities with a tie have as many, and it takes two different degrees",
  });
  const triangle: [string, string][] = [
    ["Lübeck", "Riga"],
    ["Lübeck", "Tallinn"],
    ["Riga", "Tallinn"],
  ];
  assert.deepEqual(Object.keys(why(triangle) ?? {}), ["assortativity"]);
  assert.equal(why([...triangle, ["Tallinn", "Visby"]]), undefined);
});

test("a diameter that is only bounded is null, and the reason gives the bounds", () => {
  const ring = Array.from({ length: 3000 }, (_, v): [string, string] => [`c${v}`, `c${(v + 1) % 3000}`]);
  const { diameter, meanDistance, notGiven, sampled } = graphStatistics(adjacency(ring), { mostSteps: 1 });
  assert.ok(meanDistance !== null && sampled?.diameter);
  const { lower, upper } = sampled.diameter;
  if (lower === upper) assert.equal(diameter, lower);
  else assert.match(notGiven?.diameter ?? "", new RegExp(`too large .* lie from ${lower} to ${upper}: `));
});
