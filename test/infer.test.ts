import assert from "node:assert/strict";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { GravityReply, PatternReply, ShareReply } from "../src/contract/inference-question.ts";
import { MrqapReply } from "../src/contract/mrqap-question.ts";
import { SurprisingReply } from "../src/contract/surprising-question.ts";
import { homeInOne } from "./commands-in-one.ts";
import { tiedWorld } from "./fixtures/tied-world.ts";
import { said } from "./hansa.ts";

const home = homeInOne();
after(() => home.remove());

const tables = tiedWorld(150, 1, { sameState: 1.2, population: 0.4, distance: -0.8 });
const put = (name: string, text: string): string => {
  writeFileSync(join(home.folder, name), text);
  return join(home.folder, name);
};
const ties = put("ties.csv", tables.ties);
const cities = put("places.csv", tables.cities);
const infer = (...args: string[]) => home.hansa(["infer", ...args]);

test("ties that prefer their own state have a low E–I index, and the same seed gives the same bytes", async () => {
  const asked = [
    "pattern",
    "--ties",
    ties,
    "--cities",
    cities,
    "--draws",
    "199",
    "--by",
    "country",
    "--json",
  ];
  const { code, stdout, stderr } = await infer(...asked);
  assert.equal(code, 0, stderr);
  const { groupings } = PatternReply.parse(JSON.parse(stdout));
  assert.equal(groupings.length, 1);
  const { amongCities } = groupings[0] ?? {};
  assert.ok(amongCities && amongCities.value < amongCities.expected && amongCities.pInward <= 0.01);
  assert.equal((await infer(...asked)).stdout, stdout);
});

test("the terminal names p two-sided, reads it in words and says that it is not corrected", async () => {
  const asked = ["pattern", "--ties", ties, "--cities", cities, "--draws", "199"];
  const { code, stdout, stderr } = await infer(...asked);
  assert.equal(code, 0, stderr);
  const { groupings } = PatternReply.parse(JSON.parse((await infer(...asked, "--json")).stdout));
  const { pTwoSided = 1 } = groupings.find(({ by }) => by === "country")?.amongCities ?? {};
  assert.match(stdout, /two-sided p/);
  assert.match(stdout, new RegExp(`^country .* ${pTwoSided.toFixed(3)} .*keep within$`, "m"));
  assert.match(stdout.replaceAll(/\s+/g, " "), /groupings are looked at, and p is not corrected/);
});

test("permuting the cities finds what ties were made to follow, and the same p for the same seed", async () => {
  const asked = ["mrqap", "--ties", ties, "--cities", cities, "--draws", "199", "--json"];
  const { code, stdout, stderr } = await infer(...asked);
  assert.equal(code, 0, stderr);
  const { terms, draws, pairs } = MrqapReply.parse(JSON.parse(stdout));
  assert.deepEqual([draws, pairs.used], [199, (150 * 149) / 2]);
  const [state, size, far] = ["same state", "inhabitants", "distance"].map((start) =>
    terms.find(({ name }) => name.startsWith(start)),
  );
  assert.ok(
    (state?.pGreater ?? 1) <= 0.01 && (size?.pGreater ?? 1) <= 0.01 && (far?.pLess ?? 1) <= 0.01,
    stdout,
  );
  assert.equal((await infer(...asked)).stdout, stdout);
  const text = (await infer(...asked.slice(0, -1))).stdout;
  assert.match(text, /MRQAP.*199 permutations/s);
});

