import assert from "node:assert/strict";
import { test } from "node:test";
import { assertNear } from "../../test/fixtures/near.ts";
import { adjacency } from "../graph/graph.ts";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import { standingLines } from "./standing-line.ts";
import { standingTable } from "./standing-table.ts";

const LEAVES = 7500;

/** Two hubs tied to each other, each with as many cities that are tied to it alone. */
function twoHubs(leaves: number): ReturnType<typeof adjacency> {
  const around = (hub: string): [string, string][] =>
    Array.from({ length: leaves }, (_, leaf) => [hub, `${hub} ${leaf}`]);
  return adjacency([["Riga", "Lübeck"], ...around("Riga"), ...around("Lübeck")]);
}

test("betweenness in a large graph is an estimate with limits that hold the exact value, and ranks no city", () => {
  const table = standingTable({
    graph: twoHubs(LEAVES),
    matrix: membershipMatrix([]),
    complete: new Map([["Riga", ["src:list"]]]),
    population: new Map(),
    onFile: new Map(),
  });
  const lineOf = (city: string) =>
    standingLines(table, city, undefined).find(({ measure }) => measure === "betweenness");
  // Pairs of its own leaves, and each of them with all on the other side.
  const exact = (LEAVES * (LEAVES - 1)) / 2 + LEAVES * (LEAVES + 1);
  const hub = lineOf("Riga");
  assert.ok(hub?.sampled && hub.sampled.lower <= exact && exact <= hub.sampled.upper);
  assert.ok(hub.value && Math.abs(hub.value / exact - 1) < 0.03);
  assert.deepEqual([hub.sampled.draws, hub.sampled.seed, hub.rank], [5000, 1, undefined]);
  assert.match(hub.notGiven ?? "", /too large to compute it here exactly/);
  const leaf = lineOf("Riga 7");
  assert.deepEqual([leaf?.value, leaf?.sampled?.lower], [0, 0]);
  const closeness = standingLines(table, "Riga 7", undefined).find(
    ({ measure }) => measure === "harmonic-closeness-normalised",
  );
  // Its hub, the other leaves and the other hub at two ties, the rest at three.
  assertNear([closeness?.value], [(1 + LEAVES / 2 + LEAVES / 3) / (2 * LEAVES + 1)]);
  assert.equal(closeness?.sampled, undefined);
});

test("in a graph of a usual size the value is exact", () => {
  const table = standingTable({
    graph: twoHubs(10),
    matrix: membershipMatrix([]),
    complete: new Map(),
    population: new Map(),
    onFile: new Map(),
  });
  const line = standingLines(table, "Riga", undefined).find(({ measure }) => measure === "betweenness");
  assert.deepEqual([line?.value, line?.sampled], [45 + 110, undefined]);
});
