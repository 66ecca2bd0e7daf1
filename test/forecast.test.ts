import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { datedTables, datedWorld } from "../bench/dated-world.ts";
import { BacktestReply } from "../src/contract/backtest-question.ts";
import { homeInOne } from "./commands-in-one.ts";

const home = homeInOne();
after(() => home.remove());

const tables = datedTables(datedWorld(300, 900, 1));
const rows = tables.ties.split("\n").slice(1, -1);
const put = (name: string, text: string): string => {
  writeFileSync(join(home.folder, name), text);
  return join(home.folder, name);
};
const ties = put("ties.csv", tables.ties);
const cities = put("places.csv", tables.cities);
const bare = (part: readonly string[]): string =>
  part.map((row) => row.split(",").slice(0, 2).join(",")).join("\n");

const backtest = (...args: string[]) => home.hansa(["forecast", "backtest", ...args]);

test("dated ties are parted by a day, learnt from and scored", async () => {
  const { code, stdout, stderr } = await backtest(
    "--train",
    ties,
    "--split",
    "2005",
    "--cities",
    cities,
    "--json",
  );
  assert.equal(code, 0, stderr);
  const told = BacktestReply.parse(JSON.parse(stdout));
  const { pairs, negatives, auc, baselines } = told;
  assert.equal(pairs.known + pairs.seen + pairs.coldStart + pairs.repeated, rows.length);
  assert.equal(negatives.uniform, negatives.perTie * (pairs.seen + pairs.coldStart));
  for (const { auc: its } of Object.values(baselines)) {
    assert.ok((auc.uniform ?? 0) > (its.uniform ?? 1));
    assert.ok((auc.degreeMatched ?? 0) > (its.degreeMatched ?? 1));
  }
  assert.deepEqual([told.cities.listed, told.cities.placed, told.cities.withPopulation], [300, 300, 300]);
});

test("in words it says which table of cities was taken, also where none was named", async () => {
  const folder = join(home.folder, "beside");
  mkdirSync(folder);
  const train = put("beside/ties.csv", tables.ties);
  const asked = ["--train", train, "--split", "2005"];
  const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");
  assert.match(oneLine((await backtest(...asked)).stdout), /Cities: no table;/);
  const beside = put("beside/cities.csv", tables.cities);
  assert.ok(oneLine((await backtest(...asked)).stdout).includes(`Cities: of ${beside}, which lies beside`));
  const named = await backtest(...asked, "--cities", cities);
  assert.ok(oneLine(named.stdout).includes(`Cities: of ${cities}.`));
});

test("lists without a heading and without dates, with and without a table of cities", async () => {
  const [before, later] = [
    put("before.csv", bare(rows.slice(0, 700))),
    put("later.csv", bare(rows.slice(700))),
  ];
  const withTable = JSON.parse(
    (await backtest("--train", before, "--test", later, "--cities", cities, "--json")).stdout,
  );
  assert.equal(withTable.pairs.known, 700);
  assert.equal(withTable.pairs.unlisted, 0);
  const without = JSON.parse((await backtest("--train", before, "--test", later, "--json")).stdout);
  assert.equal(without.pairs.coldStart, 0, "who had no tie was not known");
  assert.equal(without.pairs.seen + without.pairs.unlisted, 200);
  assert.equal(without.cities.placed, 0);
});

test("without lists the dated ties on file are played through, and no other", async () => {
  const { code, stdout, stderr } = await backtest("--split", "2005", "--json");
  assert.equal(code, 0, stderr);
  const { pairs, cities: listed } = BacktestReply.parse(JSON.parse(stdout));
  assert.ok(pairs.undated > 500 && pairs.known > 500 && pairs.seen + pairs.coldStart > 200);
  assert.ok(listed.withCountry > 0.9 * listed.listed);
});

test("a table called cities.csv beside the ties is taken", async () => {
  put("cities.csv", tables.cities);
  const { stdout } = await backtest("--train", ties, "--split", "2005", "--json");
  assert.equal(JSON.parse(stdout).cities.listed, 300);
});

test("what cannot be played through is told with what to do", async () => {
  const late = await backtest("--train", ties, "--split", "2050");
  assert.notEqual(late.code, 0);
  assert.match(late.stderr, /dated ties before and after it/);
  const early = await backtest("--train", ties, "--split", "1961");
  assert.match(early.stderr, /30 are needed/);
  const neither = await backtest("--train", ties);
  assert.match(neither.stderr, /--split/);
  const alone = await backtest("--test", ties);
  assert.match(alone.stderr, /--train/);
  const noId = await backtest(
    "--train",
    ties,
    "--split",
    "2005",
    "--cities",
    put("wrong.csv", "town;lat\nRiga;57\n"),
  );
  assert.match(noId.stderr, /no column "id"/);
});