test("a logistic regression finds the same, and leaves out what parts tied from untied pairs", async () => {
  const asked = ["mrqap", "--model", "logit", "--ties", ties, "--cities", cities, "--draws", "99"];
  const { code, stdout, stderr } = await infer(...asked, "--json");
  assert.equal(code, 0, stderr);
  const { model, terms, explained, leftOut } = MrqapReply.parse(JSON.parse(stdout));
  assert.ok(model === "logit" && (explained ?? 0) > 0 && terms.every(({ t, z }) => t === undefined && z));
  const state = terms.find(({ name }) => name === "same state");
  assert.ok(state && state.pGreater <= 0.02 && state.coefficient > 0.5, stdout);
  assert.ok(leftOut.length > 0);
  assert.match((await infer(...asked)).stdout, /Logistic regression.*Rao's score z.*99\s+permutations/s);
});

test("Ctrl-C gives permuting up with the exit code of a shell, and prints no reply", {
  skip: process.platform === "win32",
}, async () => {
  const child = home.start(["infer", "mrqap", "--ties", ties, "--cities", cities, "--draws", "100000"]);
  const end = said(child);
  await once(child.stderr ?? child, "data");
  child.kill("SIGINT");
  const { code, stdout, stderr } = await end;
  assert.deepEqual([code, stdout], [130, ""], stderr);
  assert.match(stderr, /of 100000 permutations\n.*stopped/s);
});

test("a gravity of a list names what no source gives, and a file of states brings it", async () => {
  const asked = ["gravity", "--ties", ties, "--cities", cities, "--json"];
  const plain = GravityReply.parse(JSON.parse((await infer(...asked)).stdout));
  assert.ok(plain.leftOut.some(({ name }) => name === "distance of votes at the United Nations"));
  assert.ok((plain.terms.find(({ name }) => name.startsWith("distance"))?.coefficient ?? 1) < 0);
  const codes = [...new Set(tables.cities.split("\n").map((row) => row.split(",")[1] ?? ""))].slice(1, -1);
  const pairs = codes.flatMap((one, i) =>
    codes.slice(i + 1).map((other, j) => `${one},${other},${(i + j) % 2}`),
  );
  const states = put("states.csv", `one,other,un_distance\n${pairs.join("\n")}\n`);
  const told = GravityReply.parse(JSON.parse((await infer(...asked, "--covariate", states)).stdout));
  assert.ok(told.terms.some(({ name, about }) => name === "un_distance" && about === "states"));
  assert.equal(
    told.leftOut.some(({ name }) => name === "distance of votes at the United Nations"),
    false,
  );
});

test("pairs of states are told with which states are in play and which ties are counted", async () => {
  const asked = ["gravity", "--unit", "states", "--ties", ties, "--cities", cities];
  const { code, stdout, stderr } = await infer(...asked, "--json");
  assert.equal(code, 0, stderr);
  const { unit, states, terms, pairs, ties: all } = GravityReply.parse(JSON.parse(stdout));
  assert.ok(unit === "states" && states);
  assert.equal(states.between + states.within, all);
  assert.equal(pairs.possible, (states.inPlay * (states.inPlay - 1)) / 2);
  assert.ok((terms.find(({ about }) => about === "distance")?.coefficient ?? 1) < 0, stdout);
  const text = (await infer(...asked)).stdout.replaceAll(/\s+/g, " ");
  assert.match(text, new RegExp(`${states.inPlay} states with a city here.*within one state left out`));
  const effects = GravityReply.parse(JSON.parse((await infer(...asked, "--state-effects", "--json")).stdout));
  assert.ok((effects.states?.effects?.explained ?? 1) < effects.explained && effects.intercept === undefined);
  assert.ok(effects.terms.every(({ about }) => about !== "cities"));
  assert.equal((await infer("gravity", "--state-effects", "--ties", ties, "--cities", cities)).code, 2);
  const partners = await infer(...asked, "--common-partners");
  assert.deepEqual(
    [partners.code, /not of two states/.test(partners.stderr.replaceAll(/\s+/g, " "))],
    [2, true],
  );
});

test("a slice without ties, and a list without anything to explain it, are refused with what to do", async () => {
  const empty = await infer("gravity", "--region", "Micronesia");
  assert.equal(empty.code, 2);
  assert.match(empty.stderr, /no ties in force within Micronesia.*wider slice/s);
  const bare = put("bare.csv", "a,b\nb,c\nc,d\nd,a\na,c\n");
  const none = await infer("gravity", "--ties", bare, "--cities", put("bare-cities.csv", "id\na\nb\nc\nd\n"));
  assert.equal(none.code, 2);
  assert.match(none.stderr, /--cities/);
});

test("a world that follows its states gives them the greater share, and no less with an effect of each pair", async () => {
  const follows = tiedWorld(150, 2, { sameState: 3, population: 0.1, distance: -0.1 });
  const asked = ["--ties", put("own.csv", follows.ties), "--cities", put("own-cities.csv", follows.cities)];
  const { code, stdout, stderr } = await infer("share", ...asked, "--draws", "19", "--json");
  assert.equal(code, 0, stderr);
  const [period] = ShareReply.parse(JSON.parse(stdout)).periods;
  const states = (of: "known" | "effects") => period?.[of]?.shares.find(({ about }) => about === "states");
  assert.ok((states("known")?.ofFit ?? 0) > 0.8, stdout);
  assert.ok((states("effects")?.ofFit ?? 0) > 0.8);
  assert.ok((period?.effects?.explained ?? 0) >= (period?.known?.explained ?? 1));
  const decades = await infer("share", ...asked, "--draws", "19", "--by-decade", "--json");
  const told = ShareReply.parse(JSON.parse(decades.stdout));
  assert.ok(told.periods.length >= 7 && told.periods.every(({ period: name }) => /^(19|20)\d0s$/.test(name)));
});

test("shares of a dozen covariates are not read out of a few ties", async () => {
  const few = put("few.csv", tables.ties.split("\n").slice(0, 10).join("\n"));
  const { code, stderr } = await infer("share", "--ties", few, "--cities", cities, "--draws", "19");
  assert.equal(code, 2);
  assert.match(
    stderr.replaceAll(/\s+/g, " "),
    /Too few ties for shares: 9 between cities.*at least 30 are needed/,
  );
});

test("what is expected of a city adds up to the ties it has, and an unknown city is answered with the nearest", async () => {
  const asked = ["--ties", ties, "--cities", cities, "--top", "1000", "--json"];
  const told = SurprisingReply.parse(JSON.parse((await infer("surprising", "c3", ...asked)).stdout));
  const sum = [...told.surprising, ...told.absent].reduce((all, { expected }) => all + expected, 0);
  assert.ok(Math.abs(sum - told.ownTies) < 1e-9, `${sum} ${told.ownTies}`);
  assert.equal(told.surprising.length, told.ownTies);
  assert.match((await infer("surprising", "c33333", ...asked)).stderr, /No city called 'c33333'/);
});

test("states' positions in the General Assembly go into pattern and gravity as their distance", async () => {
  const codes = [...new Set(tables.cities.split("\n").map((row) => row.split(",")[1] ?? ""))].slice(1, -1);
  const positions = codes.map((code, at) => `${code},70,${at % 5}`);
  const votes = put("votes.csv", `iso3c,session,IdealPoint\n${positions.join("\n")}\n`);
  const asked = ["--ties", ties, "--cities", cities, "--covariate", votes, "--json"];
  const gravity = GravityReply.parse(JSON.parse((await infer("gravity", ...asked)).stdout));
  assert.ok(gravity.covariates.some(({ name }) => name === "distance of IdealPoint"));
  assert.ok(!gravity.leftOut.some(({ name }) => name === "distance of votes at the United Nations"));
  const pattern = await infer("pattern", ...asked, "--by", "pairs", "--draws", "99");
  const { pairs, groupings } = PatternReply.parse(JSON.parse(pattern.stdout));
  assert.deepEqual(groupings, []);
  const told = pairs.find(({ name }) => name === "distance of IdealPoint");
  assert.ok(told?.amongStates && told.amongStates.pMore > 0 && told.amongStates.value >= 0);
});
