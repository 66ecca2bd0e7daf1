import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { RobustnessReply } from "../src/contract/robustness-question.ts";
import { ScenarioReply } from "../src/contract/scenario-question.ts";
import { SpreadReply } from "../src/contract/spread-question.ts";
import { homeInOne } from "./commands-in-one.ts";
import { said } from "./hansa.ts";

const home = homeInOne();
after(() => home.remove());

const asked = async (name: string, ...more: string[]): Promise<ScenarioReply> => {
  const { code, stdout, stderr } = await home.hansa(["scenario", name, "--json", ...more]);
  assert.equal(code, 0, stderr);
  return ScenarioReply.parse(JSON.parse(stdout));
};
const put = (name: string, scenario: unknown): string => {
  const path = join(home.folder, name);
  writeFileSync(path, typeof scenario === "string" ? scenario : JSON.stringify(scenario));
  return path;
};
const refused = async (
  scenario: unknown,
): Promise<{ code: string; message: string; candidates?: unknown[] }> => {
  const { code, stdout, stderr } = await home.hansa(["scenario", put("bad.json", scenario), "--json"]);
  assert.notEqual(code, 0, stdout);
  return JSON.parse(stdout || stderr).error;
};

test("100 Resilient Cities closing costs its members a network, each traceable to claims", async () => {
  const { whole, changes, places, affected, notCovered } = await asked("100-resilient-cities-closes");
  assert.equal(whole.ties.difference, 0);
  assert.equal(whole.memberships.difference, -changes.length);
  assert.ok(changes.length > 50 && changes.every(({ because }) => because.length > 0));
  assert.ok(affected >= changes.length && places.length === 10);
  assert.ok(places[0]?.themes.lost.includes("resilience"));
  assert.match(
    notCovered.map(({ text }) => text).join(" "),
    /absence in the world.*100 Resilient Cities: \d+ members on file of 100/,
  );
});

test("without a scenario, those that are ready are named", async () => {
  for (const asked of [["scenario"], ["scenario", "run"]]) {
    const { code, stderr } = await home.hansa(asked);
    assert.equal(code, 2);
    assert.match(
      stderr.replaceAll(/\s+/g, " "),
      /Name a scenario: .*100-resilient-cities-closes, uk-leaves-eu/,
    );
  }
});

test("the United Kingdom leaving the European Union takes no route away, only ties from within the bloc", async () => {
  const { asOf, whole, pairs, blocs, changes } = await asked("uk-leaves-eu");
  assert.equal(asOf, "2020-01-30", "no network counts that closed in 2019");
  assert.deepEqual(
    changes.map(({ of, because }) => [of.map(({ id }) => id), because]),
    [[["iso:GB", "net:european-union"], ["blocs:eu/GB"]]],
  );
  assert.equal(whole.ties.difference + pairs.lost + pairs.longer, 0);
  assert.ok((blocs[0]?.difference ?? 0) < 0);
});

