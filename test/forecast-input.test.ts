import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { datedTables, datedWorld } from "../bench/dated-world.ts";
import { BacktestReply } from "../src/contract/backtest-question.ts";
import { homeInOne } from "./commands-in-one.ts";

const home = homeInOne();
after(() => home.remove());

const tables = datedTables(datedWorld(120, 400, 3));
const [heading = "", ...rows] = tables.ties.trim().split("\n");
const put = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(home.folder, name), `${lines.join("\n")}\n`);
  return join(home.folder, name);
};
const cities = put("places.csv", tables.cities.trim().split("\n"));
const backtest = (...args: string[]) => home.hansa(["forecast", "backtest", ...args]);

async function told(...args: string[]): Promise<BacktestReply> {
  const { code, stdout, stderr } = await backtest(...args, "--json");
  assert.equal(code, 0, stderr);
  return BacktestReply.parse(JSON.parse(stdout));
}
const words = async (...args: string[]): Promise<string> =>
  (await backtest(...args)).stdout.replaceAll(/\s+/g, " ");

test("rows again, turned round and shuffled change no figure, and are counted", async () => {
  const turned = rows.map((row) => {
    const [one, other, date] = row.split(",");
    return `${other},${one},${date}`;
  });
  const asked = ["--split", "2005", "--cities", cities];
  const plain = await told("--train", put("plain.csv", [heading, ...rows]), ...asked);
  const more = await told("--train", put("more.csv", [heading, ...turned.toReversed(), ...rows]), ...asked);
  assert.equal(more.pairs.namedTwice, plain.pairs.namedTwice + plain.pairs.known);
  const figures = ({ pairs: _, ...rest }: BacktestReply): unknown => rest;
  assert.deepEqual(figures(more), figures(plain));
});

test("dates that cannot be read and ties of a city with itself are counted with --test as with --split", async () => {
  const bad = ["c1,c2,someday", "c1,c3,05/03/1987", "c1,c4,before 1990", "c1,c5,1990 to 2000", "c1,c1,1999"];
  const train = put("train.csv", [heading, ...rows.slice(0, 280), ...bad]);
  const later = put("later.csv", [heading, ...rows.slice(280), "c2,c2,2010", "c2,c3,soon"]);
  const lists = ["--train", train, "--test", later];
  const { pairs } = await told(...lists);
  assert.deepEqual([pairs.dateUnread, pairs.toItself], [5, 2]);
  const text = await words(...lists);
  assert.match(text, /5 dates that cannot be read or are no single day/);
  assert.match(text, /2 rows of a city with itself/);
  const parted = await told("--train", train, "--split", "2000");
  assert.deepEqual([parted.pairs.dateUnread, parted.pairs.undated], [4, 4]);
});

test("cells of the table that cannot be read and ids named again are counted, and the first row counts", async () => {
  const [columns = "", ...places] = tables.cities.trim().split("\n");
  const names = columns.split(",");
  const cell = (row: string, column: string, value: string): string =>
    row
      .split(",")
      .map((each, at) => (names[at] === column ? value : each))
      .join(",");
  const [first = "", second = "", third = "", ...others] = places;
  const spoilt = put("spoilt.csv", [
    columns,
    cell(first, "latitude", "95"),
    cell(second, "population", "many"),
    cell(third, "longitude", "east"),
    ...others,
    cell(first, "population", "7"),
    cell(first, "id", ""),
  ]);
  const asked = ["--train", put("ties.csv", [heading, ...rows]), "--split", "2005", "--cities", spoilt];
  const { cities: known } = await told(...asked);
  assert.deepEqual(known, {
    listed: 120,
    placed: 118,
    withCountry: 120,
    withPopulation: 119,
    repeated: 1,
    withoutId: 1,
    unread: { latitude: 1, longitude: 1, population: 1 },
  });
  const text = await words(...asked);
  for (const line of [
    /1 row of the table of cities that repeat an id/,
    /1 row of the table of cities without an id/,
    /latitudes of cities that are no number from −90 to 90, taken as not given: 1/,
    /populations of cities that are no number of inhabitants, taken as not given: 1/,
  ])
    assert.match(text, line);
});

test("a list without a heading that begins with the date is told to name its columns", async () => {
  const turned = rows.map((row) => {
    const [one, other, date] = row.split(",");
    return `${date},${one},${other}`;
  });
  const { code, stderr } = await backtest("--train", put("dates-first.csv", turned), "--split", "2005");
  assert.notEqual(code, 0);
  assert.match(stderr, /its first column holds dates/);
  const named = await told("--train", put("named.csv", ["date,a,b", ...turned]), "--split", "2005");
  assert.ok(named.pairs.known > 100);
});

test("--split and --test together are refused, for one would cut what the other gives", async () => {
  const list = put("list.csv", [heading, ...rows]);
  const { code, stderr } = await backtest("--train", list, "--test", list, "--split", "2005");
  assert.notEqual(code, 0);
  assert.match(stderr, /leave out --test .* or leave out --split/s);
});

test("the reply has the figures asked for by name, of the model and of each baseline", async () => {
  const reply = await told("--train", put("all.csv", [heading, ...rows]), "--split", "2005");
  const { model, baselines } = reply;
  assert.deepEqual(Object.keys(baselines).sort(), [
    "adamicAdar",
    "countryPairAffinity",
    "gravity",
    "preferentialAttachment",
  ]);
  for (const each of [reply, model, ...Object.values(baselines)]) {
    for (const figure of ["averagePrecision", "recallAt10", "recallAt50", "brier", "ece", "seed"] as const)
      assert.equal(typeof each[figure], "number", figure);
    assert.deepEqual(Object.keys(each.auc).sort(), ["degreeMatched", "uniform"]);
    assert.equal(each.negatives.perTie, 10);
    assert.deepEqual([each.pairs.seen, each.pairs.coldStart], [reply.pairs.seen, reply.pairs.coldStart]);
  }
});
