import assert from "node:assert/strict";
import { test } from "node:test";
import { adjacency } from "../graph/graph.ts";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import { MapOnDemand } from "./map-on-demand.ts";
import { orderBesidePeers } from "./order-beside-peers.ts";
import { type StandingTable, standingTable } from "./standing-table.ts";

const CITIES = 12_000;
const TIES = 18_000;

/** A ring of cities, of which some have a partner across it as well: too many for all shortest paths. */
function largeTable(): StandingTable {
  const ring = Array.from({ length: TIES }, (_, tie): [string, string] =>
    tie < CITIES
      ? [`city ${tie}`, `city ${(tie + 1) % CITIES}`]
      : [`city ${(tie * 7) % CITIES}`, `city ${(tie * 7 + CITIES / 2) % CITIES}`],
  );
  return standingTable({
    graph: adjacency(ring),
    matrix: membershipMatrix([]),
    complete: new Map(),
    population: new Map(),
    onFile: new Map(),
  });
}

test("of thousands of peers in a large graph only those whose order is told are searched from", () => {
  const table = largeTable();
  const asked = new Set<string>();
  const columns = table.columns.map((column) => ({
    ...column,
    ...(column.oneByOne && {
      values: new MapOnDemand(table.graph.nodes, (city) => {
        asked.add(city);
        return column.values.get(city) ?? 0;
      }),
    }),
  }));
  assert.ok(columns.some(({ oneByOne }) => oneByOne));
  const peers = table.graph.nodes.filter((id) => id !== "city 0").map((id) => ({ id, population: 1000 }));
  const order = orderBesidePeers(
    {
      standing: { ...table, columns },
      city: { id: "city 0", type: "polity", name: "City 0", level: "city" },
      entities: new Map(),
    },
    { steps: [{ criteria: [], peers, ranked: [] }], at: 0, enough: true },
  );
  assert.equal(order.peers.length, 5);
  assert.ok(order.peers.every(({ components }) => components.length === 3));
  assert.deepEqual(asked, new Set(["city 0", ...order.peers.map(({ city }) => city.id)]));
});
