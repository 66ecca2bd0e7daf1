import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Comparison } from "../src/assessments/compare.ts";
import type { Workbench } from "../src/workbench/workbench.ts";
import { bundledWorkbench } from "./bundled-workbench.ts";

const asOf = "2026-11-23";

let workbench: Workbench;
let close: () => Promise<void>;
before(async () => {
  ({ workbench, close } = await bundledWorkbench());
});
after(() => close());

const compared = (...city: string[]): Promise<Comparison> => workbench.comparison({ city, asOf });

test("what Cape Town and Tokyo did together is one letter to the G20, which each signed on its own record", async () => {
  const { common } = await compared("Cape Town", "Tokyo");
  assert.equal(common.together.length, 1);
  const acts = common.together[0]?.acts ?? [];
  assert.deepEqual(
    acts.map(({ city, because }) => [city, ...because]),
    [
      ["gn:3369157", "episodes:ep2-180"],
      ["gn:1850147", "episodes:ep2-093"],
    ],
  );
});

test("no ratio per head is printed for Cape Town and Tokyo: no source gives both the same boundary", async () => {
  const { perHead } = await compared("Cape Town", "Tokyo");
  const [partners] = perHead;
  assert.ok(partners && partners.combinations.length >= 4);
  for (const { fair, perMillion, unfair, flipsOrder } of partners.combinations) {
    assert.equal(fair, false);
    assert.equal(perMillion, undefined);
    assert.match(unfair ?? "", /boundar/);
    assert.equal(typeof flipsOrder, "boolean");
  }
  // 17 partners of 4,772,846 people and 19 of 14,064,696: still told that the order turns.
  assert.ok(partners.combinations.some(({ flipsOrder }) => flipsOrder));
});
