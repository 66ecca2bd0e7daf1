/** How ties and memberships lapse, on the bundled data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DormancyQuery, DormancyReply } from "../src/contract/dormancy-question.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const workbench = await workbenchOfTests();
const ask = async (asked: Record<string, unknown> = {}): Promise<DormancyReply> =>
  DormancyReply.parse(await workbench.dormancy(DormancyQuery.parse(asked)));

test("of memberships in city networks no end is dated, so no hazard is given and the reply says so", async () => {
  const reply = await ask({ kind: "membership", city: "Cape Town" });
  assert.equal(reply.lapses.value, 0);
  assert.match(reply.noFit ?? "", /^0 ends of memberships of cities/);
  assert.equal(reply.fit, undefined);
  assert.deepEqual(reply.byAge, []);
  assert.ok(reply.lines.length > 0);
  assert.ok(reply.lines.every(({ chance }) => chance === undefined));
});

test("ties lapse seldom as far as their ends are dated, and every end names its claims", async () => {
  const reply = await ask({ city: "Cape Town", years: "10" });
  assert.ok(reply.lapses.value >= 10 && reply.lapses.because.length >= reply.lapses.value);
  const hazard = 1 / (1 + Math.exp(-(reply.fit?.a.value ?? 0)));
  assert.ok(Math.abs(hazard - reply.lapses.value / reply.spellYears) < 1e-9);
  assert.ok(reply.lines.every(({ chance = 0 }) => chance > 0 && chance < 0.1));
});

test("asked of an earlier day, what lapsed later still stands", async () => {
  const [then, now] = [await ask({ asOf: "2010-12-31" }), await ask()];
  assert.ok(then.lapses.value < now.lapses.value);
});
