import assert from "node:assert/strict";
import { test } from "node:test";
import type { Comparison } from "../src/assessments/compare.ts";
import { workbenchOfTests } from "./bundled-workbench.ts";

const asOf = "2026-11-23";

const workbench = await workbenchOfTests();

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

test("counts per million stand for every pair of boundaries of Cape Town and Tokyo, and none of them is fair", async () => {
  const { perHead, populations } = await compared("Cape Town", "Tokyo");
  const partners = perHead.find(({ row }) => row === "partners");
  assert.equal(partners?.combinations.length, (populations[0]?.length ?? 0) * (populations[1]?.length ?? 0));
  for (const { fair, perMillion, unfair, flipsOrder } of partners?.combinations ?? []) {
    assert.equal(fair, false);
    assert.equal(perMillion.length, 2);
    assert.match(unfair ?? "", /boundar/);
    assert.equal(typeof flipsOrder, "boolean");
  }
  // 17 partners of 4,772,846 people are 3.56 a million, 19 of 14,064,696 are 1.35: the order turns.
  const prefecture = partners?.combinations.find(
    ({ populations: [one, other] }) => one?.figure.value === 4772846 && other?.figure.value === 14064696,
  );
  assert.deepEqual(
    prefecture?.perMillion.map((ratio) => ratio.toFixed(2)),
    ["3.56", "1.35"],
  );
  assert.equal(prefecture?.flipsOrder, true);
});

test("for each boundary on file there is a residual, or the reason why there is none", async () => {
  const { residuals, populations } = await compared("Cape Town", "Tokyo");
  const boundaries = new Set(populations.flat().map(({ boundary }) => boundary));
  assert.deepEqual(
    new Set(residuals.map(({ boundary }) => boundary)),
    boundaries.union(new Set(["gazetteer"])),
  );
  for (const { boundary, cities, notGiven, values } of residuals) {
    assert.equal(notGiven === undefined, boundary === "gazetteer");
    assert.equal(cities >= 30, boundary === "gazetteer");
    assert.equal(
      values.every(({ residual }) => residual !== undefined),
      boundary === "gazetteer",
    );
  }
});

test("leading roles stand at two dates: Tokyo's chair of Urban 20 was of 2019 alone, Cape Town's seat a person's", async () => {
  const roles = async (city: string): Promise<unknown[]> => {
    const { memberships } = await workbench.assessment({ city, asOf });
    return [
      ...memberships.leadingOn.map(({ day, bodies }) => [day, bodies.value]),
      memberships.leading.value,
      memberships.personalSeats.map(({ because }) => because),
    ];
  };
  assert.deepEqual(await roles("Cape Town"), [["2016-11-23", 1], [asOf, 1], 1, [["episodes:ep2-029"]]]);
  assert.deepEqual(await roles("Tokyo"), [["2016-11-23", 2], [asOf, 4], 5, []]);
});

test("the springboards are World Design Capital 2014 and the Olympic Games of 2020, won before the agreements beside them", async () => {
  const { rows } = await compared("Cape Town", "Tokyo");
  const row = rows.find(({ id }) => id === "springboard");
  assert.match(row?.cells[0]?.words ?? "", /^World Design Capital 2014, won 2011/);
  assert.match(row?.cells[1]?.words ?? "", /Olympic.*won 2013, \d+ partners first dated after/);
  assert.ok(row?.cells.every(({ because }) => because.length > 0));
});

test("counts of an assessment, a comparison and a network name their claims, a path and an overlap their graph", async () => {
  const { evidence, effort, memberships } = await workbench.assessment({ city: "Cape Town", asOf });
  assert.equal(evidence.because.length, evidence.claims);
  assert.ok(evidence.affairsBecause.length >= evidence.episodeRows);
  assert.ok(effort.because.length >= effort.rows);
  const c40 = memberships.lines.find(({ body }) => body.id === "net:c40")?.roster;
  assert.ok((c40?.rows.length ?? 0) >= (c40?.onFile ?? 1));
  const { common, path, pathBecause, pathGraph } = await compared("Cape Town", "Tokyo");
  for (const { partners, bodies } of common.only)
    for (const { because } of [...partners, ...bodies]) assert.ok(because.length > 0);
  assert.ok(path && pathBecause.length >= path.length - 1);
  assert.match(pathGraph, /polities and \d+ ties recorded here/);
  const network = await workbench.network({ id: "net:c40", asOf });
  for (const { members, because } of network.countries) assert.ok(because.length >= members);
  for (const { shared, because } of network.overlaps) assert.ok(because.length >= 2 * shared);
  assert.match(network.overlapGraph, /bodies with covered rosters/);
});

test("a body whose size is stated in another unit shows number and unit, and overlap is not computed", async () => {
  const { roster, overlapsNotComputed } = await workbench.network({ id: "net:uclg", asOf });
  assert.deepEqual(roster.otherwise?.figure, { value: 240000, unit: "governments represented" });
  assert.equal(roster.coverage, undefined);
  assert.match(overlapsNotComputed ?? "", /no count of members/);
});

test("large sums stand in words, as on a city's page", async () => {
  const { rows } = await compared("Cape Town", "Tokyo");
  const words = rows.find(({ id }) => id === "returns")?.cells.map((cell) => cell.words) ?? [];
  assert.match(words[0] ?? "", /^ZAR 24\.3 billion \(2022\)/);
});
