/** The forecast of memberships played through: on the bundled data, and on lists in files. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { membershipTables, membershipWorld } from "../bench/membership-world.ts";
import { MembershipBacktestReply } from "../src/contract/membership-backtest-question.ts";
import { homeInOne } from "./commands-in-one.ts";

const home = homeInOne();
after(() => home.remove());

const tables = membershipTables(membershipWorld(0.8, 1, { cities: 200, seats: 700 }));
const rows = tables.memberships.split("\n").slice(1, -1);
const put = (name: string, text: string): string => {
  writeFileSync(join(home.folder, name), text);
  return join(home.folder, name);
};
const list = put("memberships.csv", tables.memberships);
const cities = put("places.csv", tables.cities);

const backtest = (...args: string[]) => home.hansa(["forecast", "backtest", "--memberships", ...args]);
const told = (stdout: string): MembershipBacktestReply => MembershipBacktestReply.parse(JSON.parse(stdout));

test("dated memberships are parted by a day, learnt from and scored", async () => {
  const { code, stdout, stderr } = await backtest(
    "--train",
    list,
    "--split",
    "2010",
    "--cities",
    cities,
    "--json",
  );
  assert.equal(code, 0, stderr);
  const { pairs, negatives, auc, baselines, networks } = told(stdout);
  const came = networks.asked.reduce((sum, each) => sum + each.came, 0);
  assert.equal(pairs.known + came + pairs.repeated + pairs.unlisted, rows.length);
  assert.equal(negatives.uniform, negatives.perMembership * came);
  for (const { auc: its } of Object.values(baselines)) assert.ok((auc.uniform ?? 0) > (its.uniform ?? 1));
});

test("two lists without a heading and without dates", async () => {
  const bare = (part: readonly string[]): string =>
    part.map((row) => row.split(",").slice(0, 2).join(",")).join("\n");
  const [before, later] = [
    put("before.csv", bare(rows.slice(0, 500))),
    put("later.csv", bare(rows.slice(500))),
  ];
  const { code, stdout, stderr } = await backtest(
    "--train",
    before,
    "--test",
    later,
    "--cities",
    cities,
    "--json",
  );
  assert.equal(code, 0, stderr);
  const { pairs, model } = told(stdout);
  assert.equal(pairs.known, 500);
  assert.match(model.how, /no dates/);
});

test("a network mostly without dates, and rows without one, are of neither side", async () => {
  const some = rows.map((row) => (row.includes(",n00,") ? row.replace(/\d+$/, "") : row));
  const path = put("undated.csv", ["city,network,start", ...some, ""].join("\n"));
  const { stdout } = await backtest("--train", path, "--split", "2010", "--cities", cities, "--json");
  const { pairs, networks } = told(stdout);
  assert.equal(pairs.undated, rows.filter((row) => row.includes(",n00,")).length);
  assert.ok(!networks.asked.some(({ network }) => network === "n00"));
});

test("on file only networks whose rosters are complete are asked about", async () => {
  const { code, stdout, stderr } = await backtest("--split", "2016", "--json");
  assert.equal(code, 0, stderr);
  const { networks, pairs } = told(stdout);
  assert.ok(networks.asked.length > 0 && networks.asked.every(({ coverage = 0 }) => coverage >= 0.8));
  assert.ok(networks.asked.some(({ network, came }) => network === "net:100rc" && came > 10));
  assert.ok(pairs.undated > 100);
  const wide = told((await backtest("--split", "2019", "--coverage", "0.6", "--json")).stdout);
  assert.ok(wide.networks.asked.some(({ network }) => network === "net:uccn"));
});

test("in words it names the rules, the networks and what was left out", async () => {
  const stdout = (await backtest("--split", "2016")).stdout.replaceAll(/\s+/g, " ");
  for (const words of [
    /Network's size/,
    /100 Resilient Cities/,
    /Left out/,
    /average precision/,
    /AUC is the chance/,
    /the lower, the better/,
  ])
    assert.match(stdout, words);
});

test("a list whose dates stand in a column of no known name is told to name it, before anything else", async () => {
  const path = put("begun.csv", tables.memberships.replace(/^.*/, "city,network,begun"));
  const { code, stderr } = await backtest("--train", path, "--split", "2010", "--cities", cities);
  assert.notEqual(code, 0);
  assert.match(
    stderr.replaceAll(/\s+/g, " "),
    /No row of .* has a date that can be read.* Name its column one of "start"/,
  );
  assert.doesNotMatch(stderr, /later --split/);
});

test("what cannot be played through is told with what to do", async () => {
  const early = await backtest("--split", "1970");
  assert.notEqual(early.code, 0);
  assert.match(early.stderr, /Choose a later --split/);
  const late = await backtest("--train", list, "--split", "2050", "--cities", cities);
  assert.match(late.stderr, /choose an earlier --split/);
  const neither = await backtest("--train", list);
  assert.match(neither.stderr, /--split/);
  const both = await backtest("--train", list, "--split", "2010", "--coverage", "0.9");
  assert.match(both.stderr, /--coverage/);
  const twice = await backtest("--train", list, "--test", list, "--split", "2010", "--cities", cities);
  assert.notEqual(twice.code, 0);
  assert.match(twice.stderr.replaceAll(/\s+/g, " "), /--split: belongs to one list: leave out --test/);
  const ties = await home.hansa(["forecast", "backtest", "--split", "2005", "--coverage", "0.9"]);
  assert.match(ties.stderr, /coverage/);
});
