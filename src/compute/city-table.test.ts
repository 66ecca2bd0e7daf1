import assert from "node:assert/strict";
import { test } from "node:test";
import { grownGraph } from "../../bench/grown-graph.ts";
import { assertNear } from "../../test/fixtures/near.ts";
import type { PlainSlice } from "../assessments/city-columns.ts";
import { directedGraph } from "../graph/directed-graph.ts";
import { membershipMatrix } from "../graph/membership-matrix.ts";
import { evenlyWeighted } from "../graph/weighted-graph.ts";
import { betweenness } from "../measures/betweenness.ts";
import { degree } from "../measures/degree.ts";
import { harmonicClosenessNormalised } from "../measures/harmonic-closeness-normalised.ts";
import { type CityColumn, cityTable, type TableProgress } from "./city-table.ts";

const graph = grownGraph(600, 1200, 5);

const WORLD: PlainSlice = {
  graph,
  weighted: evenlyWeighted(graph),
  listings: directedGraph([]),
  matrix: membershipMatrix([
    { city: "c0000001", body: "one", grade: 2 },
    { city: "c0000002", body: "one" },
    { city: "c0000001", body: "two", grade: 1 },
    { city: "far-off", body: "two", grade: 3 },
  ]),
  polities: new Map(
    graph.nodes.map((id, v) => [
      id,
      { type: "polity", id, name: id, level: "city", country: "DE", gazetteerPopulation: 1000 + v ** 2 },
    ]),
  ),
  countries: new Map(),
  bodyThemes: new Map([["one", ["climate", "culture"]]]),
};

const valuesOf = (columns: readonly CityColumn[], id: string): CityColumn["values"] =>
  columns.find((column) => column.id === id)?.values ?? [];

test("the table is the same to the last digit on one thread and on two, in the order of the measures", async () => {
  const alone = await cityTable(WORLD, { threads: 1 });
  assert.deepEqual(await cityTable(WORLD, { threads: 2 }), alone);
  assert.equal(alone[0]?.id, "degree");
  assert.equal(new Set(alone.map(({ id }) => id)).size, alone.length);
});

test("its columns are what each measure gives alone", async () => {
  const columns = await cityTable(WORLD);
  assertNear(valuesOf(columns, degree.id), degree.compute(graph));
  assertNear(valuesOf(columns, betweenness.id), betweenness.compute(graph));
  assertNear(valuesOf(columns, harmonicClosenessNormalised.id), harmonicClosenessNormalised.compute(graph));
  // Of one body with two themes: ln 2. The other body says none.
  assertNear(valuesOf(columns, "theme-entropy"), [Math.LN2, Math.LN2, undefined]);
  assert.equal(valuesOf(columns, "degree-residual").filter((value) => value !== undefined).length, 600);
  assert.deepEqual(
    valuesOf(columns, "city-reciprocity"),
    graph.nodes.map(() => undefined),
  );
});

test("without memberships there are no columns of them", async () => {
  const columns = await cityTable({ ...WORLD, matrix: membershipMatrix([]) });
  assert.ok(columns.length > 15);
  assert.ok(columns.every(({ on }) => on === "ties"));
});

test("it tells of each measure that is done with, and ends when all are", async () => {
  const told: TableProgress[] = [];
  await cityTable(WORLD, { threads: 2, progress: (each) => told.push(each) });
  const done = told.map((each) => each.done);
  assert.deepEqual(
    done,
    done.toSorted((one, other) => one - other),
  );
  assert.equal(told.at(-1)?.done, told.at(-1)?.all);
});

test("given up, it ends with the reason, before or while it is computed", async () => {
  const reason = new Error("no longer wanted");
  await assert.rejects(cityTable(WORLD, { signal: AbortSignal.abort(reason) }), reason);
  const large = grownGraph(20_000, 60_000, 3);
  const giveUp = new AbortController();
  const world = { ...WORLD, graph: large, weighted: evenlyWeighted(large) };
  const table = cityTable(world, {
    threads: 2,
    signal: giveUp.signal,
    progress: () => giveUp.abort(reason),
  });
  await assert.rejects(table, reason);
});
