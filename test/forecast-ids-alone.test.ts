import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { BacktestReply } from "../src/contract/backtest-question.ts";
import { seededRandom } from "../src/measures/seeded-random.ts";
import { homeInOne } from "./commands-in-one.ts";

const home = homeInOne();
after(() => home.remove());

const [HOMES, YEARS, FIRST] = [150, 40, 1970];

/**
 * A register of one country's partnerships abroad: each tie has a city of the country, the likelier the more it has, and
 * a city abroad, every second time one that is new. Who is named first is drawn anew each time.
 */
function register(ties: number): string {
  const random = seededRandom(5);
  const ends = Array.from({ length: HOMES }, (_, at) => `h${at}`);
  const abroad = ["f0"];
  const oneOf = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const rows = Array.from({ length: ties }, (_, at) => {
    const here = oneOf(ends);
    const there = random() < 0.5 ? `f${at + 1}` : oneOf(abroad);
    ends.push(here);
    abroad.push(there);
    const pair = random() < 0.5 ? `${here},${there}` : `${there},${here}`;
    return `${pair},${FIRST + Math.floor((at * YEARS) / ties)}`;
  });
  return `a,b,date\n${rows.join("\n")}\n`;
}

test("with ids alone the model sees the two sides of a register and beats every simple rule", async () => {
  const list = join(home.folder, "register.csv");
  writeFileSync(list, register(1200));
  const { code, stdout, stderr } = await home.hansa([
    "forecast",
    "backtest",
    "--train",
    list,
    "--split",
    "2000",
    "--json",
  ]);
  assert.equal(code, 0, stderr);
  const { model, baselines, pairs, cities } = BacktestReply.parse(JSON.parse(stdout));
  assert.equal(cities.withCountry, 0);
  assert.equal(pairs.coldStart, 0, "who had no tie was not known");
  assert.ok(pairs.unlisted > 100);
  for (const [rule, its] of Object.entries(baselines)) {
    assert.ok((model.auc.uniform ?? 0) > (its.auc.uniform ?? 1), `${rule}, uniform`);
    assert.ok((model.auc.degreeMatched ?? 0) > (its.auc.degreeMatched ?? 1), `${rule}, degree-matched`);
    assert.ok((model.averagePrecision ?? 0) > (its.averagePrecision ?? 1), `${rule}, average precision`);
    assert.ok((model.brier ?? 1) < (its.brier ?? 0), `${rule}, Brier`);
  }
  assert.ok(
    model.weights.some(({ feature, weight }) => feature === "across-sides" && weight > 0),
    "ties go from side to side",
  );
});
