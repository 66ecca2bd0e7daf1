/** A forecast of the ties on file played through, over HTTP. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startServer } from "../src/api/start-server.ts";
import { BacktestReply } from "../src/contract/backtest-question.ts";
import { ErrorBody } from "../src/contract/error-body.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";
import { temporaryHome } from "./hansa.ts";

const workbench = await workbenchOfTests();
const server = await startServer(workbench, { host: "127.0.0.1", port: 0, log: assert.ifError });
const home = temporaryHome();
after(async () => {
  await server.close();
  home.remove();
});
const get = (query: string): Promise<Response> =>
  fetch(new URL(`/api/forecast-backtest?${query}`, server.address));

test("the reply is that of the command, byte for byte", async () => {
  const { stdout } = await home.hansa(["forecast", "backtest", "--split", "2005", "--seed", "2", "--json"]);
  assert.equal(await (await get("split=2005&seed=2")).text(), stdout);
});

test("every figure of a model lies in its interval, and so does every gain on a simple rule", async () => {
  const { model, trees, baselines } = BacktestReply.parse(await (await get("split=2005&seed=2")).json());
  for (const { auc, aucInterval, averagePrecision = 0, recallAt10, intervals } of [model, trees]) {
    const told = [
      [auc.uniform, aucInterval.uniform],
      [auc.degreeMatched, aucInterval.degreeMatched],
      [averagePrecision, intervals.averagePrecision],
      [recallAt10, intervals.recallAt10],
    ] as const;
    for (const [value = 0, interval] of told)
      assert.ok(interval && interval.lower < value && value < interval.upper, `${value}`);
  }
  for (const { behind } of Object.values(baselines)) {
    assert.deepEqual(Object.keys(behind).length, 7);
    for (const gain of Object.values(behind))
      assert.ok(gain && gain.lower <= gain.upper && Number.isFinite(gain.value));
  }
});

test("a day that parts too few ties is diagnosed by name", async () => {
  for (const [split, code] of [
    ["2050", "no-new-ties"],
    ["1930", "too-few-to-learn"],
  ]) {
    const reply = await get(`split=${split}`);
    assert.equal(reply.status, 400);
    assert.equal(ErrorBody.parse(await reply.json()).error.code, code);
  }
  assert.equal((await get("split=yesterday")).status, 400);
  assert.equal((await get("")).status, 400);
});