test("where closeness changes for nobody, places are not listed by it", async () => {
  const { stdout } = await home.hansa(["scenario", "uk-leaves-eu"]);
  assert.match(stdout, /For whom most \(\d+ of \d+ places affected\)\n- .*: partners within European/);
  const closes = await home.hansa(["scenario", "100-resilient-cities-closes"]);
  assert.match(closes.stdout, /For whom most, by closeness \(10 of [\s\S]*two steps +closeness +rank/);
});

test("the state's withdrawal from the Paris Agreement alone changes nothing on file, and says so", async () => {
  const { edits } = await asked("us-leaves-paris-agreement");
  assert.equal((edits[0]?.lost ?? 0) + (edits[0]?.made ?? 0), 0);
  assert.match(edits[0]?.note?.text ?? "", /No list of the parties/);
  assert.ok((edits[1]?.lost ?? 0) > 10);
});

test("a file without edits changes nothing, and a route asked for is told with what lies on it", async () => {
  const { affected, pairs, routes } = await asked(
    put("none.json", { title: "Nothing", edits: [], routes: [["Cape Town", "Tokyo"]] }),
  );
  assert.deepEqual([affected, pairs.lost, pairs.longer], [0, 0, 0]);
  assert.deepEqual(routes[0]?.before, routes[0]?.after);
  assert.equal(routes[0]?.before?.via.length, (routes[0]?.before?.steps ?? 0) - 1);
});

test("ties that count only from the day they were read are told to be left out of a day before", async () => {
  const none = put("left-out.json", { title: "Nothing", edits: [] });
  const [then, now] = [
    await asked(none, "--as-of", "2026-06-30"),
    await asked(none, "--as-of", "2026-12-31"),
  ];
  const said = /^Ties that may have been in force on 2026-06-30 and are left out: (\d+)\. /;
  const left = then.notCovered.flatMap(({ text }) => said.exec(text)?.[1] ?? []);
  assert.equal(left.length, 1, JSON.stringify(then.notCovered));
  const ties = then.whole.ties.before + Number(left[0]);
  assert.ok(then.whole.ties.before < now.whole.ties.before && ties >= now.whole.ties.before);
  assert.doesNotMatch(JSON.stringify(now.notCovered), /are left out: /);
});

test("what does not fit is told by its place, and a name with several bearers by candidates", async () => {
  assert.match((await refused("{")).message, /is no JSON/);
  const verb = await refused({ title: "x", edits: [{ edit: "disolve", body: "C40" }] });
  assert.match(verb.message, /edit 1, edit: "disolve" is not known; did you mean dissolve\? docs/);
  for (const edit of [{ edit: "abolish", body: "C40" }, { body: "C40" }]) {
    const { message } = await refused({ title: "x", edits: [edit] });
    assert.match(message, /edit 1, edit: .*; give one of dissolve, leave, join, cut, make, remove\. docs/);
  }
  const twofold = await refused({ title: "x", edits: [{ edit: "leave", member: "Tokyo" }] });
  assert.match(twofold.message, /edit 1, body: /);
  const unknown = await refused({ title: "x", edits: [{ edit: "remove", city: "Tokio Town" }] });
  assert.deepEqual([unknown.code, /^In edit 1 \(remove\)/.test(unknown.message)], ["unknown-city", true]);
  const several = await refused({ title: "x", edits: [{ edit: "remove", city: "Springfield" }] });
  assert.equal(several.code, "ambiguous-city");
  assert.ok((several.candidates?.length ?? 0) > 1);
  const nowhere = await home.hansa(["scenario", "no-such-scenario"]);
  assert.match(nowhere.stderr, /Ready are: 100-resilient-cities-closes/);
});

test("the file that the page on scenarios shows runs", async () => {
  const page = readFileSync(join(import.meta.dirname, "..", "docs", "scenarios.md"), "utf8");
  const [, shown = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const { edits, routes } = await asked(put("shown.json", shown));
  assert.deepEqual([edits[1]?.made, routes[0]?.after?.steps], [1, 1]);
});

test("what the whole withstands falls with each loss, and hubs cost more than chance", async () => {
  const asked = ["scenario", "robustness", "--draws", "20", "--json"];
  const { code, stdout, stderr } = await home.hansa(asked);
  assert.equal(code, 0, stderr);
  const { robustness, random, curve, first, units, places } = RobustnessReply.parse(JSON.parse(stdout));
  assert.equal(units, places);
  assert.ok(robustness < random.lower, `${robustness} ${random.lower}`);
  assert.ok(curve.every(({ share }, at) => at === 0 || share <= (curve[at - 1]?.share ?? 1)));
  assert.deepEqual([curve.at(-1)?.removed, curve.at(-1)?.share, first.length], [units, 0, 10]);
  assert.equal((await home.hansa(asked)).stdout, stdout);
  const none = await home.hansa(["scenario", "robustness", "--by", "network", "--over", "ties"]);
  assert.match(none.stderr, /pass no network/);
});

test("a membership played on by each model starts at those on file and never shrinks", async () => {
  const models = [["hazard"], ["bass"], ["threshold", "--threshold", "0.5"]];
  for (const model of models) {
    const asked = [
      "scenario",
      "diffusion",
      "--network",
      "100RC",
      "--as-of",
      "2019-06-30",
      "--model",
      ...model,
    ];
    const { code, stdout, stderr } = await home.hansa([...asked, "--runs", "50", "--json"]);
    assert.equal(code, 0, stderr);
    const { path, adopters, runs, likeliest } = SpreadReply.parse(JSON.parse(stdout));
    assert.deepEqual([path[0]?.year, path.length, runs], [2019, 6, 50]);
    assert.equal(path[0]?.mean, adopters.dated + adopters.undated);
    assert.ok(path.every(({ mean }, at) => at === 0 || mean >= (path[at - 1]?.mean ?? 0)));
    assert.ok(likeliest.every(({ chance }) => chance > 0 && chance <= 1));
  }
});

/** How what is asked spread; fails where the command does. */
async function spread(...asked: readonly string[]): Promise<SpreadReply> {
  const { code, stdout, stderr } = await home.hansa(["scenario", "diffusion", ...asked, "--json"]);
  assert.equal(code, 0, stderr);
  return SpreadReply.parse(JSON.parse(stdout));
}

test("a membership spreads over networks too, of which the one that spreads is none, and limits are told apart", async () => {
  const asked = ["--network", "100RC", "--as-of", "2019-06-30", "--runs", "200"];
  const both = await spread(...asked, "--over", "both");
  const { b, c } = both.fit?.hazard ?? {};
  assert.ok(b && c && (b.lower ?? 0) < b.value && c.value < (c.upper ?? 0), JSON.stringify(both.fit));
  assert.ok((both.seats?.networks ?? 0) > 10);
  const [last] = both.path.slice(-1);
  const drawn = last?.withEstimates;
  assert.ok(last && drawn && drawn.upper - drawn.lower > last.upper - last.lower, JSON.stringify(last));
  assert.deepEqual(await spread(...asked, "--over", "both"), both);
  // Its members are all members of it: were it one of the networks, each would be exposed to nobody but members.
  const networks = await spread(...asked, "--over", "networks");
  assert.equal(networks.fit?.hazard?.b, undefined);
  const apart = await home.hansa(["scenario", "diffusion", "--network", "C40", "--over", "both"]);
  assert.match(apart.stderr, /\(separation\)\. Over networks alone it may be\./);
  const thresholds = await spread(...asked, "--model", "threshold", "--over", "networks");
  const shares = (thresholds.fit?.threshold?.upTo ?? []).map(({ share }) => share);
  assert.ok(shares.length > 2 && shares.every((share, at) => share >= (shares[at - 1] ?? 0)));
});

test("a list of one's own is read by name on the ties on file, and what tells no year is counted", async () => {
  const rows = [
    "city,date",
    "Riga,2001",
    "Xyzzy,2002",
    "Vilnius,2003-05",
    "Tallinn,before 1990",
    "Riga,2001",
  ];
  const more = ["Lübeck,2001", "Lübeck,2005", "Rostock,2099", "Gdańsk,", ",2004"];
  const path = join(home.folder, "mine.csv");
  writeFileSync(path, [...rows, ...more, ""].join("\n"));
  const asked = ["--adoptions", path, "--model", "threshold", "--threshold", "0.2", "--runs", "20"];
  const { practice, adopters, places, path: years } = await spread(...asked);
  assert.deepEqual(practice?.rows, { read: 10, undated: 3, doubled: 2, later: 1, unknown: 1, unread: 1 });
  assert.deepEqual(practice?.notFound, ["Xyzzy"]);
  assert.deepEqual([adopters, years[0]?.mean], [{ dated: 2, undated: 3 }, 5]);
  assert.ok(places > 1000);
  const few = await home.hansa(["scenario", "diffusion", "--adoptions", path]);
  assert.match(few.stderr, /only 1 dated entry after the first year/);
});

test("a practice on file is had by who adopted it and whom it was learnt from, and names its claims", async () => {
  const asked = ["--model", "threshold", "--threshold", "0.2", "--runs", "20"];
  const { practice, adopters } = await spread("--practice", "land reclamation", ...asked);
  assert.deepEqual(practice?.claims, ["beukman:C420"]);
  assert.deepEqual(adopters, { dated: 0, undated: 2 });
  // Tokyo's governor asked London how to host the Games: only London has.
  assert.equal((await spread("--practice", "hosting the Olympics", ...asked)).adopters.undated, 1);
  const undated = await home.hansa(["scenario", "diffusion", "--practice", "land reclamation"]);
  assert.match(undated.stderr, /of nobody that has it a source says since when/);
  const unknown = await home.hansa(["scenario", "diffusion", "--practice", "teleportation"]);
  assert.match(unknown.stderr, /No claim says that a city has a practice/);
});

test("lists of one's own of ties and memberships need no ledger, and a tie counts from the year after its date", async () => {
  const put = (name: string, rows: readonly string[]): string => {
    const path = join(home.folder, name);
    writeFileSync(path, `${rows.join("\n")}\n`);
    return path;
  };
  const cities = put("few-cities.csv", ["id", ..."abcdefgh"]);
  const ties = put("few-ties.csv", ["a,b,date", "a,b,1990", "b,c,2003", "c,d,2030", "d,e,"]);
  const seats = put("few-seats.csv", ["city,network,start", "a,n,1990", "f,n,1990", "g,n,2001", "g,m,1990"]);
  const adoptions = put("few.csv", ["a,2000", "b,2001", "c,2004", "z,2001"]);
  const lists = ["--adoptions", adoptions, "--ties", ties, "--cities", cities, "--as-of", "2010-01-01"];
  const asked = [...lists, "--model", "threshold", "--threshold", "0.5", "--runs", "10"];
  const { practice, places, likeliest, adopters, notCovered } = await spread(...asked);
  assert.ok(notCovered.some((line) => /newest entry, in 2004\. .* in these 6 years/.test(line)));
  assert.deepEqual([places, adopters.dated, practice?.rows.unknown], [8, 3, 1]);
  assert.deepEqual(likeliest, []);
  const over = await spread(...asked, "--memberships", seats, "--over", "networks");
  assert.deepEqual(over.seats, { networks: 2, all: 4, undated: 0 });
  // f meets a and g in n: one of two has it. g is in m as well, but alone there. Then all of n have it.
  assert.deepEqual(
    over.likeliest.map(({ place }) => place.id),
    ["f", "g"],
  );
  const without = await home.hansa(["scenario", "diffusion", ...lists, "--over", "both"]);
  assert.match(without.stderr, /--memberships FILE/);
  const alone = await home.hansa(["scenario", "diffusion", "--network", "C40", "--ties", ties]);
  assert.match(alone.stderr, /--adoptions/);
});

test("robustness tells how far it is, and Ctrl-C gives it up", {
  skip: process.platform === "win32",
}, async () => {
  const child = home.start(["scenario", "robustness", "--draws", "20000"]);
  const end = said(child);
  await once(child.stderr ?? child, "data");
  child.kill("SIGINT");
  const { code, stdout, stderr } = await end;
  assert.deepEqual([code, stdout], [130, ""], stderr);
  assert.match(stderr, /of 20000 random orders\n.*stopped/s);
});
