import assert from "node:assert/strict";
import { test } from "node:test";
import { MeasureQuery, type MeasureReply } from "../src/contract/measure-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { assertNear } from "./fixtures/near.ts";

const workbench = await workbenchOfTests();

const measure = (id: string, asked: Record<string, unknown> = {}): Promise<MeasureReply> =>
  workbench.measure({ id, ...MeasureQuery.parse(asked) });

test("a measure of two cities wants two, and others want none", async () => {
  const { through = [], value, pair } = await measure("shortest-path", { pair: ["Cape Town", "Tokyo"] });
  assert.equal(through.length - 1, value);
  assert.deepEqual(
    [through[0]?.id, through.at(-1)?.id],
    pair?.map(({ id }) => id),
  );
  await assert.rejects(measure("adamic-adar"), /name them, as in/);
  await assert.rejects(measure("degree", { pair: ["Riga", "Tokyo"] }), /leave --pair out/);
  assert.throws(() => MeasureQuery.parse({ pair: "Riga" }));
});

test("two networks, and a city and a network, are a pair too, over covered rosters alone", async () => {
  const { shared, first, second } = await workbench.overlap({ network: ["C40", "Urban 20"] });
  const { value } = await measure("overlap-coefficient", { pair: ["C40", "Urban 20"] });
  assertNear([value], [shared.length / Math.min(first.members, second.members)]);
  const { table: [row] = [] } = await measure("marginal-reach", { pair: ["Cape Town", "C40"] });
  assert.equal(row?.["member"], "yes");
  assert.equal(row?.["others"], first.members - 1);
  const { notGiven = "" } = await measure("overlap-coefficient", { pair: ["C40", "Metropolis"] });
  assert.match(notGiven, /roster of Metropolis.* is not covered/);
  await assert.rejects(measure("marginal-reach"), /a city and a network.*--pair "Cape Town" C40/);
});

test("the interlock of two cities stands beside what chance gives of their shared bodies", async () => {
  const {
    value,
    table: [row] = [],
    drawn,
  } = await measure("interlock-link", { pair: ["Cape Town", "Tokyo"] });
  assert.ok(Number(value) >= Number(row?.["shared"]) && Number(row?.["mean"]) > 0);
  assert.deepEqual(drawn, { draws: 200, seed: 1 });
});
